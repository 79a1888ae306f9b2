import type { StateGraph } from "@ocop/kit/state-graph"

/**
 * The life of a programme as data. What was looked at goes back to being a draft by any change, and whoever looked at it looks
 * again; what the public has read is only ever ended.
 */
export const PROGRAMME_GRAPH = {
  draft: ["checked"],
  checked: ["approved", "draft"],
  approved: ["announced", "draft"],
  announced: ["running", "stopped"],
  running: ["ended", "stopped"],
  ended: [],
  stopped: [],
} as const satisfies StateGraph<string>

export type ProgrammeState = keyof typeof PROGRAMME_GRAPH

export const PROGRAMME_STATES = Object.keys(PROGRAMME_GRAPH) as ProgrammeState[]

/**
 * A seller's part in a programme as data. Whoever was invited joins by himself, whoever asks is let in or refused by the office; changed
 * terms ask who joined again.
 */
export const PART_GRAPH = {
  invited: ["joined", "left"],
  applied: ["joined", "refused", "left"],
  joined: ["invited", "left"],
  refused: ["applied"],
  left: ["joined", "applied"],
} as const satisfies StateGraph<string>

export type PartState = keyof typeof PART_GRAPH

/** States in which its terms may be changed. */
export const OPEN_STATES = ["draft", "checked", "approved"] as const satisfies ProgrammeState[]

/** States that the public has read of, and in which it reduces prices between its first and its last moment. */
export const PUBLIC_STATES = ["announced", "running"] as const satisfies ProgrammeState[]
