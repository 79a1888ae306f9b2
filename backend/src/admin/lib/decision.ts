/** What staff decide of what somebody handed in; `ask` and `reject` say why. */
export type Decision = "approve" | "ask" | "reject"
