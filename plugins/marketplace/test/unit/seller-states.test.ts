import { canMove, reachable } from "@ocop/kit/state-graph"
import { describe, expect, it } from "vitest"
import {
  MAY_MOVE_TO,
  NEEDS_REASON,
  ONCE_OPEN,
  SELLER_GRAPH,
  SELLER_STATUSES,
} from "../../src/modules/seller/states"

describe("the life of a seller", () => {
  it("reaches every state from an application, and its shop only through the platform", () => {
    expect([...reachable(SELLER_GRAPH, "applying")].sort()).toEqual([...SELLER_STATUSES].sort())
    const before = SELLER_STATUSES.filter((status) => canMove(SELLER_GRAPH, status, "active"))
    expect(before.sort()).toEqual(["reviewing", "suspended"])
    expect(MAY_MOVE_TO.active).toEqual(["user"])
  })

  it("ends when it is closed, and never goes back from a shop to an application", () => {
    expect(SELLER_GRAPH.closed).toEqual([])
    expect([...reachable(SELLER_GRAPH, "active")].sort()).toEqual([...ONCE_OPEN].sort())
  })

  it("has somebody for every move, and a reason for every refusal", () => {
    for (const status of SELLER_STATUSES) expect(MAY_MOVE_TO[status]).not.toHaveLength(0)
    expect([...NEEDS_REASON].sort()).toEqual(["asked", "closed", "rejected", "suspended"])
  })
})
