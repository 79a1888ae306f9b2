import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import * as shop from "../../public/ban-hang/worker/shop.js"
import { sendTaps } from "../../public/ban-hang/worker/taps.js"
import type { Kept, Tap } from "../../lib/portal/offline/messages"
import { endUnheardActions, UNHEARD_MS } from "../../lib/portal/unheard"

/** A network that takes what it is given and never says anything. */
const dead = vi.fn<typeof fetch>(
  (_, init) =>
    new Promise((_, reject) => {
      init?.signal?.addEventListener("abort", () => reject(init.signal?.reason as Error))
    }),
)

const action = { method: "POST", headers: { "next-action": "40a1" }, body: "[]" }

beforeEach(() => {
  vi.useFakeTimers()
  dead.mockClear()
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe("a page's action on a network that is there and dead", () => {
  it("ends as unheard, so that the next one is not held up", async () => {
    const page = { fetch: dead }
    endUnheardActions(page)
    const asked = page.fetch("/ban-hang/don/1", action)
    const heard = expect(asked).rejects.toMatchObject({ name: "TimeoutError" })
    await vi.advanceTimersByTimeAsync(UNHEARD_MS - 1)
    expect(dead.mock.calls[0]?.[1]?.signal?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await heard
  })

  it("is heard when its answer begins, however long the page that it brings takes", async () => {
    const alive = vi.fn<typeof fetch>(() => Promise.resolve(new Response("…")))
    const page = { fetch: alive }
    endUnheardActions(page)
    expect((await page.fetch("/ban-hang/don/1", action)).status).toBe(200)
    await vi.advanceTimersByTimeAsync(10 * UNHEARD_MS)
    expect(alive.mock.calls[0]?.[1]?.signal?.aborted).toBe(false)
  })

  it("is all that ends: pages, pictures and what else is asked has its own time", async () => {
    const page = { fetch: dead }
    const callOff = endUnheardActions(page)
    void page.fetch("/ban-hang/hang/nhap/1/gui-anh", { method: "POST", body: "…" })
    void page.fetch("/ban-hang/don?_rsc=1", { headers: { rsc: "1" } })
    expect(dead.mock.calls.map(([, init]) => init?.signal)).toEqual([undefined, undefined])
    expect(vi.getTimerCount()).toBe(0)
    callOff()
    expect(page.fetch).toBe(dead)
  })
})

describe("the worker on a network that is there and dead", () => {
  const tap: Tap = {
    key: "k",
    owner: "an.shop",
    order: "1",
    number: "1",
    verb: "pack",
    entries: [],
  }

  it("gives up a tap as soon as a page does, and keeps it", async () => {
    expect(shop.UNHEARD_MS).toBe(UNHEARD_MS)
    vi.stubGlobal("fetch", dead)
    const end = new AbortController()
    const limit = vi.spyOn(AbortSignal, "timeout").mockReturnValue(end.signal)
    let kept: Kept = { owner: "an.shop", taps: [tap], outcomes: [], lost: 0 }
    const store = {
      read: () => Promise.resolve(kept),
      change: (alter: (before: Kept) => Kept) => Promise.resolve((kept = alter(kept))),
      forget: () => Promise.reject(new Error("nothing is forgotten")),
    }
    const sent = sendTaps(store, (one) => shop.tellTap("/ban-hang", one))
    const unheard = expect(sent).rejects.toThrow("too late")
    await vi.waitFor(() => expect(limit).toHaveBeenCalledWith(UNHEARD_MS))
    end.abort(new Error("too late"))
    await unheard
    expect(kept.taps).toEqual([tap])
  })

  it("waits for a page until its copy is better than nothing", async () => {
    const late = expect(shop.inTime(new Promise(() => undefined), shop.NO_PAGE_MS)).rejects.toThrow(
      "No answer",
    )
    await vi.advanceTimersByTimeAsync(shop.NO_PAGE_MS)
    await late
    expect(await shop.inTime(Promise.resolve("page"), shop.NO_PAGE_MS)).toBe("page")
    await expect(shop.inTime(Promise.reject(new Error("no network")), 1)).rejects.toThrow("network")
    expect(vi.getTimerCount()).toBe(0)
  })
})
