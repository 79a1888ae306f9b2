import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { lookUpCertificates } from "../../../certificates/look-up"
import type { LookUpCertificatesQuery } from "./validators"

/**
 * GET /store/certificates?q= — is this star real today? By a decision's number, a product code, a certificate's own number, or words of
 * product and holder; of the whole register, sold here or not. What is alcohol is answered with the header `x-age-confirmed: 1` alone.
 *
 * @returns 200 `{ by: decision | code | number | words, certificates: PublicCertificate[] }`, those with a badge first, 100 at most, to be
 *   kept for five seconds; 304 for an `if-none-match` that still holds; 400 naming q; 429 with `retry-after`
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { q } = req.validatedQuery as LookUpCertificatesQuery
  res.setHeader("cache-control", "public, max-age=5")
  res.vary("x-age-confirmed")
  res.json(await lookUpCertificates(req.scope, q, { adult: req.get("x-age-confirmed") === "1" }))
}
