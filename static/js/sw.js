// Keeps one page on the phone: today's and tomorrow's visits with their one-page profiles, for 24 hours.
// Never a key code, an address or a phone number. Everything else goes to the network as if this were not here.
const PACK = "pack-1", PAGE = "/offline/", DAY = 24 * 60 * 60 * 1000, KEPT = "x-kept";

const forget = () => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))));

async function keep() {
  const answer = await fetch(PAGE, { cache: "no-store" });
  if (!answer.ok || answer.redirected) return answer.redirected || answer.status === 401 ? forget() : undefined;
  const html = await answer.text();
  const pack = await caches.open(PACK);
  const parts = new Set([...html.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map((found) => found[1]));
  for (const old of await pack.keys()) await pack.delete(old);
  await Promise.all([...parts].map((part) => pack.add(part)));
  const headers = { "content-type": "text/html; charset=utf-8", [KEPT]: String(Date.now()) };
  const policy = answer.headers.get("content-security-policy");
  if (policy) headers["content-security-policy"] = policy;
  await pack.put(PAGE, new Response(html, { headers }));
  for (const page of await self.clients.matchAll()) page.postMessage("kept");
}

async function page() {
  const kept = await caches.match(PAGE);
  if (kept && Date.now() - Number(kept.headers.get(KEPT)) < DAY) return kept;
  await forget();
  return new Response("<!doctype html><html lang=en-GB><meta charset=utf-8><meta name=viewport content='width=device-width'><title>No signal</title><h1>No signal</h1><p>Nothing is kept on this phone now. Try again when there is signal.</p>", {
    status: 503, headers: { "content-type": "text/html; charset=utf-8" },
  });
}

async function open(request) {
  try {
    const answer = await fetch(request);
    if (answer.redirected && new URL(answer.url).pathname.startsWith("/accounts/login")) await forget();
    return answer;
  } catch {
    return page();
  }
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.waitUntil(event.data === "forget" ? forget() : keep().catch(() => {})));
// A message names nobody; the same tag again replaces it.
self.addEventListener("push", (event) => {
  const { title, body, tag, url } = event.data ? event.data.json() : { title: "Something is new", url: "/news/" };
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: url, icon: "/static/apple-touch-icon.png" }));
});
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data || "/news/"));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(open(request));
  else if (new URL(request.url).pathname.startsWith("/static/")) {
    event.respondWith(fetch(request).catch(async () => (await caches.match(request)) || Response.error()));
  }
});
