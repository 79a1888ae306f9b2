import { z } from "@medusajs/framework/zod"
import { FORMATS } from "../../../tables/write-table"

/** `?limit=&offset=` of lines, those that are refused first. */
export const LinesQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

/** `?format=` */
export const FormatQuery = z.object({ format: z.enum(FORMATS).default("xlsx") })
export type FormatAsked = z.infer<typeof FormatQuery>
