// Keeps files whose address holds their hash. Pages are never kept: they hold words
// that belong to somebody.
const FILES = "bedside-files";
const keeps = url => url.origin === location.origin && url.pathname.startsWith("/assets/");

importScripts("/waiting.js");

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(Promise.all([
  self.clients.claim(),
  self.registration.navigationPreload?.enable(), // a page does not wait for this worker to wake up
])));
self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET") return;
  if (event.request.mode === "navigate") return event.respondWith(pageOf(event));
  if (!keeps(url)) return;
  event.respondWith((async () => {
    const files = await caches.open(FILES);
    const kept = await files.match(event.request);
    if (kept) return kept;
    const answer = await fetch(event.request);
    if (answer.ok) {
      await forgetOlder(files, url);
      await files.put(event.request, answer.clone());
    }
    return answer;
  })());
});

// A page of the house, or, without a connection, the one page that holds nobody's words. It is kept
// by pages of patients, in their language.
async function pageOf({ request, preloadResponse }) {
  try {
    return await preloadResponse ?? await fetch(request);
  } catch (broken) {
    const files = await caches.open(FILES);
    const kept = (await files.keys()).find(one => new URL(one.url).pathname === "/offline");
    if (kept) return files.match(kept);
    throw broken;
  }
}

// One copy of each file: /assets/bedside-0123456789ab.css replaces the one with another hash.
async function forgetOlder(files, url) {
  const plain = address => address.replace(/-[0-9a-f]{12}\./, ".");
  for (const request of await files.keys()) {
    const path = new URL(request.url).pathname;
    if (path !== url.pathname && plain(path) === plain(url.pathname)) await files.delete(request);
  }
}

// What waited on this device is sent when there is a connection again, also without an open page. A
// message that is to be looked at by its author first stays, and says so without a word of it.
self.addEventListener("sync", event => {
  if (event.tag !== "bedside-waiting") return;
  event.waitUntil((async () => {
    const { terms, sendAll } = self.bedsideWaiting;
    const mine = await terms();
    const answers = mine ? await sendAll(mine) : new Map();
    const said = mine ? [...answers.values()] : [{ state: "closed" }];
    const pages = new BroadcastChannel("bedside-waiting");
    pages.postMessage(answers);
    pages.close();
    if (said.some(({ state }) => state === "waiting")) throw new Error("Still no connection");
    if (said.some(({ state }) => state !== "sent") && Notification.permission === "granted") await wake();
  })());
});

// A push carries an id and no word, so these are the only ones that it shows.
const WORDS = { en: "Something waits for you.", es: "Algo le espera." };
const wake = () => self.registration.showNotification("Bedside", {
  body: WORDS[navigator.language.slice(0, 2)] ?? WORDS.en,
  icon: "/icon-192.png",
  tag: "bedside",
});
self.addEventListener("push", event => event.waitUntil(wake()));
self.addEventListener("notificationclick", event => {
  event.notification.close();
  event.waitUntil((async () => {
    const kept = await (await caches.open("bedside-push")).match("/push-opens");
    const path = new URL(kept ? await kept.text() : "/", location.origin).pathname;
    const open = (await self.clients.matchAll({ type: "window" })).find(page => new URL(page.url).pathname === path);
    return open ? open.focus() : self.clients.openWindow(path);
  })());
});
