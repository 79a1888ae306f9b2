/**
 * What a certificate is worth on a day. One pure function over dates and recorded events; nothing stores its answer.
 * The rules are those of Decision 26/2026/QĐ-TTg (validity, renewal, withdrawal) and of this shop (a display hold, and
 * no badge from hearsay that has run out). Periods come from `ruleAt`.
 */
import { addDays, addMonths, asDay, type Day } from "@ocop/kit/days"
import { ruleAt } from "@ocop/kit/rules"

export const CERTIFICATE_EVENT_KINDS = [
  /** A file for re-evaluation reached the authority. */
  "dossier_received",
  /** The authority answered the file without a new certificate. */
  "dossier_refused",
  /** The issuer withdrew the certificate. */
  "withdrawn",
  /** The issuer took its withdrawal back. */
  "reinstated",
  /** An office hides the badge until a stated day. */
  "held",
  "hold_lifted",
  /** A newer certificate took its place. */
  "superseded",
] as const

export type CertificateEventKind = (typeof CERTIFICATE_EVENT_KINDS)[number]

/** `reported`: known from a public source only. The others hold for certificates with a decision on file. */
export const STANDINGS = [
  "reported",
  "valid",
  "renewal_due",
  "extended",
  "expired",
  "on_hold",
  "withdrawn",
  "superseded",
] as const
export type Standing = (typeof STANDINGS)[number]

/** `solid`: decision on file and in force. `outline`: reported, waiting for the decision. `none`: nothing is shown. */
export type Badge = "solid" | "outline" | "none"

/** The facts of a certificate that its standing follows from. Days are "YYYY-MM-DD". */
export interface CertificateFacts {
  stars: number
  /** The decision it was issued under; absent when it is only reported. */
  decision_id?: string | null
  issued_on?: Day | null
  /** The end printed on it, when it differs from the general period or is known from the paper. */
  expires_on?: Day | null
  reported_year?: number | null
}

/** One recorded event, as far as standing is concerned. */
export interface CertificateEventFacts {
  kind: CertificateEventKind
  at: Day
  until?: Day | null
  /** The moment at which it was written down: of two of one day, which came first. */
  created_at?: Date | string | null
}

export interface StandingToday {
  standing: Standing
  badge: Badge
  /** The stars to show: 0 whenever there is no badge. */
  stars: number
  /** Last day on which the badge holds; absent when no day of issue is known. */
  expires_on: Day | null
  /** First and last day to hand in the file for a new evaluation; absent when no day of issue is known. */
  renewal_window: { opens_on: Day; closes_on: Day } | null
}

/**
 * @param certificate its facts
 * @param today a day, or a moment that counts as the day it is in Vietnam
 * @param events everything recorded about it, in any order; what lies after `today` is not known yet
 */
export function standing(
  certificate: CertificateFacts,
  today: Day | Date,
  events: readonly CertificateEventFacts[] = [],
): StandingToday {
  const day = asDay(today)
  const known = events.filter((event) => event.at <= day)
  const end = expiryOf(certificate)
  const result = (name: Standing, badge: Badge, expires_on: Day | null = end): StandingToday => ({
    standing: name,
    badge,
    stars: badge === "none" ? 0 : certificate.stars,
    expires_on,
    renewal_window: windowOf(end),
  })

  if (isWithdrawn(known)) return result("withdrawn", "none")
  if (known.some((event) => event.kind === "superseded")) return result("superseded", "none")
  if (!certificate.decision_id) return reported(certificate, day, known, result)
  if (!end) throw new RangeError("A certificate under a decision needs its day of issue")

  const extendedUntil = extensionOf(end, known)
  if (day > end && (!extendedUntil || day > extendedUntil)) return result("expired", "none")
  if (isHeld(known, day)) return result("on_hold", "none")
  if (day > end) return result("extended", "solid", extendedUntil)
  return result(isRenewalDue(end, day, known) ? "renewal_due" : "valid", "solid")
}

/** The last day of a certificate's own period: as printed, or the months in force on its day of issue later. */
export function expiryOf(certificate: CertificateFacts): Day | null {
  if (certificate.expires_on) return asDay(certificate.expires_on)
  if (!certificate.issued_on) return null
  const months = ruleAt(certificate.issued_on).value("certificate.validity_months")
  return addMonths(certificate.issued_on, months)
}

type Result = (name: Standing, badge: Badge) => StandingToday

function reported(
  certificate: CertificateFacts,
  day: Day,
  events: readonly CertificateEventFacts[],
  result: Result,
): StandingToday {
  if (isHeld(events, day)) return result("on_hold", "none")
  // Nobody verified whether it was renewed, so it is never called expired: it just ceases to be shown.
  return result("reported", day < surelyLiveUntil(certificate) ? "outline" : "none")
}

/** A bare year may mean its first day: the outline goes when a certificate of that day would have run out. */
function surelyLiveUntil(certificate: CertificateFacts): Day {
  const end = expiryOf(certificate)
  if (end) return addDays(end, 1)
  if (!certificate.reported_year) return "0000-00-00"
  const earliest = `${certificate.reported_year}-01-01`
  return addMonths(earliest, ruleAt(earliest).value("certificate.validity_months"))
}

function windowOf(end: Day | null): StandingToday["renewal_window"] {
  if (!end) return null
  const { opens, closes } = ruleAt(end).value("certificate.renewal_window_days")
  return { opens_on: addDays(end, -opens), closes_on: addDays(end, -closes) }
}

/** Due from the window's first day until the end, unless a file is in. A closed window stays due: it is late, not done. */
function isRenewalDue(end: Day, day: Day, events: readonly CertificateEventFacts[]): boolean {
  const window = windowOf(end)
  return window !== null && day >= window.opens_on && !openDossier(events, end)
}

/**
 * The last day of the transitional extension: only with a file recorded by the day the certificate ended, never from
 * dates alone, and never beyond the answer to that file.
 */
function extensionOf(end: Day, events: readonly CertificateEventFacts[]): Day | null {
  const days = ruleAt(end).value("certificate.extension_days")
  return days > 0 && openDossier(events, end) ? addDays(end, days) : null
}

function openDossier(events: readonly CertificateEventFacts[], end: Day): boolean {
  const received = latest(events, "dossier_received", end)
  if (!received) return false
  const refused = latest(events, "dossier_refused")
  return !refused || refused < received
}

function isWithdrawn(events: readonly CertificateEventFacts[]): boolean {
  const withdrawn = latest(events, "withdrawn")
  if (!withdrawn) return false
  const reinstated = latest(events, "reinstated")
  return !reinstated || reinstated < withdrawn
}

function isHeld(events: readonly CertificateEventFacts[], day: Day): boolean {
  const lifts = events.filter(({ kind }) => kind === "hold_lifted")
  return events.some(
    (event) =>
      event.kind === "held" &&
      !lifts.some((lift) => isLiftedBy(event, lift)) &&
      // A hold is an office's own measure and must end; one without an end is not honoured.
      !!event.until &&
      day <= event.until,
  )
}

/** A day says which came first; on one day the moment does, and without one the lifting is taken for the later. */
export function isLiftedBy(hold: CertificateEventFacts, lift: CertificateEventFacts): boolean {
  if (lift.at !== hold.at) return lift.at > hold.at
  if (!lift.created_at || !hold.created_at) return true
  return new Date(lift.created_at) >= new Date(hold.created_at)
}

function latest(
  events: readonly CertificateEventFacts[],
  kind: CertificateEventKind,
  notAfter?: Day,
): Day | undefined {
  return events
    .filter((event) => event.kind === kind && (!notAfter || event.at <= notAfter))
    .map((event) => event.at)
    .sort()
    .at(-1)
}
