/** Bytes; the backend's own limit. */
export const LARGEST_PAPER = 10 * 1024 * 1024
/** Of all files of one paper; the backend's own limit. */
export const MOST_BYTES = 30 * 1024 * 1024

/** Why a paper was not taken; a word of `apply.paper.error`. */
export const PAPER_PROBLEMS = [
  "file",
  "paper",
  "too_large",
  "full",
  "valid_until",
  "over",
  "limited",
  "down",
  "offline",
  "ended",
  "changed",
  "other_seller",
] as const
export type PaperProblem = (typeof PAPER_PROBLEMS)[number]

/** Reads it from an address, where a form without scripts leaves it. */
export const paperProblem = (value: unknown): PaperProblem | undefined =>
  PAPER_PROBLEMS.find((one) => one === value)

/** What came of a paper that was sent: where to go next, or why it was not taken. */
export type PaperAnswer = { next: string } | { problem: PaperProblem }
