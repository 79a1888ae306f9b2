import type { Badge } from "@/lib/api/types"

/** What is printed on a certificate, as somebody read it. Days YYYY-MM-DD, points of 100. */
export interface Printed {
  name: string
  holder: string
  number: string | null
  decision_number: string
  issuer: string
  level: Level
  issued_on: string
  expires_on: string | null
  stars: number
  score: number | null
  product_code: string | null
}

export const LEVELS = ["provincial", "national", "district"] as const
export type Level = (typeof LEVELS)[number]

export const PAGE_KINDS = ["certificate", "decision"] as const
export type PageKind = (typeof PAGE_KINDS)[number]

/** A page that was sent, a photo or a PDF. */
export interface SentPage {
  id: string
  kind: PageKind
  mime: string
}

export const SUBMISSION_STATUSES = [
  "submitted",
  "asked",
  "accepted",
  "rejected",
  "taken_back",
] as const
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number]

export const REASONS = [
  "unreadable",
  "other_product",
  "other_holder",
  "decision_missing",
  "not_in_decision",
  "facts_differ",
  "not_in_force",
  "other",
] as const

/** A certificate that a seller shows. */
export interface Submission {
  id: string
  status: SubmissionStatus
  version: number
  product: { id: string; title: string }
  seller: { id: string; name: string }
  printed: Printed
  files: SentPage[]
  /** ISO instants. */
  submitted_at: string
  decided_at: string | null
  reasons: string[]
  words: string | null
  certificate_id: string | null
}

/** What was recorded about a certificate, as far as it is public. */
export interface PublicEvent {
  kind: string
  at: string
  until: string | null
  reason: string
  decision_number: string | null
  issuer: string | null
  ground: string | null
}

export interface OwnCertificate {
  id: string
  stars: number
  score: number | null
  standing: string
  badge: Badge
  issued_on: string | null
  expires_on: string | null
  renewal_window: { opens_on: string; closes_on: string } | null
  reported_year: number | null
  decision: { number: string | null; issuer: string; issued_on: string } | null
  events: PublicEvent[]
}

/** A product of GET /seller/certificates. */
export interface CertifiedProduct {
  id: string
  handle: string
  title: string
  certificates: OwnCertificate[]
  submission: Submission | null
  /** Not handed in yet. */
  pages: SentPage[]
}
