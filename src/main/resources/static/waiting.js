// Messages that wait on this device until there is a connection: for the page and for the worker.
// Their words lie sealed in IndexedDB. The key comes from the house with each page, for the account
// that is signed in, is kept nowhere here and cannot be read out again. Each message has an id, so
// however often it is sent, it stands there once.
(() => {
  "use strict";
  const HOUSE = "/messages/waiting";
  const DAYS = 24 * 60 * 60 * 1000;
  const BY_ITSELF = { "Bedside-Background": "live" };

  const opened = () => new Promise((done, fail) => {
    const asked = indexedDB.open("bedside-waiting", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("rows", { keyPath: "id" });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const store = async (mode, act) => {
    const kept = await opened();
    try {
      return await new Promise((done, fail) => {
        const turn = kept.transaction("rows", mode, { durability: "strict" });
        const asked = act(turn.objectStore("rows"));
        turn.oncomplete = () => done(asked.result);
        turn.onabort = () => fail(turn.error);
      });
    } finally {
      kept.close();
    }
  };
  const rows = async () => (await store("readonly", all => all.getAll())).sort((a, b) => a.at - b.at);
  const drop = id => store("readwrite", all => all.delete(id));

  // Who is signed in, by what their words are sealed, and what the house wants with a form.
  const known = async ({ account, key, header, token, phone }) => {
    const bytes = Uint8Array.from(atob(key), letter => letter.charCodeAt(0));
    const sealing = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
    return { account, key: sealing, header, token, phone };
  };
  const terms = async () => {
    const answer = await fetch(HOUSE, { headers: { Accept: "application/json", ...BY_ITSELF } });
    return answer.ok ? known(await answer.json()) : undefined;
  };

  const bound = (account, id) => new TextEncoder().encode(account + " " + id);
  const keep = async (fields, mine) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(fields));
    const additionalData = bound(mine.account, fields.message);
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, mine.key, plain);
    await store("readwrite", all => all.put({ id: fields.message, account: mine.account, at: Date.now(), iv, sealed }));
  };
  const open = async (row, mine) => {
    const additionalData = bound(row.account, row.id);
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv, additionalData }, mine.key, row.sealed);
    return JSON.parse(new TextDecoder().decode(plain));
  };

  // "waiting": nobody answered, so it is tried again. "closed": somebody has to sign in first.
  const post = async (fields, mine, pressed) => {
    const headers = { Accept: "application/json", [mine.header]: mine.token, ...(pressed ? {} : BY_ITSELF) };
    const body = new URLSearchParams({ ...fields, account: mine.account });
    const signal = AbortSignal.timeout(30_000);
    const answer = await fetch(HOUSE, { method: "POST", headers, body, signal }).catch(() => undefined);
    if (!answer || answer.status >= 500 || answer.status === 429) return { state: "waiting" };
    if (answer.status === 401 || answer.status === 409) return { state: "closed" };
    if (answer.status === 403) return { state: "forbidden" };
    return answer.ok ? answer.json() : { state: "refused", sentences: [], calls: [] };
  };
  const send = async (row, mine, pressed) => {
    const fields = await open(row, mine).catch(() => undefined);
    if (!fields) return { state: "lost" };
    let said = await post(fields, mine, pressed);
    if (said.state === "forbidden") {
      const now = await terms().catch(() => undefined);
      if (!now || now.account !== mine.account) return { state: "closed" };
      Object.assign(mine, now);
      said = await post(fields, mine, pressed);
      if (said.state === "forbidden") return { state: "waiting" };
    }
    if (said.state === "sent") await drop(row.id);
    return { ...said, in: fields.in };
  };

  // All of this account but those whose answer waits for a person, one after the other in their
  // order, and by one window at a time. What belongs to others stays as it is, for a month.
  const sendAll = (mine, pressed = false, settled = new Set()) => navigator.locks.request("bedside-waiting", async () => {
    const said = new Map();
    for (const row of await rows()) {
      if (settled.has(row.id)) continue;
      if (row.account === mine.account) {
        const answer = await send(row, mine, pressed);
        said.set(row.id, answer);
        if (answer.state === "waiting" || answer.state === "closed") break;
      } else if (row.at < Date.now() - 30 * DAYS) {
        await drop(row.id);
      }
    }
    return said;
  });

  // Whether it was still there.
  const takeBack = id => navigator.locks.request("bedside-waiting", async () => {
    const there = (await rows()).some(row => row.id === id);
    if (there) await drop(id);
    return there;
  });

  self.bedsideWaiting = { rows, drop, takeBack, known, terms, keep, open, sendAll };
})();
