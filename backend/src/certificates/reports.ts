import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import { productsOf } from "@ocop/ocop/api/office/certificates/lines"
import type { Report, ReportView, WhoseReports } from "@ocop/ocop/modules/certification"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { changed } from "../api/changed"
import { refuse } from "../api/refuse"
import { reportMoveBody } from "./report-bodies"
import { certification, withoutOffice } from "./submissions"

/** What a report is about, and whose it is to look into. */
export interface ReportSubject {
  product_id: string | null
  province_code: string | null
  about: string
}

/**
 * Finds what a shopper reports: a product that is sold here, or what stands in the register under what was typed. Where that is of
 * several provinces, or of none, the platform looks.
 *
 * @returns undefined where a product is named and none is
 */
export async function subjectOf(
  container: MedusaContainer,
  { handle, about }: { handle: string | null; about: string | null },
): Promise<ReportSubject | undefined> {
  if (handle) return productOf(container, handle)
  if (!about) return { product_id: null, province_code: null, about: "–" }
  const { certificates } = await certification(container).lookUp(about, dayInVietnam(new Date()))
  const provinces = new Set(certificates.map(({ province_code }) => province_code))
  const products = new Set(certificates.map(({ product_id }) => product_id))
  const only = <T>(values: ReadonlySet<T>): T | null =>
    values.size === 1 ? ([...values][0] ?? null) : null
  return { product_id: only(products), province_code: only(provinces), about }
}

async function productOf(
  container: MedusaContainer,
  handle: string,
): Promise<ReportSubject | undefined> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const product = await knex("product as p")
    .leftJoin("product_origin as o", (join) =>
      join.on("o.product_id", "p.id").andOnNull("o.deleted_at"),
    )
    .where({ "p.handle": handle, "p.status": "published" })
    .whereNull("p.deleted_at")
    .first<{ id: string; title: string; province_code: string | null } | undefined>(
      "p.id",
      "p.title",
      "o.province_code",
    )
  return (
    product && {
      product_id: product.id,
      province_code: product.province_code,
      about: product.title,
    }
  )
}

/** Those of provinces without an office, and of none. */
export const platformReports = async (container: MedusaContainer): Promise<WhoseReports> => ({
  provinces: await withoutOffice(container),
  nowhere: true,
})

/** Answers 200 `{ reports, count, overdue, limit, offset }`. */
export async function answerReports(
  req: MedusaRequest,
  res: MedusaResponse,
  whose: WhoseReports,
): Promise<void> {
  const { view, limit, offset } = req.validatedQuery as {
    view: ReportView
    limit: number
    offset: number
  }
  const today = dayInVietnam(new Date())
  const page = await certification(req.scope).reports(whose, { view }, today, { limit, offset })
  res.json({
    reports: await lines(req.scope, page.reports),
    count: page.count,
    overdue: page.overdue,
    limit,
    offset,
  })
}

/** Answers 200 `{ report, certificates }`. @throws NOT_FOUND naming id, also of another province's */
export async function answerReport(
  req: MedusaRequest,
  res: MedusaResponse,
  whose: WhoseReports,
): Promise<void> {
  const id = req.params.id ?? ""
  const today = dayInVietnam(new Date())
  const register = certification(req.scope)
  const page = { limit: 1, offset: 0 }
  const [one] = (await register.reports(whose, { id }, today, page)).reports
  if (!one) throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no report ${id.slice(0, 80)}`)
  const [report] = await lines(req.scope, [one])
  const certificates = one.product_id
    ? await register.register({ products: [one.product_id], provinces: whose.provinces }, today)
    : []
  res.json({
    report,
    certificates: certificates.map((certificate) => ({
      id: certificate.id,
      name: certificate.name,
      stars: certificate.stars,
      standing: certificate.today.standing,
    })),
  })
}

/** Reads a step from the request and takes it; see the routes. */
export async function moveAsked(
  req: MedusaRequest,
  res: MedusaResponse,
  whose: WhoseReports,
  actor: { type: "officer" | "user"; id: string },
): Promise<void> {
  const body = reportMoveBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const outcome = await certification(req.scope).moveReport({
    id: req.params.id ?? "",
    ...whose,
    ...body.data,
    actor,
  })
  if (outcome === "changed") {
    changed(res, "version", "it was changed since it was read; read it again")
    return
  }
  await answerReport(req, res, whose)
}

async function lines(container: MedusaContainer, reports: readonly Report[]) {
  const products = await productsOf(container, reports)
  return reports.map(({ product_id, email, ...report }) => ({
    ...report,
    product: (product_id && products.get(product_id)) || null,
    /** Whether an answer reaches somebody; the address itself is nobody's business. */
    wants_answer: email !== null,
  }))
}
