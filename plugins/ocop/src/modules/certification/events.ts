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
