import { describe, expect, it } from "vitest"
import { canMove, ends, reachable } from "@ocop/kit/state-graph"
import {
  ENDS,
  LEADS_TO,
  REFUSALS,
  RETURNS,
  WAY,
} from "../../../../storefront/lib/portal/order-life"
import {
  GONE,
  mayMove,
  MOVERS,
  movesOf,
  reasonsFor,
  SELLER_ORDER_GRAPH,
  SELLER_ORDER_STATUSES,
  type SellerOrderStatus,
  WAYS,
} from "../../src/modules/seller-order/states"

describe("the life of a seller order", () => {
  it("reaches every status from the first, and ends where nothing more is owed", () => {
    expect(reachable(SELLER_ORDER_GRAPH, "placed")).toEqual(new Set(SELLER_ORDER_STATUSES))
    expect(ends(SELLER_ORDER_GRAPH).sort()).toEqual(["cancelled", "expired", "refused", "returned"])
  })

  it("is what the storefront takes it for, which builds without the plugins", () => {
    const ofSellers = SELLER_ORDER_STATUSES.flatMap((from) => movesOf(from, "seller_member"))
    expect([...WAY, ...ENDS].sort()).toEqual([...SELLER_ORDER_STATUSES].sort())
    expect(new Set(Object.values(LEADS_TO))).toEqual(new Set(ofSellers))
    expect(REFUSALS).toEqual(reasonsFor("refused"))
    expect(RETURNS).toEqual(reasonsFor("returned"))
  })

  it("enters nothing twice, which is why a move may be repeated", () => {
    for (const from of SELLER_ORDER_STATUSES) {
      const later = SELLER_ORDER_GRAPH[from].flatMap((to) => [...reachable(SELLER_ORDER_GRAPH, to)])
      expect(later).not.toContain(from)
    }
  })

  it("says of each way who may go it, and of nothing else", () => {
    const edges = SELLER_ORDER_STATUSES.flatMap((from) =>
      SELLER_ORDER_GRAPH[from].map((to) => `${from} > ${to}`),
    )
    expect(WAYS.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual([...edges].sort())
    expect(WAYS.every(({ by }) => by.length > 0)).toBe(true)
  })

  // Who, from where, to where: all that may be, written out by hand.
  it.each<[by: (typeof MOVERS)[number], from: SellerOrderStatus, to: SellerOrderStatus[]]>([
    ["seller_member", "placed", ["confirmed", "refused"]],
    ["seller_member", "confirmed", ["packed", "refused"]],
    ["seller_member", "packed", ["handed_over"]],
    ["seller_member", "handed_over", ["delivered", "returned"]],
    ["link", "placed", ["confirmed", "refused"]],
    ["customer", "placed", ["cancelled"]],
    ["customer", "handed_over", ["delivered"]],
    ["officer", "placed", ["confirmed", "refused"]],
    ["clock", "placed", ["expired"]],
    ["clock", "handed_over", ["delivered"]],
    ["user", "placed", ["confirmed", "refused", "cancelled", "expired"]],
    ["user", "confirmed", ["packed", "refused", "cancelled"]],
    ["user", "packed", ["handed_over", "cancelled"]],
    ["user", "handed_over", ["delivered", "returned"]],
    ["user", "delivered", ["returned"]],
  ])("lets %s move %s to %j", (by, from, to) => {
    expect(movesOf(from, by)).toEqual(to)
  })

  it("lets a shopper take back what was confirmed only where fewer will come, and nobody packed it", () => {
    const fewer = { fewer: true }
    expect(movesOf("confirmed", "customer", fewer)).toEqual(["cancelled"])
    expect(mayMove("confirmed", "cancelled", "customer", fewer)).toBe(true)
    expect(mayMove("confirmed", "cancelled", "customer", { fewer: false })).toBe(false)
    expect(mayMove("packed", "cancelled", "customer", fewer)).toBe(false)
    // To nobody else is it of any matter.
    for (const by of MOVERS)
      for (const from of SELLER_ORDER_STATUSES)
        if (!(by === "customer" && from === "confirmed"))
          expect(movesOf(from, by, fewer)).toEqual(movesOf(from, by))
  })

  it("lets nobody do what is not written above", () => {
    const allowed = MOVERS.flatMap((by) =>
      SELLER_ORDER_STATUSES.flatMap((from) => movesOf(from, by).map(() => by)),
    )
    expect(allowed).toHaveLength(27)
    for (const by of MOVERS)
      for (const from of SELLER_ORDER_STATUSES)
        for (const to of SELLER_ORDER_STATUSES)
          if (mayMove(from, to, by)) expect(canMove(SELLER_ORDER_GRAPH, from, to)).toBe(true)
  })

  it("asks why of whatever is not sent or comes back, and of nothing else", () => {
    const asked = SELLER_ORDER_STATUSES.filter((to) => reasonsFor(to).length > 0)
    expect(asked.sort()).toEqual([...GONE, "returned"].sort())
  })
})
