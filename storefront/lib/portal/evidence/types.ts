/** What a pack can be taken along as. */
export const EVIDENCE_KINDS = ["zip", "pdf"] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** Money in đồng after reductions, without delivery. */
export interface EvidenceSum {
  orders: number
  pieces: number
  total: number
}

/** What `/seller/evidence/:id` answers, in the reader's language. */
export interface Evidence {
  product: { title: string; url: string; shown: boolean }
  /** The decision whose sheet the criteria are of; null of a tour. */
  source: string | null
  criteria: {
    no: string
    name: string
    points: number
    steps: { points: number; least_for: number | null; words: string }[]
  }[]
  sales: {
    sum: EvidenceSum
    channels: ({ code: string } & EvidenceSum)[]
    provinces: ({ name: string } & EvidenceSum)[]
    /** Provinces of fewer than three orders, together; 0 provinces where the orders name none. */
    rest: ({ provinces: number } & EvidenceSum) | null
    months: ({ month: string } & EvidenceSum)[]
  }
  certificates: unknown[]
  labels: { name: string; expires_on: string | null }[]
  story: string | null
  pictures: number
  papers: string[]
}
