import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest"
import type { Kept, ToWorker } from "../../lib/portal/offline/messages"

const DOOR = "/ban-hang"
const SHOP = "https://shop.vn"
const nothing: Kept = { owner: null, taps: [], outcomes: [], lost: 0 }

const shop = vi.hoisted(() => ({ ask: vi.fn() }))
vi.mock("../../public/ban-hang/worker/shop.js", () => shop)
vi.mock("../../public/ban-hang/worker/store.js", () => ({
  store: {
    read: () => Promise.resolve(nothing),
    change: (alter: (before: Kept) => Kept) => Promise.resolve(alter(nothing)),
    forget: () => Promise.resolve(),
  },
}))

/** The browser's caches, in memory. */
const kept = new Map<string, Map<string, Response>>()
const caches = {
  keys: () => Promise.resolve([...kept.keys()]),
  delete: (name: string) => Promise.resolve(kept.delete(name)),
  match: (path: string, { cacheName }: { cacheName: string }) =>
    Promise.resolve(kept.get(cacheName)?.get(path)?.clone()),
  open: (name: string) => {
    const cache = kept.get(name) ?? new Map<string, Response>()
    kept.set(name, cache)
    return Promise.resolve({
      match: (path: string) => Promise.resolve(cache.get(path)),
      put: (path: string, answer: Response) => Promise.resolve(void cache.set(path, answer)),
      keys: () => Promise.resolve([...cache.keys()].map((path) => ({ url: SHOP + path }))),
      delete: (url: string) => Promise.resolve(cache.delete(new URL(url).pathname)),
    })
  },
}

const handlers = new Map<string, (event: unknown) => void>()

/** Tells the worker something, as a page does. */
async function tell(data: ToWorker): Promise<void> {
  let done: Promise<unknown> | undefined
  handlers.get("message")?.({
    data,
    ports: [],
    waitUntil: (promise: Promise<unknown>) => (done = promise),
  })
  await done
}

const page = (owner: string) => {
  const until = Date.now() + 3_600_000
  return new Response(
    `<meta name="kept-for" content="${owner}"/><meta name="kept-until" content="${until}"/>`,
  )
}
const copyOf = () =>
  kept.get(`kept:1:${DOOR}`)?.get(`${DOOR}/ngoai-mang`)?.headers.get("kept-for") ?? undefined

beforeAll(async () => {
  vi.stubGlobal("caches", caches)
  vi.stubGlobal("navigator", { locks: { request: (_: string, act: () => unknown) => act() } })
  vi.stubGlobal("self", {
    registration: { scope: SHOP + DOOR },
    location: { origin: SHOP },
    addEventListener: (name: string, handler: (event: unknown) => void) =>
      handlers.set(name, handler),
  })
  await import("../../public/ban-hang/worker/portal.js")
})

beforeEach(async () => {
  kept.clear()
  shop.ask.mockImplementation(() => Promise.resolve(page("an.tra")))
  await tell({ keep: { fresh: false, owner: "an.tra" } })
  expect(copyOf()).toBe("an.tra")
  shop.ask.mockReset()
})
afterEach(() => vi.clearAllMocks())

it("the copy of a minute ago is good enough for whom it was made", async () => {
  await tell({ keep: { fresh: false, owner: "an.tra" } })
  expect(shop.ask).not.toHaveBeenCalled()
  expect(copyOf()).toBe("an.tra")
})

it("another seller's screen has its own copy at once", async () => {
  shop.ask.mockImplementation(() => Promise.resolve(page("an.mat-ong")))
  await tell({ keep: { fresh: false, owner: "an.mat-ong" } })
  expect(copyOf()).toBe("an.mat-ong")
})

it("the copy of the seller before goes though the shop does not answer", async () => {
  shop.ask.mockImplementation(() => Promise.reject(new Error("no network")))
  await tell({ keep: { fresh: false, owner: "an.mat-ong" } })
  expect(copyOf()).toBeUndefined()
})
