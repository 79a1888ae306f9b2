import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { dayInVietnam } from "@ocop/kit/days"
import {
  CERTIFICATION_MODULE,
  type CertificationModuleService,
} from "../../../modules/certification"
import { actingOfficer } from "../officer"
import { lineOf, productsOf } from "./lines"
import type { ListOfficeCertificatesQuery } from "./validators"

/**
 * The register of the office's own province, sold here or not, the soonest to end first.
 *
 * @returns 200 `{ certificates: [{ id, product: { id, handle, title } | null, name, holder, stars, score, standing, badge, issued_on,
 *   expires_on, renewal_window, reported_year, source, product_code, decision: { number, issuer, issued_on } | null, events }], count,
 *   limit, offset }`; 401 without an officer's token, 403 when the officer is suspended, 400 naming the field
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset, sold, holding, ...wanted } =
    req.validatedQuery as ListOfficeCertificatesQuery
  const { office } = actingOfficer(req)
  const all = await req.scope.resolve<CertificationModuleService>(CERTIFICATION_MODULE).register(
    {
      ...wanted,
      provinces: [office.province_code],
      holding: holding === "yes",
      ...(sold === undefined ? {} : { sold: sold === "yes" }),
    },
    dayInVietnam(new Date()),
  )
  const page = all.slice(offset, offset + limit)
  const products = await productsOf(req.scope, page)
  res.json({
    certificates: page.map((certificate) => lineOf(certificate, products)),
    count: all.length,
    limit,
    offset,
  })
}
