import { z } from "@medusajs/framework/zod"

/** `?q=` */
export const LookUpCertificates = z.object({ q: z.string().trim().min(1).max(200) })

export type LookUpCertificatesQuery = z.infer<typeof LookUpCertificates>
