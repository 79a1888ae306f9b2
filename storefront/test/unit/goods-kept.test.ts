import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import {
  forgetGoods,
  ofSamePerson,
  ofSessionsRunOut,
  WAITS_DAYS,
} from "../../lib/portal/listing/forget"
import {
  isWritten,
  keepEnd,
  keepSection,
  keptSection,
  startName,
  stockName,
  store,
  stored,
} from "../../lib/portal/listing/kept"
import { adoptPhotos, hasPhotos, keepPhoto, keptPhotos } from "../../lib/portal/listing/kept-photos"

/** The photos of a page of its own, in a browser whose database is this one. */
async function pageWith(indexedDB: unknown) {
  vi.resetModules()
  vi.stubGlobal("indexedDB", indexedDB)
  const photos = await import("../../lib/portal/listing/kept-photos")
  const { forgetGoods: forget } = await import("../../lib/portal/listing/forget")
  return { ...photos, forget }
}

const AN = "mem_an.sel_tra"
const BINH = "mem_binh.sel_mat"
/** The same person, acting for another seller. */
const AN_FOR_ANOTHER = "mem_an.sel_mat"
const OTHERS = [BINH, AN_FOR_ANOTHER]

const written = { version: 1, entries: [["story_vi", "của An"]] as [string, string][] }
const photo = () => new Blob(["ảnh"])

/** The browser's store, in memory; its database is absent, so that photos lie in the page's memory. */
beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal("localStorage", {
    get length() {
      return kept.size
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  })
})
afterEach(async () => {
  await forgetGoods()
  vi.unstubAllGlobals()
})

async function keepAll(owner: string): Promise<void> {
  store(startName(owner), { key: "k", entries: [] })
  store(stockName(owner), { sending: null, waiting: [] })
  keepSection(owner, "ldr_1", "text", written)
  await keepPhoto(owner, "ldr_1", photo(), { latitude: 22.1, longitude: 104.2 })
}

const keptOf = async (owner: string) => [
  stored(startName(owner)) !== undefined,
  stored(stockName(owner)) !== undefined,
  keptSection(owner, "ldr_1", "text") !== undefined,
  (await keptPhotos(owner, "ldr_1")).length === 1,
]
const ALL = [true, true, true, true]
const NONE = [false, false, false, false]

describe("what a telephone keeps of goods", () => {
  it("is one person's, acting for one seller: nobody else finds it", async () => {
    await keepAll(AN)
    expect(await keptOf(AN)).toEqual(ALL)
    for (const other of OTHERS) expect(await keptOf(other)).toEqual(NONE)
  })

  it("goes when somebody else is signed in; that of the same person stays, for whichever seller", async () => {
    for (const owner of [AN, AN_FOR_ANOTHER, BINH]) {
      await keepAll(owner)
      keepEnd(owner, 1)
    }
    await forgetGoods(ofSamePerson(AN))
    expect([await keptOf(AN), await keptOf(AN_FOR_ANOTHER)]).toEqual([ALL, ALL])
    expect(await keptOf(BINH)).toEqual(NONE)
    await forgetGoods(ofSamePerson(BINH))
    for (const owner of [AN, AN_FOR_ANOTHER, BINH]) expect(await keptOf(owner)).toEqual(NONE)
    expect(localStorage.length).toBe(0)
    // Nor is one who is called alike the same.
    await keepAll(BINH)
    await forgetGoods(ofSamePerson("mem_bin.sel_mat"))
    expect(await keptOf(BINH)).toEqual(NONE)
  })

  it("waits some days behind the door where a session ran out, and not where it ended before its time", async () => {
    const day = 86_400_000
    const end = 1_000 * day
    const atDoor = async (now: number) => {
      await forgetGoods()
      await keepAll(AN)
      keepEnd(AN, end)
      await forgetGoods(ofSessionsRunOut(now))
      return keptOf(AN)
    }
    expect(await atDoor(end)).toEqual(ALL)
    expect(await atDoor(end + WAITS_DAYS * day - 1)).toEqual(ALL)
    expect(await atDoor(end + WAITS_DAYS * day)).toEqual(NONE)
    // Signed out, here or everywhere, or the password changed.
    expect(await atDoor(end - 1)).toEqual(NONE)
    await keepAll(AN)
    for (const unknown of [undefined, "soon", null]) {
      if (unknown !== undefined) store(`hang.${AN}.het`, unknown)
      await forgetGoods(ofSessionsRunOut(end))
      expect(await keptOf(AN)).toEqual(NONE)
      await keepAll(AN)
    }
  })

  it("is known to wait before somebody signs out", async () => {
    const waits = async () => [isWritten(), await hasPhotos()]
    keepEnd(AN, 1)
    expect(await waits()).toEqual([false, false])
    keepSection(AN, "ldr_1", "text", written)
    expect(await waits()).toEqual([true, false])
    keepSection(AN, "ldr_1", "text", null)
    await keepPhoto(AN, "ldr_1", photo())
    expect(await waits()).toEqual([false, true])
  })

  it("goes as a whole when somebody signs out, and nothing else with it", async () => {
    await keepAll(AN)
    localStorage.setItem("hang.moi", "of an earlier version")
    localStorage.setItem("hanging", "of somebody else's script")
    await forgetGoods()
    expect(await keptOf(AN)).toEqual(NONE)
    expect(localStorage.length).toBe(1)
    expect(localStorage.getItem("hanging")).not.toBeNull()
  })

  it("goes at once, words first, where the browser's database never answers", async () => {
    const { forget } = await pageWith({ open: () => ({}) })
    keepSection(AN, "ldr_1", "text", written)
    keepEnd(AN, 1)
    void forget()
    expect(localStorage.length).toBe(0)
  })

  it("goes and keeps to the same people in whichever order words and photos do", async () => {
    const end = 1_000
    for (const owner of [AN, BINH]) await keepAll(owner)
    keepEnd(AN, end)
    keepEnd(BINH, end + 1)
    await forgetGoods(ofSessionsRunOut(end))
    expect([await keptOf(AN), await keptOf(BINH)]).toEqual([ALL, NONE])
  })

  it.each([
    ["an error of its own", { open: () => void raise(new Error("no")) }],
    ["none to ask", null],
    ["one that is closed", opening(() => raise(new DOMException("closed", "InvalidStateError")))],
    ["one that is broken", opening(() => raise(new TypeError("broken")))],
  ])("counts no photos of a database that is %s", async (_, indexedDB) => {
    const { hasPhotos: has } = await pageWith(indexedDB)
    vi.spyOn(console, "info").mockImplementation(() => undefined)
    expect(await has()).toBe(false)
  })

  it("has photos follow their draft once it is made, their owner's alone", async () => {
    await keepPhoto(AN, "key", photo())
    await keepPhoto(BINH, "key", photo())
    await adoptPhotos(AN, "key", "ldr_2")
    expect(await keptPhotos(AN, "ldr_2")).toHaveLength(1)
    expect(await keptPhotos(BINH, "key")).toHaveLength(1)
    expect(await keptPhotos(BINH, "ldr_2")).toHaveLength(0)
  })
})

function raise(error: Error): never {
  throw error
}

/** A database that opens, and does this when something is asked of it. */
function opening(transaction: () => never) {
  return {
    open: () => {
      const request = { result: { transaction }, onsuccess: () => undefined }
      queueMicrotask(() => request.onsuccess())
      return request
    },
  }
}
