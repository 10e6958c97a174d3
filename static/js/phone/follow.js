// One screen leads a meeting and this one follows, a draft is being made, or news may come: it asks every two
// seconds (or data-every) whether anything has moved, and shows the page of now without reloading.
const PARTS = ["header.app-top", "main", ".app-dock"];
const EVERY = 2000, LONGEST = 8000;

// something half-written, or chosen, must not be swept away
const busy = () => [...document.querySelectorAll("main input:not([type=hidden]), main textarea")].some((field) =>
  field === document.activeElement || (field.type === "radio" || field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue));

function show(page) {
  const was = scrollY;
  for (const part of PARTS) {
    const old = document.querySelector(part), fresh = page.querySelector(part);
    if (old && fresh) old.replaceWith(document.adoptNode(fresh));
    else if (old) old.remove();
    else if (fresh) document.querySelector("main").after(document.adoptNode(fresh));
  }
  document.title = page.title;
  document.body.className = `${page.body.className} js-enabled nhsuk-frontend-supported`;
  scrollTo(0, was);
}

export function start() {
  const place = () => document.querySelector("[data-follow]");
  if (!place()) return;
  const every = () => Number(place()?.dataset.every) || EVERY;
  let wait = every();
  const again = () => setTimeout(look, wait);
  const lost = (yes) => { const words = document.getElementById("follow-words"); if (words) words.hidden = !yes; };
  async function look() {
    const here = place();
    if (!here) return;
    if (document.hidden || busy()) return again();
    try {
      const now = new URL(here.dataset.follow, location);
      now.searchParams.set("since", here.dataset.moves);
      const answer = await fetch(now, { cache: "no-store", signal: AbortSignal.timeout(6000) });
      wait = every();
      if (answer.redirected) return location.assign(answer.url); // it is over, or signed out
      if (answer.status === 200) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (!busy()) show(page);
      }
      lost(false);
    } catch {
      wait = Math.max(wait, Math.min(wait * 2, LONGEST));
      lost(true);
    }
    again();
  }
  document.addEventListener("visibilitychange", () => document.hidden || (wait = every()));
  addEventListener("online", () => { wait = every(); });
  again();
}
