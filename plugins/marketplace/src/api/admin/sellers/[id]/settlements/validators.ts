import { z } from "@medusajs/framework/zod"

/** POST /admin/sellers/:id/settlements. An adjustment may take away, a payout never does. */
export const Settle = z
  .strictObject({
    kind: z.enum(["adjustment", "payout"]),
    amount: z.number().int().min(-1e12).max(1e12),
    reference: z.string().trim().min(1).max(100),
    note: z.string().trim().min(1).max(500),
  })
  .refine(({ amount }) => amount !== 0, { path: ["amount"], error: "must not be 0" })
  .refine(({ kind, amount }) => kind === "adjustment" || amount > 0, {
    path: ["amount"],
    error: "must be more than 0",
  })

export type SettleBody = z.infer<typeof Settle>
