import { describe, expect, it } from "vitest"
import {
  answered,
  ended,
  looked,
  nothing,
  ofOwner,
  sendTaps,
  tapped,
} from "../../public/ban-hang/worker/taps.js"
import type { Kept, Tap, Told } from "../../lib/portal/offline/messages"
import { isPlain } from "../../lib/portal/offline/tap"
import { sessionEnd } from "../../lib/portal/offline/session-end"

const tap = (order: string, verb: Tap["verb"] = "confirm", owner = "an.shop"): Tap => ({
  key: `${order}:${verb}`,
  owner,
  order,
  number: order,
  verb,
  entries: [],
})

/** A store as the browser's, in memory. */
function memory(...taps: Tap[]) {
  let kept: Kept = taps.reduce<Kept>(tapped, nothing)
  return {
    read: () => Promise.resolve(kept),
    change: (alter: (before: Kept) => Kept) => Promise.resolve((kept = alter(kept))),
    forget: () => Promise.resolve(void (kept = nothing)),
  }
}

describe("taps without a network", () => {
  it("are sent in their order, each once", async () => {
    const store = memory(tap("1"), tap("2"))
    const sent: string[] = []
    const post = ({ order }: Tap) => Promise.resolve<Told>((sent.push(order), { done: true }))
    expect(await sendTaps(store, post)).toBe(true)
    await sendTaps(store, post)
    expect(sent).toEqual(["1", "2"])
    expect((await store.read()).outcomes).toEqual([
      { key: "1:confirm", order: "1", number: "1", verb: "confirm", done: true },
      { key: "2:confirm", order: "2", number: "2", verb: "confirm", done: true },
    ])
  })

  it("stay where they are when nobody heard, and those before are told no second time", async () => {
    const store = memory(tap("1"), tap("2"))
    const post = ({ order }: Tap) =>
      order === "1"
        ? Promise.resolve<Told>({ done: true })
        : Promise.reject(new Error("no network"))
    await expect(sendTaps(store, post)).rejects.toThrow("no network")
    expect((await store.read()).taps.map(({ order }) => order)).toEqual(["2"])
  })

  it("are one for each order: the later of two is meant", () => {
    const kept = tapped(tapped(nothing, tap("1", "confirm")), tap("1", "refuse"))
    expect(kept.taps.map(({ verb }) => verb)).toEqual(["refuse"])
  })

  it("that come while the one before is on its way are not taken for it", () => {
    const first = tap("1", "confirm")
    const kept = answered(tapped(tapped(nothing, first), tap("1", "refuse")), first, { done: true })
    expect(kept.taps.map(({ verb }) => verb)).toEqual(["refuse"])
  })

  it("say why they were not done, until somebody has read it", () => {
    const first = tap("1")
    const kept = answered(tapped(nothing, first), first, { refused: "conflict", now: "cancelled" })
    expect(kept.outcomes).toMatchObject([{ order: "1", refused: "conflict", now: "cancelled" }])
    expect(looked(kept).outcomes).toHaveLength(0)
  })

  it("are let go of one by one, where only one was read", () => {
    const kept = [tap("1"), tap("2")].reduce(
      (before, one) => answered(tapped(before, one), one, { done: true }),
      { ...nothing, lost: 1 },
    )
    expect(looked(kept, ["1:confirm"])).toMatchObject({ outcomes: [{ order: "2" }], lost: 1 })
    expect(looked(kept, ["3:confirm"])).toEqual(kept)
    expect(looked(kept)).toEqual({ ...kept, outcomes: [], lost: 0 })
  })

  it("say as much as another of the same verb, unless something was chosen or typed", () => {
    const saying = (...names: string[]) =>
      isPlain({ entries: names.map((name) => [name, "x"] as [string, string]) })
    expect(saying("locale", "drawn_for", "back")).toBe(true)
    expect(saying("locale", "reason")).toBe(false)
    expect(saying("locale", "line.sol_1")).toBe(false)
  })

  it("are nobody else's: another person or seller finds a number, and not what it was", async () => {
    const kept = ofOwner(tapped(nothing, tap("1")), "binh.shop")
    expect(kept).toEqual({ owner: "binh.shop", taps: [], outcomes: [], lost: 1 })
    expect(ofOwner(tapped(nothing, tap("1")), "an.other")).toMatchObject({ taps: [], lost: 1 })
    expect(tapped(tapped(nothing, tap("1")), tap("2", "pack", "binh.shop")).taps).toHaveLength(1)
  })

  it("end with their session, which is said", async () => {
    const store = memory(tap("1"), tap("2"))
    expect(await sendTaps(store, () => Promise.resolve("ended" as const))).toBe(false)
    expect(ended(await store.read())).toEqual({ owner: null, taps: [], outcomes: [], lost: 2 })
    expect(looked(ended(await store.read())).lost).toBe(0)
  })
})

it("a copy is shown until the session ends that it was made in", () => {
  const token = (claims: object) =>
    ["", Buffer.from(JSON.stringify(claims)).toString("base64url"), ""].join(".")
  expect(sessionEnd(token({ iat: 1_000 }))).toBe(1_000_000 + 8 * 3_600_000)
  expect(sessionEnd(token({}), 5)).toBe(5 + 8 * 3_600_000)
})
