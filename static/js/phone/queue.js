// What was written without signal: kept in IndexedDB with its phone-made id until the server has answered.
const open = () => new Promise((ok, no) => {
  const asked = indexedDB.open("wellbeing", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("queue", { keyPath: "id" });
  asked.onsuccess = () => ok(asked.result);
  asked.onerror = () => no(asked.error);
});

async function within(mode, act) {
  const db = await open();
  return new Promise((ok, no) => {
    const work = db.transaction("queue", mode);
    const asked = act(work.objectStore("queue"));
    work.oncomplete = () => { db.close(); ok(asked.result); };
    work.onerror = work.onabort = () => { db.close(); no(work.error); };
  });
}

export const keep = (item) => within("readwrite", (store) => store.put(item));
export const drop = (id) => within("readwrite", (store) => store.delete(id));
export const all = () => within("readonly", (store) => store.getAll());

// A signed-out session answers with the sign-in page, or refuses the form's secret.
export const signedOut = (answer) => [401, 403].includes(answer.status) || new URL(answer.url).pathname.startsWith("/accounts/");

const secret = () => (document.cookie.match(/(?:__Host-csrf|csrftoken)=([^;]+)/) || [])[1] || "";

// Sends what this user wrote, oldest first; "sign-in" when the session is over, "later" when there is no signal.
export function flush(me) {
  return navigator.locks.request("queue", async () => {
    const mine = (await all()).filter((item) => item.me === me && !item.trouble).sort((a, b) => a.at - b.at);
    for (const item of mine) {
      const body = new URLSearchParams([...item.fields, ["csrfmiddlewaretoken", secret()]]);
      let answer;
      try {
        answer = await fetch(item.to, { method: "POST", body, signal: AbortSignal.timeout(15000) });
      } catch {
        return "later";
      }
      if (signedOut(answer)) return "sign-in";
      if (answer.ok) await drop(item.id);
      else if (answer.status >= 500 || answer.status === 429) return "later";
      else await keep({ ...item, trouble: answer.status });
    }
    return "sent";
  });
}
