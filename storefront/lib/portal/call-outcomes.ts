/** What may come of a call to a seller, as the backend keeps it. */
export const OUTCOMES = ["reached", "call_back", "no_answer", "wrong_number"] as const
export type CallOutcome = (typeof OUTCOMES)[number]
