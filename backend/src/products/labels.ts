import type { Day } from "@ocop/kit/days"
import type { CertificationLabel } from "@ocop/ocop/workflows"

/**
 * The labels that hold on a day: those of a certificate until the last day of it, those without a date always. The row stays
 * as it was written, so that whoever reads it asks for the day. Pure.
 */
export const labelsOn = <Label extends Pick<CertificationLabel, "expires_on">>(
  labels: readonly Label[] | null | undefined,
  day: Day,
): Label[] => (labels ?? []).filter(({ expires_on }) => !expires_on || expires_on >= day)
