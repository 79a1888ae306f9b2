import { z } from "@medusajs/framework/zod"
import { STANDINGS } from "../../../modules/certification"

/** `?standing=&stars=&set_code=&commune_code=&ends=YYYY-MM&holding=yes&sold=yes|no&q=&limit=&offset=` */
export const ListOfficeCertificates = z.object({
  standing: z.enum(STANDINGS).optional(),
  stars: z.coerce.number().int().min(3).max(5).optional(),
  set_code: z.string().max(20).optional(),
  commune_code: z.string().max(20).optional(),
  /** The month of the last day. */
  ends: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month, YYYY-MM")
    .optional(),
  /** Those alone that hold today. */
  holding: z.literal("yes").optional(),
  /** Whether somebody sells it here. */
  sold: z.enum(["yes", "no"]).optional(),
  q: z.string().trim().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

export type ListOfficeCertificatesQuery = z.infer<typeof ListOfficeCertificates>
