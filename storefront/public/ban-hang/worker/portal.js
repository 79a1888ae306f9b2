import { Copy } from "./copy.js"
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
 * @param {boolean} fresh
 * @returns {Promise<Kept>}
 */
async function keep(fresh) {
  const before = await copy.read()
  if (before && !fresh && Date.now() - before.at < A_MINUTE) return store.read()
  const page = await copy.ask()
  if (page === "nobody") return forget()
  const kept = await store.read()
  const ours = ofOwner(kept, page.owner)
  if (kept.owner !== null && kept.owner !== page.owner) await store.change(() => ours)
  await copy.keep(page)
  return ours
}

/** @param {Kept} kept */
async function tellPages(kept) {
  for (const page of await worker.clients.matchAll({ type: "window" })) page.postMessage(kept)
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
  const kept = (await sendTaps(store, post)) ? await store.read() : await forget()
  await tellPages(kept)
  return kept
}

/**
 * @param {Tap} tap
 * @returns {Promise<import("./taps.js").Told | "ended">}
 */
async function post(tap) {
  const answer = await fetch(`${door}/don/gui-lai`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(tap),
  })
  if (answer.status === 401) return "ended"
  if (answer.status === 400) return { refused: "invalid" }
  if (!answer.ok) throw new Error(`The shop answered ${answer.status}`)
  return answer.json()
}

/** @param {string | undefined} order all, when none is named */
async function seen(order) {
  const kept = looked(await store.read(), order)
  if (kept.taps.length > 0 || kept.outcomes.length > 0)
    return store.change((before) => looked(before, order))
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
    return await inTurn(() => {
      if ("keep" in message) return keep(message.keep.fresh)
      if ("send" in message) return send()
      return "seen" in message ? seen(message.seen.order) : forget()
    })
  } catch (error) {
    console.info("Not done", error)
    // Without a network nothing is sent and nothing new is kept; what waits is there all the same.
    return "keep" in message || "send" in message ? store.read() : null
  }
}

/**
 * The network's answer to a navigation; without a network the copy, at the order that was asked for.
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
async function open({ request, preloadResponse }) {
  try {
    return (await preloadResponse) ?? (await fetch(request))
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

/** @param {Request} request */
async function file(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await copy.file(request.url)
    if (kept) return kept
    throw error
  }
}

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
