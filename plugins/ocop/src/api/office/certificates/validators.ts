import { z } from "@medusajs/framework/zod"

const STANDINGS = [
  "reported",
  "valid",
  "renewal_due",
  "extended",
  "expired",
  "on_hold",
  "withdrawn",
  "superseded",
] as const

/** `?standing=&limit=&offset=` */
export const ListOfficeCertificates = z.object({
  standing: z.enum(STANDINGS).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

export type ListOfficeCertificatesQuery = z.infer<typeof ListOfficeCertificates>
