import { z } from "@medusajs/framework/zod"
import { reasonsFor } from "@ocop/marketplace/modules/seller-order"
import { TakenLines } from "@ocop/marketplace/api/seller/orders/validators"

const REASONS = reasonsFor("refused") as [string, ...string[]]

/** Body of POST /store/confirmations/:token. */
export const decisionBody = z
  .strictObject({
    decision: z.enum(["accept", "refuse"]),
    reason: z.enum(REASONS).optional(),
    lines: TakenLines.optional(),
  })
  .refine(({ decision, reason }) => decision === "accept" || reason !== undefined, {
    path: ["reason"],
    message: `one of ${REASONS.join(", ")}`,
  })
  .refine(({ decision, lines }) => decision === "accept" || lines === undefined, {
    path: ["lines"],
    message: "a refusal is of all of it",
  })

export type DecisionBody = z.infer<typeof decisionBody>
