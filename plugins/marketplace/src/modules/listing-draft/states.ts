/**
 * The life of a draft as data: written by the seller, handed in, read by the platform. What was approved or thrown away
 * stays so; a product that is shown is changed by another draft.
 */
export const LISTING_DRAFT_GRAPH = {
  draft: ["submitted", "discarded"],
  submitted: ["draft", "approved", "asked", "rejected"],
  asked: ["submitted", "discarded"],
  rejected: ["draft", "discarded"],
  approved: [],
  discarded: [],
} as const

export type DraftStatus = keyof typeof LISTING_DRAFT_GRAPH

export const DRAFT_STATUSES = Object.keys(LISTING_DRAFT_GRAPH) as DraftStatus[]

/** Who moves a draft: the seller's own people, or the platform's staff. */
export type DraftMover = "seller_member" | "user"

/** What a move is called by whoever makes it. */
export type DraftMove = "submit" | "take_back" | "discard" | "approve" | "ask" | "reject"

/** One way of the graph, what it is called, and who may go it. */
export interface DraftWay {
  from: DraftStatus
  to: DraftStatus
  move: DraftMove
  by: DraftMover
}

/** A draft that was rejected is taken back to be put right, like one that waits. */
export const DRAFT_WAYS: readonly DraftWay[] = [
  { from: "draft", to: "submitted", move: "submit", by: "seller_member" },
  { from: "asked", to: "submitted", move: "submit", by: "seller_member" },
  { from: "submitted", to: "draft", move: "take_back", by: "seller_member" },
  { from: "rejected", to: "draft", move: "take_back", by: "seller_member" },
  { from: "draft", to: "discarded", move: "discard", by: "seller_member" },
  { from: "asked", to: "discarded", move: "discard", by: "seller_member" },
  { from: "rejected", to: "discarded", move: "discard", by: "seller_member" },
  { from: "submitted", to: "approved", move: "approve", by: "user" },
  { from: "submitted", to: "asked", move: "ask", by: "user" },
  { from: "submitted", to: "rejected", move: "reject", by: "user" },
]

/** Moves whose reason the seller is told, so that it must be given. */
export const DRAFT_NEEDS_REASON: ReadonlySet<DraftMove> = new Set(["ask", "reject"])

/** Statuses in which the seller writes. */
export const WRITABLE = ["draft", "asked"] as const satisfies DraftStatus[]

/** Statuses of a draft that is still about something: one product has one such draft at most. */
export const OPEN = ["draft", "submitted", "asked", "rejected"] as const satisfies DraftStatus[]

/** @returns the way of this name from here; undefined where there is none for this mover */
export const wayOf = (from: DraftStatus, move: DraftMove, by: DraftMover): DraftWay | undefined =>
  DRAFT_WAYS.find((way) => way.from === from && way.move === move && way.by === by)

/** @returns what this mover may do with a draft of this status */
export const draftMovesOf = (from: DraftStatus, by: DraftMover): DraftMove[] =>
  DRAFT_WAYS.filter((way) => way.from === from && way.by === by).map(({ move }) => move)
