import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { certificateRows } from "../../../../figures/certificate-rows"
import type { NationalCertificatesAsked } from "../../../office/figures/validators"

/**
 * GET /admin/figures/certificates?province=&standing=&stars=&set=&commune=&ends=YYYY-MM&holding=yes&limit=&offset= — the certificates that
 * a figure of the register counts, of all provinces unless told, the soonest to end first.
 * @returns 200 `{ certificates: CertificateRow[], count, limit, offset }`; 400 naming the field
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { province, set, commune, holding, limit, offset, ...wanted } =
    req.validatedQuery as NationalCertificatesAsked
  const rows = await certificateRows(
    req.scope,
    {
      ...wanted,
      ...(province ? { provinces: [province] } : {}),
      ...(set ? { set_code: set } : {}),
      ...(commune ? { commune_code: commune } : {}),
      holding: holding === "yes",
    },
    { limit, offset },
  )
  res.json({ ...rows, limit, offset })
}
