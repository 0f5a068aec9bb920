// Keeps files whose address holds their hash. Pages are never kept: they hold words
// that belong to somebody.
const FILES = "bedside-files";
const keeps = url => url.origin === location.origin && url.pathname.startsWith("/assets/");

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !keeps(url)) return;
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

// One copy of each file: /assets/bedside-0123456789ab.css replaces the one with another hash.
async function forgetOlder(files, url) {
  const plain = address => address.replace(/-[0-9a-f]{12}\./, ".");
  for (const request of await files.keys()) {
    const path = new URL(request.url).pathname;
    if (path !== url.pathname && plain(path) === plain(url.pathname)) await files.delete(request);
  }
}

// A push carries an id and no word, so these are the only ones that it shows.
const WORDS = { en: "Something waits for you.", es: "Algo le espera." };
self.addEventListener("push", event => event.waitUntil(self.registration.showNotification("Bedside", {
  body: WORDS[navigator.language.slice(0, 2)] ?? WORDS.en,
  icon: "/icon-192.png",
  tag: "bedside",
})));
self.addEventListener("notificationclick", event => {
  event.notification.close();
  event.waitUntil((async () => {
    const kept = await (await caches.open("bedside-push")).match("/push-opens");
    const path = new URL(kept ? await kept.text() : "/", location.origin).pathname;
    const open = (await self.clients.matchAll({ type: "window" })).find(page => new URL(page.url).pathname === path);
    return open ? open.focus() : self.clients.openWindow(path);
  })());
});
