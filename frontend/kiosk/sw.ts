/// <reference lib="webworker" />
export {};
declare const self: ServiceWorkerGlobalScope;
/** Filled in by the build with every file of the page. */
declare const __FILES__: string[];
declare const __VERSION__: string;

const page = `kiosk-${__VERSION__}`;
/** Maps, pins and the crest, as they were when they were last seen. */
const seen = 'kiosk-seen';
const MOST_SEEN = 2_000;
const SEEN = /^\/api\/v1\/(layers|plans|municipalities|procedures|kiosk\/shelf)\/|^\/assets\//;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(page)
      .then((cache) => cache.addAll(['./', ...__FILES__]))
      .then(() => self.skipWaiting())
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== page && name !== seen).map((name) => caches.delete(name))))
      .then(() => self.clients.claim())
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.href.startsWith(self.registration.scope)) event.respondWith(own(request));
  else if (SEEN.test(url.pathname)) event.respondWith(newest(request));
});

async function own(request: Request): Promise<Response> {
  const cache = await caches.open(page);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}

/** From the server if it is there, else as it was. */
async function newest(request: Request): Promise<Response> {
  const cache = await caches.open(seen);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(5_000) });
    if (answer.ok) await remember(cache, request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

async function remember(cache: Cache, request: Request, answer: Response) {
  await cache.put(request, answer);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST_SEEN))) await cache.delete(old);
}
