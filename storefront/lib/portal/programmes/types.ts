import type { AskProblem } from "../apply/ask-state"

/** A programme's terms, as whoever reads of it understands them. Amounts in đồng. */
export interface ProgrammeTerms {
  form: "percentage" | "fixed" | "price" | "free_delivery"
  /** Per cent, đồng off, the price, or the most that is paid for a parcel: as `form` says. */
  value: number
  /** Given to who names its code alone. */
  voucher: boolean
  most_pieces: number | null
  most_per_order_vnd: number | null
  most_per_shopper: number | null
}

/** A programme of GET /seller/programmes. */
export interface SellerProgramme extends ProgrammeTerms {
  id: string
  slug: string
  name_vi: string
  name_en: string
  story_vi: string
  story_en: string
  /** ISO instants. */
  starts_at: string
  ends_at: string
  /** What of 10,000 the office bears. */
  office_bp: number
  bearer: "office" | "seller" | "shared"
  state:
    "draft" | "checked" | "approved" | "announced" | "running" | "ended" | "stopped" | "dropped"
  /** `open`: the seller may ask to take part. */
  part: "open" | "applied" | "refused" | "invited" | "joined" | "left"
  /** The office invited the seller, or let him in: he joins by himself. */
  admitted: boolean
  /** Why the office refused him. */
  words: string | null
  /** He asked under other terms than these. */
  outdated: boolean
  quota: number | null
  pieces: number
  /** Goods were brought into it: invited once more, the seller is asked to agree again. */
  brought: boolean
  /** Stands for all that the seller agrees to bear: another one under other terms. */
  terms: string
}

export interface WeighedPiece {
  before: number
  now: number
  after: number
  seller_bears: number
  office_bears: number
}

/** A good of GET /seller/programmes/:id. */
export interface OfferedGood {
  product_id: string
  title: string
  taken: boolean
  /** ISO 8601: taken out of the programme since then, as it lacks what is asked of it. */
  out_since: string | null
  floor_vnd: number | null
  pieces: WeighedPiece[]
  findings: { rule: string; bars: boolean; source: string; vi: string; en: string }[]
}

export interface ProgrammeInFull {
  programme: SellerProgramme & { office: string }
  goods: OfferedGood[]
}

/** A form of joining as it was sent. */
export interface JoinState {
  attempt: number
  /** Undefined before the first try: what the programme has of the seller stands. */
  typed?: { goods: string[]; floors: Record<string, string>; quota: string }
  errors: { field?: string; text: string }[]
  problem?: AskProblem
}

export const firstJoin: JoinState = { attempt: 0, errors: [] }

/** Ids of a good's controls. */
export const goodField = (product_id: string) => `good-${product_id}`
export const floorField = (product_id: string) => `floor-${product_id}`
