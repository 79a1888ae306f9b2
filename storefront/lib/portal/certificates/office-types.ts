import type { Badge } from "@/lib/api/types"
import type { Submission } from "./types"

/** One certificate as the office of its province sees it: the negative standings too. */
export interface OfficeCertificate {
  id: string
  product: { id: string; handle: string; title: string } | null
  /** As printed, where that was written down. */
  name: string | null
  holder: string | null
  stars: number | null
  standing: string
  badge: Badge
  issued_on: string | null
  expires_on: string | null
  reported_year: number | null
  decision: { number: string | null; issuer: string; issued_on: string | null } | null
}

/** GET /office/certificates */
export interface OfficeCertificatePage {
  certificates: OfficeCertificate[]
  count: number
}

/** GET /office/submissions/:id */
export interface LookedAt {
  submission: Submission
  /** Codes of what the rules point out. */
  pointed_out: string[]
}

/** GET /office/submissions */
export interface SubmissionPage {
  submissions: Submission[]
  count: number
}

/** An event as an office reads it. */
export interface RegisteredEvent {
  id: string
  kind: string
  at: string
  until: string | null
  reason: string
  details: {
    decision_number?: string
    issuer?: string
    ground?: string
    file_id?: string
  } | null
}

/** GET /office/certificates/:id */
export interface CertificateInFull {
  certificate: OfficeCertificate & {
    product_code: string | null
    score: number | null
    events: RegisteredEvent[]
  }
  answers: { id: string; event_id: string; words: string; created_at: string }[]
  /** The latest first. */
  log: {
    at: string
    action: string
    actor_type: string
    actor_id: string
    reason: string | null
  }[]
}

/** The grounds of a withdrawal (Decision 26/2026/QĐ-TTg, Article 8). */
export const GROUNDS = [
  "false_dossier",
  "criteria_no_longer_met",
  "law_broken",
  "mark_misused",
  "production_stopped",
  "authority_concluded",
] as const
