import { describe, expect, it } from "vitest"
import {
  countUnits,
  foresee,
  groupBySeller,
  readQuantity,
  subtotal,
} from "../../lib/basket/arrange"
import { changesOf, quantityAfter } from "../../lib/basket/changes"
import { busyKeys, inTurn } from "../../lib/basket/queue"
import type { BasketLine } from "../../lib/basket/types"

function line(id: string, seller: string, unitPrice: number, quantity: number): BasketLine {
  return {
    id,
    variantId: `v-${id}`,
    productId: `p-${id}`,
    handle: id,
    title: id,
    unitPrice,
    quantity,
    ageRestricted: false,
    changes: [],
    seller: { id: seller, handle: seller, name: seller },
  }
}

describe("a basket", () => {
  const lines = [line("a", "s1", 90_000, 2), line("b", "s2", 55_000, 1), line("c", "s1", 10_000, 3)]

  it("is grouped by seller in the order in which sellers came", () => {
    const groups = groupBySeller(lines)
    expect(groups.map((g) => [g.seller.id, g.lines.map((l) => l.id), g.subtotal])).toEqual([
      ["s1", ["a", "c"], 210_000],
      ["s2", ["b"], 55_000],
    ])
    expect(groups.reduce((sum, g) => sum + g.subtotal, 0)).toBe(subtotal(lines))
  })

  it("foresees what an action will do", () => {
    expect(countUnits(foresee(lines, { kind: "set", lineId: "a", quantity: 5 }))).toBe(9)
    expect(foresee(lines, { kind: "set", lineId: "a", quantity: 0 }).map((l) => l.id)).toEqual([
      "b",
      "c",
    ])
    expect(foresee(lines, { kind: "remove", lineId: "b" }).map((l) => l.id)).toEqual(["a", "c"])
    expect(foresee(lines, { kind: "remove", lineId: "unknown" })).toHaveLength(3)
    expect(foresee(lines, { kind: "set", lineId: "a", quantity: 5_000 })[0]?.quantity).toBe(999)
  })

  it.each([
    ["3", 3],
    [" 12 ", 12],
    ["0", 0],
    ["-1", undefined],
    ["1.5", undefined],
    ["", undefined],
    ["1e3", undefined],
    ["1000", undefined],
  ])("reads %j units as %j", (typed, quantity) => expect(readQuantity(typed)).toBe(quantity))
})

describe("a stale basket", () => {
  const old = { unitPrice: 90_000, quantity: 4 }
  it.each([
    ["nothing", { price: 90_000, stock: 9 }, [], 4],
    ["nothing, where nobody counts", { price: 90_000 }, [], 4],
    ["the price", { price: 95_000, stock: 9 }, [{ kind: "price", from: 90_000, to: 95_000 }], 4],
    ["the stock", { price: 90_000, stock: 3 }, [{ kind: "stock", available: 3 }], 3],
    ["sold out", { price: 90_000, stock: 0 }, [{ kind: "sold_out" }], 0],
    ["all of it", undefined, [{ kind: "gone" }], 0],
  ])("says what changed: %s", (_, offer, changes, quantity) => {
    const found = changesOf(old, offer)
    expect(found).toEqual(changes)
    expect(quantityAfter({ quantity: old.quantity, changes: found })).toBe(quantity)
  })
  it("says price and stock when both changed", () => {
    expect(changesOf(old, { price: 1, stock: 1 }).map((c) => c.kind)).toEqual(["stock", "price"])
  })
})

describe("the queue of a basket", () => {
  it("runs one action at a time and in order, also after a failure, and forgets finished baskets", async () => {
    const seen: string[] = []
    const job =
      (name: string, ms: number, fails = false) =>
      () =>
        new Promise<string>((resolve, reject) => {
          seen.push(`${name}+`)
          setTimeout(() => {
            seen.push(`${name}-`)
            if (fails) reject(new Error(name))
            else resolve(name)
          }, ms)
        })
    const results = await Promise.allSettled([
      inTurn("cart", job("a", 15)),
      inTurn("cart", job("b", 1, true)),
      inTurn("cart", job("c", 1)),
    ])
    expect(seen).toEqual(["a+", "a-", "b+", "b-", "c+", "c-"])
    expect(results.map((r) => r.status)).toEqual(["fulfilled", "rejected", "fulfilled"])
    await Promise.resolve()
    expect(busyKeys()).toBe(0)
  })
  it("does not make one basket wait for another", async () => {
    let release = () => undefined as void
    const slow = inTurn(
      "one",
      () =>
        new Promise<void>((resolve) => {
          release = resolve
        }),
    )
    await expect(inTurn("two", async () => "done")).resolves.toBe("done")
    release()
    await slow
  })
})
