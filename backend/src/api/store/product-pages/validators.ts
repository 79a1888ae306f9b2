import { z } from "@medusajs/framework/zod"

/** `?locale=vi|en`; without it, the language of the header `x-medusa-locale`, else Vietnamese. */
export const productPageQuery = z.object({ locale: z.enum(["vi", "en"]).optional() })

/** A product's handle, which is its id in the catalogue. */
export const productHandle = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower case words joined by hyphens")
