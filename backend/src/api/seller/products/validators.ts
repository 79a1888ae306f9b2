import { z } from "@medusajs/framework/zod"
import { minQuantity, preparationDays, price } from "../../../listings/section-bodies"
import { PRODUCT_VIEWS } from "../../../listings/seller-products"

/** Query of GET /seller/products. */
export const listProductsQuery = z.strictObject({
  view: z.enum(PRODUCT_VIEWS, { error: "invalid" }).default("all"),
  q: z.string({ error: "invalid" }).trim().max(100, { error: "too_long" }).optional(),
  limit: z.coerce.number({ error: "invalid" }).int().min(1).max(100).default(20),
  offset: z.coerce.number({ error: "invalid" }).int().min(0).max(100_000).default(0),
})

const prices = z
  .array(
    z.strictObject({
      variant_id: z.string({ error: "invalid" }).min(1).max(100, { error: "invalid" }),
      price,
    }),
    { error: "required" },
  )
  .min(1, { error: "required" })
  .max(20, { error: "too_long" })

/** Body of PUT /seller/products/:id/price, in đồng. */
export const pricesBody = z.strictObject({ prices })

const moment = z.iso.datetime({ offset: true, error: "date" }).transform((typed) => new Date(typed))

/** Body of PUT /seller/products/:id/sale, in đồng; moments with their offset from UTC. */
export const saleBody = z.strictObject({ prices, starts_at: moment, ends_at: moment })

/** Body of PUT /seller/products/:id/terms. */
export const termsBody = z.strictObject({
  preparation_days: preparationDays,
  min_quantity: minQuantity,
})

/** Body of a move that says nothing more. */
export const nothing = z.strictObject({})
