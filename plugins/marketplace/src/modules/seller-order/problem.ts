/** What may be wrong with a parcel, as its shopper reports it. */
export const PROBLEM_KINDS = ["not_arrived", "damaged", "wrong_goods", "other"] as const
export type ProblemKind = (typeof PROBLEM_KINDS)[number]

/**
 * What came of a report, by staff's word: the parcel arrived after all, other goods were sent, money went back, the two agreed
 * otherwise, or there was nothing to it.
 */
export const PROBLEM_OUTCOMES = ["arrived", "replaced", "refunded", "settled", "unfounded"] as const
export type ProblemOutcome = (typeof PROBLEM_OUTCOMES)[number]

/** What came of a report by itself: its part will not be sent, so nobody has to look into it any more. */
export const NOT_SENT = "not_sent"
/** What came of a report, by whoever's word. */
export type ProblemEnd = ProblemOutcome | typeof NOT_SENT

/** One thing that a shopper said: `at` an ISO instant. */
export interface Said {
  at: string
  kind: ProblemKind
  message: string
}

/** Sayings of one report. Whoever has said so much is waiting for a call, and not for another line. */
export const MOST_SAID = 20
