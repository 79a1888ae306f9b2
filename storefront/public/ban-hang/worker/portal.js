import { Copy } from "./copy.js"
import { inTime, NO_PAGE_MS, tellTap } from "./shop.js"
import { store } from "./store.js"
import { ended, looked, nothing, ofOwner, sendTaps, tapped } from "./taps.js"

/**
 * The worker of the sellers' portal. It keeps one page, today's orders, for when there is no network, and sends taps that
 * nobody heard. All else is the network's: no other page is kept, and nothing outlives its session.
 * @typedef {import("../../../lib/portal/offline/messages").Kept} Kept
 * @typedef {import("../../../lib/portal/offline/messages").Tap} Tap
 * @typedef {import("../../../lib/portal/offline/messages").ToWorker} ToWorker
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self))
const A_MINUTE = 60_000
/** The name of the wish to be woken when the network is back, and of the lock. */
const QUEUE = "ban-hang"
/** `/ban-hang` or `/en/ban-hang`: where pages are this worker's. */
const door = new URL(worker.registration.scope).pathname
const copy = new Copy(door)

/**
 * One thing after another, in both languages' workers: a copy that is on its way must not come after its wiping.
 * @template T
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
const inTurn = async (act) => navigator.locks.request(QUEUE, () => act())

/** Whoever was signed in is not any more. @returns {Promise<Kept>} */
async function forget() {
  await copy.forget()
  const kept = ended(await store.read())
  await store.forget()
  return kept.lost > 0 ? store.change(() => kept) : nothing
}

/**
 * A copy of somebody else's orders, or of another seller's, goes even when the shop does not answer.
 * @param {Extract<ToWorker, { keep: unknown }>["keep"]} wish
 * @returns {Promise<Kept>}
 */
async function keep({ fresh, owner }) {
  const before = await copy.read()
  if (before && owner && before.owner !== owner) await copy.forget()
  else if (before && !fresh && Date.now() - before.at < A_MINUTE) return store.read()
  const page = await copy.ask()
  if (page === "nobody") return forget()
  const kept = await store.read()
  const ours = ofOwner(kept, page.owner)
  if (kept.owner !== null && kept.owner !== page.owner) await store.change(() => ours)
  await copy.keep(page)
  return ours
}

/**
 * Also those that this worker does not look after, as one that was on its way when the worker began.
 * @param {Kept} kept
 */
async function tellPages(kept) {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true })
  for (const page of pages) page.postMessage(kept)
}

/** @param {Tap} tap */
async function keepTap(tap) {
  const kept = await store.change((before) => tapped(before, tap))
  await tellPages(kept)
  // Where there is no such thing, a page asks to send when it is opened and when the network is back.
  const { sync } = /** @type {{ sync?: { register(tag: string): Promise<void> } }} */ (
    /** @type {unknown} */ (worker.registration)
  )
  await sync?.register(QUEUE).catch((/** @type {unknown} */ error) => {
    console.info("Not sent in the background", error)
  })
  return kept
}

/** @returns {Promise<Kept>} */
async function send() {
  try {
    if (!(await sendTaps(store, (tap) => tellTap(door, tap)))) await forget()
  } finally {
    // Of those before one that nobody heard, too.
    await tellPages(await store.read())
  }
  return store.read()
}

/** @type {Promise<Kept> | undefined} */
let sending

/**
 * As pages ask for it, every few seconds and more often than a dead network is given up: what is under way is not lined up
 * behind. A tap that comes at its very end is sent when they ask again.
 * @returns {Promise<Kept>}
 */
function sendForPages() {
  sending ??= inTurn(send).finally(() => {
    sending = undefined
  })
  return sending
}

/**
 * @param {true | string[]} keys
 * @returns {Promise<Kept>}
 */
async function seen(keys) {
  const kept = looked(await store.read(), keys)
  if (kept.taps.length + kept.outcomes.length + kept.lost > 0)
    return store.change((before) => looked(before, keys))
  await store.forget()
  return kept
}

/**
 * @param {ToWorker} message
 * @returns {Promise<Kept | null>} null: it could not be done
 */
async function obey(message) {
  try {
    if ("tap" in message) return await keepTap(message.tap)
    if ("send" in message) return await sendForPages()
    return await inTurn(() => {
      if ("keep" in message) return keep(message.keep)
      return "seen" in message ? seen(message.seen) : forget()
    })
  } catch (error) {
    console.info("Not done", error)
    // Without a network nothing is sent and nothing new is kept; what waits is there all the same.
    return "keep" in message || "send" in message ? store.read() : null
  }
}

/**
 * The network's answer to a navigation; without a network, or with a dead one, the copy, at the order that was asked for.
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
async function open({ request, preloadResponse }) {
  const asked = async () => (await preloadResponse) ?? (await fetch(request))
  try {
    return await inTime(asked(), NO_PAGE_MS)
  } catch (error) {
    const { pathname } = new URL(request.url)
    const kept = await copy.read()
    if (kept && pathname === copy.path) return kept.response
    const order = pathname.startsWith(`${door}/don/`) ? pathname.split("/").at(-1) : undefined
    if (kept) return Response.redirect(order ? `${copy.path}#${order}` : copy.path)
    const page = await caches.match(door.startsWith("/en/") ? "/en/mat-mang" : "/mat-mang")
    if (page) return page
    throw error
  }
}

/**
 * A file under its content's own name is the same wherever it comes from.
 * @param {Request} request
 */
const file = async (request) => (await copy.file(request.url)) ?? fetch(request)

async function takeOver() {
  await copy.tidy()
  await worker.registration.navigationPreload?.enable()
  await worker.clients.claim()
}

worker.addEventListener("install", () => void worker.skipWaiting())
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()))
worker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request
  if (method !== "GET") return
  const { origin, pathname } = new URL(url)
  if (mode === "navigate" && (pathname === door || pathname.startsWith(`${door}/`)))
    event.respondWith(open(event))
  else if (origin === worker.location.origin && pathname.startsWith("/_next/static/"))
    event.respondWith(file(event.request))
})
worker.addEventListener("message", (event) => {
  event.waitUntil(obey(event.data).then((kept) => event.ports[0]?.postMessage(kept)))
})
worker.addEventListener("sync", (event) => {
  const { tag, waitUntil } = /** @type {ExtendableEvent & { tag: string }} */ (event)
  // Refused when nobody heard: then the browser asks again later.
  if (tag === QUEUE) waitUntil.call(event, inTurn(send))
})
