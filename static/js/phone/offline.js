// Nothing typed is lost, and today can be read without signal. Every page works without this file.
import * as drafts from "./drafts.js";
import * as queue from "./queue.js";

const me = document.body.dataset.me || "";
const pill = document.getElementById("signal");
const words = (n) => `${n} note${n === 1 ? "" : "s"}`;
let signIn = false;

async function show() {
  const waiting = (await queue.all()).filter((item) => !me || item.me === me);
  const note = document.getElementById("waiting-note");
  if (note && waiting.length) {
    note.hidden = false;
    note.querySelector(".app-strong").textContent = `Sign in to send ${words(waiting.length)}.`;
  }
  list(waiting);
  if (!pill) return;
  const kept = "caches" in window && (await caches.match("/offline/"));
  const state = waiting.length ? "waiting" : !navigator.onLine ? "none" : kept && me ? "kept" : "";
  for (const span of pill.querySelectorAll("[data-signal]")) span.hidden = span.dataset.signal !== state;
  pill.querySelector("[data-signal-count]").textContent = signIn ? `Sign in to send ${words(waiting.length)}` : `${words(waiting.length)} to send`;
  pill.classList.toggle("app-pill--wait", state === "waiting" || state === "none");
  pill.hidden = !state;
}

// The page that is read without signal lists what waits, and what could not be saved as it is.
function list(waiting) {
  const place = document.getElementById("to-send");
  if (!place) return;
  place.replaceChildren(...waiting.map((item) => {
    const row = document.createElement("li");
    const text = document.createElement("p");
    text.textContent = (item.fields.find(([name]) => name === "text" || name === "noticed") || ["", ""])[1];
    row.append(text);
    if (item.trouble) {
      const drop = document.createElement("button");
      drop.className = "app-btn app-btn--s";
      drop.textContent = "Drop it";
      drop.addEventListener("click", async () => { await queue.drop(item.id); show(); });
      row.append("This could not be saved as it is. Copy it first. ", drop);
    }
    return row;
  }));
  place.closest("section").hidden = !waiting.length;
}

async function send() {
  if (me && navigator.onLine) {
    const before = (await queue.all()).length;
    const how = before ? await queue.flush(me) : "sent";
    signIn = how === "sign-in";
    if (signIn) forgetPack();
  }
  await show();
}

const forgetPack = () => "caches" in window && caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))));

async function reachable() {
  if (!navigator.onLine) return false;
  try { return (await fetch("/livez", { cache: "no-store", signal: AbortSignal.timeout(4000) })).ok; } catch { return false; }
}

// A note or a tension: sent as any form while there is signal, else kept here with its id.
function queued(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = event.submitter;
    const fields = [...new FormData(form, button)].filter(([name, value]) => name !== "csrfmiddlewaretoken" && typeof value === "string");
    if (!fields.some(([name, value]) => (name === "text" || name === "noticed") && value.trim()) || (await reachable())) {
      if (button?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
      form.submit();
      return;
    }
    const id = fields.find(([name]) => name === "id")[1];
    await queue.keep({ id, me, to: form.action, fields, at: Date.now() });
    sessionStorage.removeItem("sent");
    drafts.done(me, form);
    const said = document.createElement("p");
    said.className = "app-promise";
    said.setAttribute("role", "status");
    said.textContent = "Only on this phone so far. It goes when there is signal.";
    form.replaceWith(said);
    document.querySelectorAll(".app-dock").forEach((dock) => dock.remove());
    show();
  });
}

async function leave(event) {
  const form = event.target;
  if (!me || !form.action.includes("/accounts/logout/")) return;
  const waiting = (await queue.all()).filter((item) => item.me === me).length;
  if (waiting && !window.confirm(`${words(waiting)} not sent yet. Sign out and lose what you wrote?`)) return;
  drafts.forgetAll();
  await forgetPack();
  await navigator.serviceWorker?.ready.then((ready) => ready.pushManager?.getSubscription()).then((kept) => kept?.unsubscribe()).catch(() => {});
  for (const item of await queue.all()) if (item.me === me) await queue.drop(item.id);
  form.submit();
}

function start() {
  for (const field of document.querySelectorAll("form[data-fresh] [name=id]")) field.value = crypto.randomUUID();
  drafts.start(me);
  document.querySelectorAll("form[data-queue]").forEach(queued);
  document.addEventListener("submit", (event) => {
    if (me && event.target.action?.includes("/accounts/logout/")) { event.preventDefault(); leave(event); }
  });
  if (/iPhone|iPad|Macintosh/.test(navigator.userAgent)) {
    for (const link of document.querySelectorAll("a[data-map]")) link.href = link.href.replace("geo:0,0", "maps:");
  }
  for (const name of ["online", "offline", "pageshow"]) addEventListener(name, send);
  document.addEventListener("visibilitychange", () => document.hidden || send());
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.addEventListener("message", show);
    navigator.serviceWorker.register("/sw.js").then(() => navigator.serviceWorker.ready).then((ready) => {
      if (location.pathname === "/today/" && me) ready.active.postMessage("keep today");
      if (location.pathname.startsWith("/accounts/login")) ready.active.postMessage("forget");
    }).catch(() => {});
  }
  send();
}

if ("indexedDB" in window && "locks" in navigator) start();
