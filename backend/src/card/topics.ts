import type { OutboxMessage } from "@ocop/kit/outbox"
import type { CardNews } from "@ocop/vietnam/card"

/** Outbox topic of a payment of which Stripe told something; key is the intent's id. */
export const CARD_INTENT = "card.intent"
/** Outbox topic of a disputed charge; key is the intent's id, payload `DisputeNews`. */
export const CARD_DISPUTE = "card.dispute"
/** Outbox topic of money that was given back since there is no order; key is the session's id, payload `ReturnedMoney`. */
export const CARD_RETURNED = "card.returned"

/** The shopper's own browser comes back a moment after the webhook, and should find the door open. */
const HEAD_START_MS = 2_000

export function messageOf(news: CardNews, now: Date): OutboxMessage {
  if (news.kind === "dispute")
    return { topic: CARD_DISPUTE, key: news.intent, payload: { ...news } }
  const available_at = new Date(now.getTime() + HEAD_START_MS)
  return { topic: CARD_INTENT, key: news.intent, available_at }
}
