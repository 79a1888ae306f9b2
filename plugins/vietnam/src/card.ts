/** Payment by card, for the application: `@ocop/vietnam/card`. */
export { type StripeOptions, stripeClient, stripeProblem } from "./card/client"
export { CARD_PROVIDER_ID, CARD_WEBHOOK_PROVIDER } from "./card/ids"
export { type CardNews, type DisputeNews, newsOf } from "./card/news"
export { fromSmallestUnit, smallestUnit } from "./card/stock"
export type { Stripe } from "stripe"
