import { ends, reachable } from "@ocop/kit/state-graph"
import { describe, expect, it } from "vitest"
import {
  DRAFT_STATUSES,
  DRAFT_WAYS,
  draftMovesOf,
  LISTING_DRAFT_GRAPH,
  OPEN,
} from "../../src/modules/listing-draft/states"

describe("the life of a draft", () => {
  it("has a way, a name and a mover for each arrow of its graph, and no other", () => {
    const arrows = DRAFT_STATUSES.flatMap((from) =>
      LISTING_DRAFT_GRAPH[from].map((to) => `${from} → ${to}`),
    )
    expect(DRAFT_WAYS.map(({ from, to }) => `${from} → ${to}`).sort()).toEqual(arrows.sort())
  })

  it("reaches every state from its beginning, and ends approved or thrown away", () => {
    expect([...reachable(LISTING_DRAFT_GRAPH, "draft")].sort()).toEqual([...DRAFT_STATUSES].sort())
    expect(ends(LISTING_DRAFT_GRAPH).sort()).toEqual(["approved", "discarded"])
    expect([...OPEN, "approved", "discarded"].sort()).toEqual([...DRAFT_STATUSES].sort())
  })

  it("is decided by the platform alone, and only while it is handed in", () => {
    expect(draftMovesOf("submitted", "user").sort()).toEqual(["approve", "ask", "reject"])
    for (const status of DRAFT_STATUSES.filter((one) => one !== "submitted"))
      expect(draftMovesOf(status, "user")).toEqual([])
    expect(
      Object.fromEntries(DRAFT_STATUSES.map((one) => [one, draftMovesOf(one, "seller_member")])),
    ).toEqual({
      draft: ["submit", "discard"],
      submitted: ["take_back"],
      asked: ["submit", "discard"],
      rejected: ["take_back", "discard"],
      approved: [],
      discarded: [],
    })
  })
})
