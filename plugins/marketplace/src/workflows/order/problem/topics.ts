/** Outbox topic of a new report, for those who sell; key is the report's id. What is added to it later is told by its page. */
export const PROBLEM_REPORTED = "seller_order.problem_reported"
/** Outbox topic of a report that staff closed, for who made it; key is the report's id. */
export const PROBLEM_CLOSED = "seller_order.problem_closed"
