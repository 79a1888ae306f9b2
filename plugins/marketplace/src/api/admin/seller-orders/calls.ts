import { PLAIN_TEXT } from "@ocop/kit/text"
import { z } from "@medusajs/framework/zod"
import { CALL_OUTCOMES } from "../../../workflows/order/calls"

const LONGEST_NOTE = 500

/** Body of what came of a call. */
export const NoteCall = z.strictObject({
  outcome: z.enum(CALL_OUTCOMES),
  note: z.string().trim().max(LONGEST_NOTE).regex(PLAIN_TEXT).nullable().default(null),
})

export type NoteCallBody = z.infer<typeof NoteCall>
