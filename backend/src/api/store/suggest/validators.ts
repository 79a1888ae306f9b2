import { z } from "@medusajs/framework/zod"

/** `?q=` what was typed so far, cut where nobody types on; `&locale=vi|en`. */
export const suggestQuery = z.object({
  q: z
    .string()
    .default("")
    .transform((q) => q.slice(0, 200)),
  locale: z.enum(["vi", "en"]).default("vi"),
})
