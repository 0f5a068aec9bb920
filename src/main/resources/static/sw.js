// Keeps files whose address holds their hash, and the fonts. Pages are never kept: they hold words
// that belong to somebody.
const FILES = "bedside-files";
const keeps = url => url.origin === location.origin && /^\/(assets|fonts)\//.test(url.pathname);

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
