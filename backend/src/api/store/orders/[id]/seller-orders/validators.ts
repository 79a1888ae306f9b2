import { z } from "@medusajs/framework/zod"
import { PLAIN_TEXT } from "@ocop/kit/text"
import { PROBLEM_KINDS, reasonsFor } from "@ocop/marketplace/modules/seller-order"

/** Orders that staff cancel as a whole give this reason; no shopper does. */
const OF_STAFF = "order_cancelled"
const REASONS = reasonsFor("cancelled").filter((reason) => reason !== OF_STAFF)
const LONGEST_MESSAGE = 1_000

/** Body of POST /store/orders/:id/seller-orders/:sid/cancel. */
export const cancelBody = z.strictObject({
  reason: z.enum(REASONS as [string, ...string[]]).default("changed_mind"),
})
export type CancelBody = z.infer<typeof cancelBody>

/** Body of POST /store/orders/:id/seller-orders/:sid/received. */
export const receivedBody = z.strictObject({})

/** Body of POST /store/orders/:id/seller-orders/:sid/problem. */
export const problemBody = z.strictObject({
  kind: z.enum(PROBLEM_KINDS),
  message: z.string().trim().min(1).max(LONGEST_MESSAGE).regex(PLAIN_TEXT),
})
export type ProblemBody = z.infer<typeof problemBody>
