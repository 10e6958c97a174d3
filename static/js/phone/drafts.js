// Words still being typed: kept on the phone for a day, per user and form, until the form has been saved.
const DAY = 24 * 60 * 60 * 1000;
const PRE = "draft:";
const here = () => location.pathname + location.search;

const key = (me, form) => PRE + me + ":" + new URL(form.action || location.href, location.href).pathname + location.search;

function forget(test) {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PRE) && test(name)) localStorage.removeItem(name);
}

const old = (name) => {
  try { return Date.now() - JSON.parse(localStorage.getItem(name)).at > DAY; } catch { return true; }
};

export const forgetAll = () => forget(() => true);
export const done = (me, form) => localStorage.removeItem(key(me, form));

const typed = (form) => [...form.elements].filter((field) =>
  field.matches("textarea, input[type=text], input:not([type])") || field.name === "id");

function save(me, form) {
  const fields = Object.fromEntries(typed(form).map((field) => [field.name, field.value]));
  try { localStorage.setItem(key(me, form), JSON.stringify({ at: Date.now(), fields })); } catch { /* full: nothing to do */ }
}

// Only into a form that is empty: what the server sent back with an error is newer.
function restore(me, form) {
  let kept;
  try { kept = JSON.parse(localStorage.getItem(key(me, form))); } catch { return; }
  const boxes = typed(form).filter((field) => field.type !== "hidden");
  if (!kept || boxes.some((field) => field.value !== field.defaultValue) || document.title.startsWith("Error:")) return;
  if (form.querySelector("[name=version]") || boxes.some((field) => field.value)) return;
  for (const field of typed(form)) if (kept.fields[field.name]) field.value = kept.fields[field.name];
  form.querySelectorAll("details").forEach((more) => {
    if ([...more.querySelectorAll("textarea, input[type=text]")].some((field) => field.value)) more.open = true;
  });
}

// A form that was sent is saved once another page than its own has come; the sign-in page does not count.
function settle() {
  const sent = sessionStorage.getItem("sent");
  if (!sent || location.pathname.startsWith("/accounts/")) return;
  const { name, from } = JSON.parse(sent);
  if (here() !== from) localStorage.removeItem(name);
  sessionStorage.removeItem("sent");
}

export function start(me) {
  forget(old);
  settle();
  for (const form of document.querySelectorAll("form[data-draft]")) {
    restore(me, form);
    form.addEventListener("input", () => save(me, form));
    form.addEventListener("submit", () => sessionStorage.setItem("sent", JSON.stringify({ name: key(me, form), from: here() })));
  }
}
