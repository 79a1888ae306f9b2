import { z } from "@medusajs/framework/zod"

/** The languages of `?locale=` or of the header `x-medusa-locale`; Vietnamese without either. */
export const productPageLanguage = z.enum(["vi", "en"])

/** A product's handle, which is its id in the catalogue. */
export const productHandle = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower case words joined by hyphens")
