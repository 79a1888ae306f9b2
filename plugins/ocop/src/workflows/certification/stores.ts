import type CertificationModuleService from "../../modules/certification/service"
import type { RowStore } from "../upsert"

export interface DecisionFacts {
  number: string | null
  issuer: string
  level: "national" | "provincial" | "district"
  issued_on: string
}
export type DecisionRow = DecisionFacts & { id: string }

export interface CertificateRowFacts {
  product_id: string
  name?: string | null
  holder?: string | null
  match_key?: string | null
  province_code?: string | null
  commune_code?: string | null
  set_code?: string | null
  decision_id: string | null
  stars: number
  score?: number | null
  issued_on?: string | null
  expires_on?: string | null
  reported_year?: number | null
  source?: string | null
  product_code?: string | null
}
/** As a row is read, of which what waits for its seller names no product. */
export type CertificateRow = Omit<CertificateRowFacts, "product_id"> & {
  id: string
  product_id: string | null
}

/** Decisions by issuer, number and day: numbers begin anew every year. */
export function decisionStore(
  certification: CertificationModuleService,
): RowStore<DecisionRow, DecisionFacts> {
  const keyOf = (item: DecisionFacts) =>
    JSON.stringify([item.issuer, item.number ?? null, item.issued_on])
  return {
    list: async (keys) => {
      const issuers = keys.map((key) => (JSON.parse(key) as [string])[0])
      const rows = await certification.listDecisions(
        { issuer: [...new Set(issuers)] },
        { take: ALL },
      )
      return rows.filter((row) => keys.includes(keyOf(row)))
    },
    create: (inputs) => certification.createDecisions(inputs),
    update: (rows) => certification.updateDecisions(rows),
    remove: (ids) => certification.deleteDecisions(ids),
    keyOf,
    idOf: (row) => row.id,
  }
}

/** Certificates by product and decision, or by product and year where there is only a report. */
export function certificateStore(
  certification: CertificationModuleService,
): RowStore<CertificateRow, CertificateRowFacts> {
  const keyOf = (item: CertificateRowFacts | CertificateRow) =>
    JSON.stringify([item.product_id, item.decision_id ?? `reported ${item.reported_year}`])
  return {
    list: async (keys) => {
      const products = keys.map((key) => (JSON.parse(key) as [string])[0])
      const rows = await certification.listCertificates(
        { product_id: [...new Set(products)] },
        { take: ALL },
      )
      const wanted = new Set(keys)
      return rows.filter((row) => wanted.has(keyOf(row)))
    },
    create: (inputs) => certification.createCertificates(inputs),
    update: (rows) => certification.updateCertificates(rows),
    remove: (ids) => certification.deleteCertificates(ids),
    keyOf,
    idOf: (row) => row.id,
  }
}

/** Medusa lists 15 rows unless told otherwise. */
const ALL = 100_000
