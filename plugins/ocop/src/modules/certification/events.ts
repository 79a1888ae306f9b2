import type { CertificateEventKind, Standing } from "./standing"

/**
 * Which event may be recorded about a certificate of which standing: the life of a certificate, as data. What a
 * recorded event then makes of the standing is the business of `standing()`.
 */
export const EVENT_NEEDS: { readonly [Kind in CertificateEventKind]: readonly Standing[] } = {
  dossier_received: ["valid", "renewal_due", "on_hold"],
  dossier_refused: ["valid", "renewal_due", "extended", "on_hold"],
  withdrawn: ["reported", "valid", "renewal_due", "extended", "on_hold"],
  reinstated: ["withdrawn"],
  held: ["reported", "valid", "renewal_due", "extended"],
  hold_lifted: ["on_hold"],
  superseded: ["reported", "valid", "renewal_due", "extended", "on_hold", "expired"],
}

/** @returns whether such an event may be recorded about a certificate of this standing */
export function mayRecord(kind: CertificateEventKind, standing: Standing): boolean {
  return EVENT_NEEDS[kind].includes(standing)
}

/** The six grounds of a withdrawal (Decision 26/2026/QĐ-TTg, Article 8). */
export const WITHDRAWAL_GROUNDS = [
  "false_dossier",
  "criteria_no_longer_met",
  "law_broken",
  "mark_misused",
  "production_stopped",
  "authority_concluded",
] as const
export type WithdrawalGround = (typeof WITHDRAWAL_GROUNDS)[number]

/** The level that withdraws so many stars. */
export const WITHDRAWAL_BY: Readonly<Record<number, "national" | "provincial">> = {
  3: "provincial",
  4: "provincial",
  5: "national",
}

/** Of an authority's act. The number and issuer are public, the file is not. */
export interface EventDetails {
  decision_number?: string
  issuer?: string
  level?: "national" | "provincial"
  ground?: WithdrawalGround
  /** The decision, as a private file. */
  file_id?: string
  file_mime?: string
  /** The inspection that led to it; not public. */
  inspection_id?: string
}
