import { describe, expect, it } from "vitest"
import { hearKept, keptHere, readKept, unhearKept } from "../../lib/portal/offline/kept-here"
import type { Kept } from "../../lib/portal/offline/messages"

const kept = (...keys: string[]): Kept => ({
  owner: "an.shop",
  taps: [],
  outcomes: keys.map((key) => ({ key, order: "1", number: "1", verb: "pack", done: true })),
  lost: 0,
})

describe("what a page hears of its taps", () => {
  it("is news once, however often and in whatever way it is told", () => {
    expect(hearKept(kept())).toBe(false)
    expect(hearKept(kept("a"))).toBe(true)
    expect(hearKept(kept("a"))).toBe(false)
    expect(hearKept(kept())).toBe(false)
    // Another tap on the same order.
    expect(hearKept(kept("a", "b"))).toBe(true)
  })

  it("stays read when news that was sent before comes after it", () => {
    hearKept(kept("d"))
    readKept()
    expect(keptHere()?.outcomes).toEqual([])
    hearKept(kept("d"))
    expect(keptHere()?.outcomes).toEqual([])
    hearKept(kept("d", "e"))
    expect(keptHere()?.outcomes.map(({ key }) => key)).toEqual(["e"])
  })

  it("is not there for whoever signs in next on the same page", () => {
    hearKept(kept("c"))
    expect(keptHere()?.outcomes).toHaveLength(1)
    unhearKept()
    expect(keptHere()).toBeUndefined()
  })
})
