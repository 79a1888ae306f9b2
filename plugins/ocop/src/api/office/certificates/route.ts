import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  CERTIFICATION_MODULE,
  standing,
  type CertificationModuleService,
} from "../../../modules/certification"
import { ORIGIN_MODULE, type OriginModuleService } from "../../../modules/origin"
import { actingOfficer } from "../officer"
import type { ListOfficeCertificatesQuery } from "./validators"

/** More than any province has: standing is derived, so filtering by it needs all of them. */
const ALL = 20_000

/**
 * Certificates of the products from the office's own province, the soonest to end first.
 *
 * @returns 200 `{ certificates: [{ id, product: { id, handle, title } | null, stars, score, standing, badge, issued_on,
 *   expires_on, renewal_window, reported_year, source, decision: { number, issuer, issued_on } | null, events }], count,
 *   limit, offset }`; 401 without an officer's token, 403 when the officer is suspended, 400 naming the field
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const wanted = req.validatedQuery as ListOfficeCertificatesQuery
  const { office } = actingOfficer(req)
  const origins = await req.scope
    .resolve<OriginModuleService>(ORIGIN_MODULE)
    .listProductOrigins({ province_code: office.province_code }, { take: ALL })
  const certificates = await req.scope
    .resolve<CertificationModuleService>(CERTIFICATION_MODULE)
    .listCertificates(
      { product_id: origins.map(({ product_id }) => product_id) },
      { take: ALL, relations: ["decision", "events"] },
    )
  const now = new Date()
  const all = certificates
    .map((certificate) => ({ certificate, today: standing(certificate, now, certificate.events) }))
    .filter(({ today }) => !wanted.standing || today.standing === wanted.standing)
    .sort((a, b) => (a.today.expires_on ?? "9999").localeCompare(b.today.expires_on ?? "9999"))
  const page = all.slice(wanted.offset, wanted.offset + wanted.limit)
  const products = await productsOf(
    req,
    page.map(({ certificate }) => certificate.product_id),
  )
  res.json({
    certificates: page.map(({ certificate, today }) => ({
      id: certificate.id,
      product: products.get(certificate.product_id) ?? null,
      stars: certificate.stars,
      score: certificate.score,
      standing: today.standing,
      badge: today.badge,
      issued_on: certificate.issued_on,
      expires_on: today.expires_on,
      renewal_window: today.renewal_window,
      reported_year: certificate.reported_year,
      source: certificate.source,
      decision: certificate.decision && {
        number: certificate.decision.number,
        issuer: certificate.decision.issuer,
        issued_on: certificate.decision.issued_on,
      },
      events: certificate.events.map(({ kind, at, until, reason }) => ({
        kind,
        at,
        until,
        reason,
      })),
    })),
    count: all.length,
    limit: wanted.limit,
    offset: wanted.offset,
  })
}

interface ProductLine {
  id: string
  handle: string
  title: string
}

async function productsOf(req: MedusaRequest, ids: string[]): Promise<Map<string, ProductLine>> {
  if (!ids.length) return new Map()
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "handle", "title"],
    filters: { id: ids },
  })
  return new Map((data as unknown as ProductLine[]).map((product) => [product.id, product]))
}
