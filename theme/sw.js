/* Keeps what was read: pages from the network first, so that nothing old is shown while there is a newer one;
   styles, scripts and pictures from the store first, refreshed behind the reader's back. */
"use strict";
const KEPT = "mingshi-frame-1", READ = "mingshi-read-1";
const FRAME = ["offline.html", "assets/css/site.css", "assets/css/prose.css", "assets/css/notice.css", "assets/css/lists.css",
  "assets/js/display.js", "assets/js/site.js", "assets/js/notice.js", "assets/mark.svg"];
const LIMIT = 400;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((store) => store.addAll(FRAME)).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith("mingshi-") && name !== KEPT && name !== READ).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

/* Of what was read the oldest goes first; the frame stays. */
async function trim(store) {
  const keys = await store.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - LIMIT)).map((key) => store.delete(key)));
}
async function fetchAndKeep(request) {
  const answer = await fetch(request);
  if (answer.ok && answer.type === "basic") {
    const frame = await caches.open(KEPT), asked = plain(request);
    if (await frame.match(asked)) await frame.put(asked, answer.clone());
    else {
      const store = await caches.open(READ);
      await store.delete(asked);
      await store.put(asked, answer.clone());
      await trim(store);
    }
  }
  return answer;
}
/* One copy of a page, whatever way of reading its address asks for. */
function plain(request) { return request.mode === "navigate" ? new Request(request.url.split("?")[0]) : request; }
/* The offline page for an address at any depth: what it refers to lies beside it, at the top of the site. */
async function offline() {
  const kept = await caches.match("offline.html");
  if (!kept) return undefined;
  const text = await kept.text(), headers = new Headers({ "Content-Type": "text/html; charset=utf-8" });
  const policy = kept.headers.get("Content-Security-Policy");
  if (policy) headers.set("Content-Security-Policy", policy);
  return new Response(text.replace(/ (href|src|action)="(?![a-z][a-z0-9+.-]*:|[/#])/gi, (start) => start + self.registration.scope), { headers });
}

self.addEventListener("fetch", (event) => {
  const request = event.request, url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.href.startsWith(new URL("search/", self.registration.scope).href)) return; /* many small files, which would push pages out */
  if (request.mode === "navigate") {
    event.respondWith(fetchAndKeep(request).catch(async () =>
      (await caches.match(plain(request))) || (await offline()) || Response.error()));
  } else if (/\/assets\//.test(url.pathname)) {
    event.respondWith(caches.match(request).then((kept) => {
      const fresh = fetchAndKeep(request);
      if (kept) { event.waitUntil(fresh.catch(() => undefined)); return kept; }
      return fresh;
    }));
  } else {
    event.respondWith(fetchAndKeep(request).catch(async () => (await caches.match(request)) || Response.error()));
  }
});
