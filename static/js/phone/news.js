// A dot where something is new, on whatever page is open; and a browser that may ring. Both only add to what is there.
const EVERY = 60000, me = document.body.dataset.me;

async function look() {
  if (document.hidden) return;
  try {
    const answer = await fetch("/news/new/", { cache: "no-store", signal: AbortSignal.timeout(6000) });
    if (!answer.ok || answer.redirected) return;
    const found = await answer.json();
    for (const dot of document.querySelectorAll("[data-news]")) dot.hidden = !found.new;
  } catch { /* no signal: as it was */ }
}

const bytes = (key) => Uint8Array.from(atob(key.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));

function name() {
  const on = /Android|iPhone|iPad|Windows|Macintosh|Linux/.exec(navigator.userAgent)?.[0] || "this machine";
  const by = /Edg|Firefox|Chrome|Safari/.exec(navigator.userAgent)?.[0].replace("Edg", "Edge") || "A browser";
  return `${by} on ${on}`;
}

function ringing(form) {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = document.getElementById("no-push");
    try {
      if ((await Notification.requestPermission()) !== "granted") throw new Error();
      const ready = await navigator.serviceWorker.ready;
      const kept = await ready.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(form.dataset.push) });
      const { endpoint, keys } = kept.toJSON();
      for (const [field, value] of Object.entries({ endpoint, ...keys, label: name() })) if (form.elements[field]) form.elements[field].value = value;
      form.submit();
    } catch {
      words.textContent = "This browser does not let us ring. You can allow it in its settings.";
      words.setAttribute("role", "status");
    }
  });
}

export function start() {
  if (!me) return;
  const form = document.querySelector("form[data-push]");
  if (form && "PushManager" in window && "serviceWorker" in navigator) ringing(form);
  if (!document.querySelector("[data-news]")) return;
  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", look);
}
