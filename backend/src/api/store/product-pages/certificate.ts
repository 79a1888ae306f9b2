import { standing, type StandingToday } from "@ocop/ocop/modules/certification"
import type { CertificateRow } from "./facts"

const RANK = { solid: 0, outline: 1, none: 2 } as const

/** Comes last among those without a badge: another certificate took its place. */
const PAST = ["superseded"]

/**
 * The certificate a product page speaks of: the one with the best badge today, and of those the newest.
 *
 * @returns its facts with its standing; null when there is none
 */
export function currentCertificate(certificates: CertificateRow[], today: Date) {
  const [current] = certificates
    .map((certificate) => ({ certificate, now: standing(certificate, today, certificate.events) }))
    .sort(byWeight)
  if (!current) return null
  const { certificate, now } = current
  return {
    standing: now.standing,
    badge: now.badge,
    stars: now.stars,
    issued_on: certificate.issued_on ?? null,
    expires_on: now.expires_on,
    decision: certificate.decision,
    reported_year: certificate.reported_year ?? null,
    source: certificate.source,
    product_code: certificate.product_code,
  }
}

interface Weighed {
  certificate: CertificateRow
  now: StandingToday
}

function byWeight(a: Weighed, b: Weighed): number {
  return (
    RANK[a.now.badge] - RANK[b.now.badge] ||
    Number(PAST.includes(a.now.standing)) - Number(PAST.includes(b.now.standing)) ||
    dateOf(b.certificate).localeCompare(dateOf(a.certificate))
  )
}

function dateOf({ issued_on, reported_year }: CertificateRow): string {
  return issued_on ?? String(reported_year ?? "")
}
