import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import { productsOf } from "@ocop/ocop/api/office/certificates/lines"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import type { Inspection } from "@ocop/ocop/modules/certification"
import { certification } from "./submissions"

/** The inspection that a request of an office is about. @throws NOT_FOUND naming id, also of another province's */
export async function askedInspection(req: MedusaRequest): Promise<Inspection> {
  const id = req.params.id ?? ""
  const { inspections } = await certification(req.scope).inspections(
    { id, provinces: [actingOfficer(req).office.province_code] },
    dayInVietnam(new Date()),
    { limit: 1, offset: 0 },
  )
  const [one] = inspections
  if (!one)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no inspection ${id.slice(0, 80)}`)
  return one
}

/** Answers 200 `{ inspection, entries, events }`, as `GET /office/inspections/:id` says. */
export async function answerInspection(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const inspection = await askedInspection(req)
  const register = certification(req.scope)
  const today = dayInVietnam(new Date())
  const [products, entries, [certificate]] = await Promise.all([
    productsOf(req.scope, [inspection]),
    register.inspectionEntries([inspection.id]),
    register.register({ id: inspection.certificate_id }, today),
  ])
  res.json({
    inspection: inspectionLine(inspection, products),
    standing: certificate?.today.standing ?? null,
    entries: entries.map(({ inspection_id: _, facts, ...entry }) => {
      const { file_id, ...told } = facts
      return { ...entry, facts: told, has_file: file_id !== undefined }
    }),
    // What was recorded about the certificate because of it.
    events: (certificate?.events ?? [])
      .filter(({ details }) => details?.inspection_id === inspection.id)
      .map(({ id, kind, at, until }) => ({ id, kind, at, until })),
  })
}

/** An inspection as its office reads it. */
export function inspectionLine(
  { product_id, ...inspection }: Inspection,
  products: Awaited<ReturnType<typeof productsOf>>,
) {
  return { ...inspection, product: (product_id && products.get(product_id)) || null }
}

/** More than any seller is inspected. */
const MOST = 500

/** An inspection as the seller of its product knows it: what has to be mended and by when, never what was found or planned. */
export interface ToldInspection {
  id: string
  product: { id: string; title: string }
  status: Inspection["status"]
  result: Inspection["result"]
  due_on: string | null
  overdue: boolean
  demands: { id: string; words: string; due_on: string | null; created_at: Date }[]
  answers: { id: string; words: string; created_at: Date }[]
}

/** What sellers have been told to mend, what is open first. */
export async function inspectionsOfSeller(
  container: MedusaContainer,
  seller_id: string,
): Promise<ToldInspection[]> {
  const products = new Map(
    (await productsOfSeller(container, seller_id)).map((one) => [one.id, one]),
  )
  const register = certification(container)
  const { inspections } = await register.inspections(
    { told_of: [...products.keys()] },
    dayInVietnam(new Date()),
    { limit: MOST, offset: 0 },
  )
  const entries = await register.inspectionEntries(inspections.map(({ id }) => id))
  return inspections.flatMap(({ id, product_id, status, result, due_on, overdue }) => {
    const product = product_id ? products.get(product_id) : undefined
    if (!product) return []
    const own = entries.filter(({ inspection_id }) => inspection_id === id)
    return [
      {
        id,
        product,
        status,
        result,
        due_on,
        overdue,
        demands: own
          .filter(({ kind }) => kind === "follow_up")
          .map(({ id: entry, facts, created_at }) => ({
            id: entry,
            words: facts.demands ?? "",
            due_on: facts.due_on ?? null,
            created_at,
          })),
        answers: own
          .filter(({ kind }) => kind === "answered")
          .map(({ id: entry, words, created_at }) => ({
            id: entry,
            words: words ?? "",
            created_at,
          })),
      },
    ]
  })
}

/** What a seller lists. */
export async function productsOfSeller(
  container: MedusaContainer,
  seller_id: string,
): Promise<{ id: string; title: string }[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return knex("product as p")
    .join("listing as l", "l.product_id", "p.id")
    .where("l.seller_id", seller_id)
    .whereNull("l.deleted_at")
    .whereNull("p.deleted_at")
    .select<{ id: string; title: string }[]>("p.id", "p.title")
}
