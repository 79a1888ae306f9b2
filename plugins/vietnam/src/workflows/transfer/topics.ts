/** Outbox topics of what happened to a transfer; the key is the order's id. */
export const TransferTopics = {
  CONFIRMED: "transfer.confirmed",
  EXPIRED: "transfer.expired",
  /** More came than the order is worth by now: what is over goes back. */
  OVERPAID: "transfer.overpaid",
} as const
