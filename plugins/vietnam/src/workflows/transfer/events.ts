/** What happened to a transfer. Data: `{ order_id }`. Sent after the workflow ends, so at most once per order and kind. */
export const TransferEvents = {
  CONFIRMED: "transfer.confirmed",
  EXPIRED: "transfer.expired",
} as const
