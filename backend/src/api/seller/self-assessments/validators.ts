import { z } from "@medusajs/framework/zod"

/** Body of POST /seller/self-assessments. */
export const beginBody = z.strictObject({
  client_key: z
    .string({ error: "invalid" })
    .regex(/^[\w-]{8,64}$/, { error: "invalid" })
    .optional(),
  product_id: z.string({ error: "invalid" }).min(1).max(100, { error: "too_long" }).optional(),
  name_vi: z
    .string({ error: "invalid" })
    .trim()
    .min(1, { error: "required" })
    .max(150, { error: "too_long" })
    .optional(),
  set_code: z
    .string({ error: "invalid" })
    .regex(/^QD26-(?:0[1-9]|1\d|2[0-6])$/, { error: "invalid" })
    .optional(),
})

const revision = z
  .number({ error: "required" })
  .int({ error: "invalid" })
  .min(0, { error: "invalid" })

/** Answers of the criteria of one part: the step of each, counted from 1; 0 for none of them. */
export const answersBody = z.strictObject({
  revision,
  answers: z.record(
    z.string().max(20, { error: "invalid" }),
    z.number({ error: "invalid" }).int({ error: "invalid" }),
    { error: "required" },
  ),
})

/** What rules the product out. */
export const refusalsBody = z.strictObject({
  revision,
  refusals: z
    .array(z.string({ error: "invalid" }).max(40, { error: "invalid" }), { error: "required" })
    .max(40, { error: "invalid" }),
})

/** Body of POST /seller/self-assessments/:id/versions. */
export const saveBody = z.strictObject({ revision })

const number = z.coerce
  .number({ error: "invalid" })
  .int({ error: "invalid" })
  .min(1, { error: "invalid" })
  .max(100_000, { error: "invalid" })

/** Query of GET /seller/self-assessments/:id: numbers of saved versions; the second is compared with the first. */
export const versionsQuery = z
  .strictObject({ version: number.optional(), against: number.optional() })
  .refine(({ version, against }) => against === undefined || version !== undefined, {
    path: ["version"],
    error: "required",
  })

/** Query of GET /seller/self-assessments. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  product_id: z.string().min(1).max(100).optional(),
})
