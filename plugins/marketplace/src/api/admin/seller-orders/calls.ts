import { z } from "@medusajs/framework/zod"

/** How a call is named in the audit log. */
export const CALL_ACTION = "seller_order.call"

/** What came of a call: it was answered, will be called back, nobody took it, or it is somebody else's number. */
export const CALL_OUTCOMES = ["reached", "call_back", "no_answer", "wrong_number"] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

/** POST /admin/seller-orders/:id/calls. */
export const NoteCall = z.strictObject({
  outcome: z.enum(CALL_OUTCOMES),
  note: z.string().trim().max(500).nullable().default(null),
})

export type NoteCallBody = z.infer<typeof NoteCall>
