/** Outbox topics of what happened to a transfer; the key is the order's id. */
export const TransferTopics = {
  CONFIRMED: "transfer.confirmed",
  EXPIRED: "transfer.expired",
} as const
