import type { StateGraph } from "@ocop/kit/state-graph"

/**
 * The life of a programme as data. What was looked at goes back to being a draft by any change, and whoever looked at it looks
 * again; what the public has not read may be dropped, what it has read is only ever ended.
 */
export const PROGRAMME_GRAPH = {
  draft: ["checked", "dropped"],
  checked: ["approved", "draft", "dropped"],
  approved: ["announced", "draft", "dropped"],
  announced: ["running", "stopped"],
  running: ["ended", "stopped"],
  ended: [],
  stopped: [],
  dropped: [],
} as const satisfies StateGraph<string>

export type ProgrammeState = keyof typeof PROGRAMME_GRAPH

export const PROGRAMME_STATES = Object.keys(PROGRAMME_GRAPH) as ProgrammeState[]

/**
 * A seller's part in a programme as data. Whoever was invited joins by himself, whoever asks is let in or refused by the office; changed
 * terms ask who joined again. Whoever was refused, declined or left may be invited once more.
 */
export const PART_GRAPH = {
  invited: ["joined", "left"],
  applied: ["joined", "refused", "left"],
  joined: ["invited", "left"],
  refused: ["applied", "invited"],
  left: ["joined", "applied", "invited"],
} as const satisfies StateGraph<string>

export type PartState = keyof typeof PART_GRAPH

/** Parts that an invitation begins anew. */
export const PAST_PARTS: readonly PartState[] = ["refused", "left"]

/** States in which its terms may be changed. */
export const OPEN_STATES = ["draft", "checked", "approved"] as const satisfies ProgrammeState[]

/** States that the public has read of, and in which it reduces prices between its first and its last moment. */
export const PUBLIC_STATES = ["announced", "running"] as const satisfies ProgrammeState[]
