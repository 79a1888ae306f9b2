import { z } from "@medusajs/framework/zod"

/** `?q=` what was typed so far, cut where nobody types on. (`&locale=en` is read by Medusa; Vietnamese otherwise.) */
export const suggestQuery = z.object({
  q: z
    .string()
    .default("")
    .transform((q) => q.slice(0, 200)),
})
