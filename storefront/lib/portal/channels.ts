/** How somebody who sells can be told of an order, as the backend keeps it. */
export const CHANNELS = ["email", "sms", "zalo"] as const
export type Channel = (typeof CHANNELS)[number]
