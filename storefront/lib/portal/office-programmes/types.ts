import type { Named } from "@/lib/api/types"

/** How a programme reduces, in the order in which a form offers it. */
export const FORMS = ["percentage", "fixed", "price", "free_delivery"] as const
/** Who bears it. */
export const BEARERS = ["office", "seller", "shared"] as const
/** Codes that are each used once, of one programme. */
export const MOST_CODES = 2_000
/** Its states, in the order of a life; `stopped` stands in the place of `ended`, `dropped` in that of all that come after a draft. */
export const STATES = [
  "draft",
  "checked",
  "approved",
  "announced",
  "running",
  "ended",
  "stopped",
  "dropped",
] as const
export type ProgrammeState = (typeof STATES)[number]

export interface Eligibility {
  standing: boolean
  least_stars: number | null
  sets: string[]
  communes: string[]
  sellers: string[]
  certifications: string[]
}

/** What an office wrote down. Amounts in đồng, moments in ISO 8601; null bounds nothing. */
export interface ProgrammeTerms {
  slug: string
  name_vi: string
  name_en: string
  story_vi: string
  story_en: string
  starts_at: string
  ends_at: string
  form: (typeof FORMS)[number]
  value: number
  voucher_code: string | null
  /** Given by codes that are each used once. */
  single_codes: boolean
  /** Sellers of the province may ask to take part. */
  open_to_sellers: boolean
  eligibility: Eligibility
  most_pieces: number | null
  most_per_order_vnd: number | null
  most_per_shopper: number | null
  budget_vnd: number | null
  budget_orders: number | null
  bearer: (typeof BEARERS)[number]
  /** What of 10,000 the office bears. */
  office_bp: number
}

/** A line of GET /office/programmes */
export interface ProgrammeLine extends ProgrammeTerms {
  id: string
  state: ProgrammeState
  decision: { number: string; issued_on: string } | null
  drafted_by: string
  changed_by: string
  reserved_vnd: number
  settled_vnd: number
  orders: number
  /** Grows with each change of its terms, and of who takes part with what. */
  version: number
}

/** GET /office/programmes */
export interface ProgrammePage {
  programmes: ProgrammeLine[]
  count: number
  states: Partial<Record<ProgrammeState, number>>
}

export interface ProgrammeSeller extends Named {
  seller_id: string
  state: "invited" | "applied" | "joined" | "refused" | "left"
  quota: number | null
  pieces: number
}

export interface ProgrammeGood {
  seller_id: string
  product_id: string
  title: string
  handle: string | null
  floor_vnd: number | null
  /** Prices of its units just before, by variant, on `reference_on`. */
  reference: Record<string, number> | null
  reference_on: string | null
}

/** GET /office/programmes/:id */
export interface Programme extends ProgrammeLine {
  sellers: ProgrammeSeller[]
  goods: ProgrammeGood[]
  officers: Record<"drafted_by" | "changed_by" | "checked_by" | "approved_by", string | null>
  /** The latest first. */
  steps: {
    at: string
    kind: string
    actor_type: string
    actor_name: string | null
    reason: string | null
  }[]
  /** Of one with codes that are each used once: how many there are, and how many orders use. */
  codes: { made: number; used: number } | null
  applications: {
    seller_id: string
    quota: number | null
    asked_at: string
    /** He asked under other terms than these. */
    outdated: boolean
    goods: { product_id: string; title: string; floor_vnd: number | null }[]
  }[]
  /** Goods that cost more by now than when it was checked. */
  raised: { product_id: string; title: string; was: number; now: number }[]
}

export interface Finding {
  rule: string
  kind: "law" | "house"
  source: string
  product_id: string | null
  vi: string
  en: string
}

/** GET /office/programmes/:id/check */
export interface Findings {
  refusals: Finding[]
  notices: Finding[]
}

/** GET /office/programme-goods */
export interface ChoosableGood {
  product_id: string
  title: string
  seller: Named & { id: string }
  commune: (Named & { code: string }) | null
  set_code: string | null
  /** Certifications besides OCOP's that hold today. */
  labels: (Named & { code: string })[]
  stars: number
  certified: boolean
  price_vnd: number | null
}

/** GET /office/programmes/:id/candidates */
export interface Candidate extends Named {
  id: string
  /** What became of a part that he had before. */
  before: "left" | "refused" | null
  goods: { product_id: string; title: string; price_vnd: number | null }[]
}

interface Given {
  reserved_vnd: number
  settled_vnd: number
}

/** GET /office/programmes/:id/report; amounts in đồng */
export interface Report extends Given {
  budget_vnd: number | null
  budget_orders: number | null
  left_vnd: number | null
  given_back_vnd: number
  order_count: number
  pieces: number
  bearers: (Given & { bearer: "office" | "seller" })[]
  sellers: (Given &
    Named & {
      seller_id: string
      orders: number
      pieces: number
      office_vnd: number
      seller_vnd: number
    })[]
  orders: (Given & { display_id: string; at: string; given_back_vnd: number; pieces: number })[]
}
