import { runInNewContext } from "node:vm"
import { describe, expect, it, vi } from "vitest"
import { FAREWELL, offlineWorker } from "../../lib/offline/worker"

const PAGES = { vi: "/mat-mang", en: "/en/mat-mang" }

/** A browser's side of a service worker, as far as ours asks for it. */
function run(script: string, cached: string[]) {
  const handlers = new Map<string, (event: unknown) => void>()
  const names = new Set(cached)
  const unregister = vi.fn()
  runInNewContext(script, {
    URL,
    caches: {
      keys: () => Promise.resolve([...names]),
      delete: (name: string) => Promise.resolve(names.delete(name)),
      match: (path: string) => Promise.resolve(`kept ${path}`),
    },
    registration: { unregister },
    clients: { claim: () => undefined },
    skipWaiting: () => undefined,
    fetch: () => Promise.reject(new Error("no network")),
    addEventListener: (name: string, handler: (event: unknown) => void) =>
      handlers.set(name, handler),
  })
  const send = async (name: string, event: object = {}) => {
    let result: Promise<unknown> | undefined
    const keep = (promise: Promise<unknown>) => (result = promise)
    handlers.get(name)?.({ ...event, waitUntil: keep, respondWith: keep })
    return result && (await result)
  }
  const ask = (url: string, mode = "navigate", method = "GET") =>
    send("fetch", { request: { url, mode, method } })
  return { names, unregister, send, ask }
}

describe("the service worker", () => {
  it("weighs next to nothing", () => {
    for (const script of [offlineWorker("0123456789ab", PAGES), FAREWELL])
      expect(Buffer.byteLength(script)).toBeLessThanOrEqual(2_000)
  })

  it("shows the page of the language asked for when a navigation fails", async () => {
    const { ask } = run(offlineWorker("2", PAGES), [])
    expect(await ask("https://shop.vn/gio-hang")).toBe("kept /mat-mang")
    expect(await ask("https://shop.vn/en/gio-hang")).toBe("kept /en/mat-mang")
    expect(await ask("https://shop.vn/english-tea")).toBe("kept /mat-mang")
  })

  it("has no part in anything else: calls, files, forms that are posted", async () => {
    const { ask } = run(offlineWorker("2", PAGES), [])
    expect(await ask("https://shop.vn/api/suggest?q=a", "cors")).toBeUndefined()
    expect(await ask("https://shop.vn/gio-hang", "navigate", "POST")).toBeUndefined()
  })

  it("drops what an older one kept, and nothing that is another worker's", async () => {
    const before = ["offline-1", "offline-2", "kept:/ban-hang:1"]
    const { names, send } = run(offlineWorker("2", PAGES), before)
    await send("activate")
    expect([...names]).toEqual(["offline-2", "kept:/ban-hang:1"])
  })

  it("leaves without a trace when it is no longer wanted", async () => {
    const { names, unregister, send } = run(FAREWELL, ["offline-1", "offline-2"])
    await send("activate")
    expect([...names]).toEqual([])
    expect(unregister).toHaveBeenCalledOnce()
  })
})
