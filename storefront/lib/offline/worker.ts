/**
 * The service worker of the shop, as sent to browsers. It keeps the offline pages and nothing else: no page of the shop, no
 * answer of an API, nothing of anybody's. A navigation that fails by network shows the kept page of its language; all else
 * is the browser's own business. What the worker of the sellers' portal keeps (public/ban-hang/worker) is not touched.
 * @param version of the pages; a cache of another version is dropped
 */
export function offlineWorker(version: string, pages: { vi: string; en: string }): string {
  return `const CACHE = "offline-${version}", VI = "${pages.vi}", EN = "${pages.en}"
const keep = async () => {
  const cache = await caches.open(CACHE)
  // Without cookies: the pages are the same for everybody.
  await cache.addAll([VI, EN].map((page) => new Request(page, { credentials: "omit", cache: "reload" })))
  await skipWaiting()
}
const tidy = async () => {
  for (const name of await caches.keys())
    if (name.startsWith("offline-") && name !== CACHE) await caches.delete(name)
  await registration.navigationPreload?.enable()
  await clients.claim()
}
const open = async (event) => {
  try {
    return (await event.preloadResponse) || (await fetch(event.request))
  } catch (error) {
    const english = /^\\/en(\\/|$)/.test(new URL(event.request.url).pathname)
    const page = await caches.match(english ? EN : VI)
    if (page) return page
    throw error
  }
}
addEventListener("install", (event) => event.waitUntil(keep()))
addEventListener("activate", (event) => event.waitUntil(tidy()))
addEventListener("fetch", (event) => {
  const { mode, method } = event.request
  if (mode === "navigate" && method === "GET") event.respondWith(open(event))
})
`
}

/** Sent instead when the operator wants it gone: removes what was kept, and itself. */
export const FAREWELL = `const leave = async () => {
  for (const name of await caches.keys()) if (name.startsWith("offline-")) await caches.delete(name)
  await registration.unregister()
}
addEventListener("install", () => skipWaiting())
addEventListener("activate", (event) => event.waitUntil(leave()))
`
