import { z } from "@medusajs/framework/zod"
import { SECTION_BODIES } from "../../../listings/section-bodies"

/** Body of POST /seller/drafts: a new product, with what is known of it already, or one that is shown and shall change. */
export const beginBody = z
  .strictObject({
    client_key: z
      .string({ error: "invalid" })
      .regex(/^[\w-]{8,64}$/, { error: "invalid" })
      .optional(),
    product_id: z.string({ error: "invalid" }).min(1).max(100, { error: "too_long" }).optional(),
    start: SECTION_BODIES.start.optional(),
  })
  .refine(({ product_id, start }) => !(product_id && start), { path: ["start"], error: "invalid" })

/** Body of PUT /seller/drafts/:id/pictures: all of them, in their order. */
export const orderBody = z.strictObject({
  ids: z
    .array(z.string({ error: "invalid" }).max(100, { error: "invalid" }), { error: "required" })
    .max(100, { error: "invalid" }),
})

/** Degrees, as an address writes them. */
const degrees = (most: number) =>
  z
    .string({ error: "invalid" })
    .regex(/^-?\d{1,3}(?:\.\d{1,12})?$/, { error: "invalid" })
    .transform(Number)
    .refine((value) => Math.abs(value) <= most, { error: "invalid" })

/** Query of POST /seller/drafts/:id/pictures: both, or neither. */
export const placeQuery = z
  .strictObject({ latitude: degrees(90).optional(), longitude: degrees(180).optional() })
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    path: ["longitude"],
    error: "required",
  })

/** Query of POST /seller/drafts/:id/files. */
export const fileQuery = z.strictObject({
  kind: z.enum(["licence", "certificate"], { error: "invalid" }),
})
