import type { Day } from "@ocop/kit/days"
import { type Proof, requirementsOf } from "./requirements"
import { missingSteps, type Steps } from "./steps"

/** One proof, as it stands. */
export interface Evidence {
  requirement: string
  state: "given" | "verified" | "refused"
  valid_until: Day | null
  /** What was verified before it, and stands until this one was. */
  held?: { valid_until: Day | null } | null
}

/**
 * - `missing`: nothing was shown; of the platform's own look: it was not taken
 * - `given`: shown, and not looked at
 * - `verified`, `refused`: looked at by the platform
 * - `expired`: was good until a day that is over
 */
export type Standing = "missing" | "given" | "verified" | "refused" | "expired"

export interface Check {
  requirement: string
  proof: Proof
  standing: Standing
  valid_until: Day | null
}

/** Where an application stands on a day, by the checklist of that day, or of another: an open shop's looks ahead. Pure. */
export function checklist(
  kind: string | undefined,
  evidence: readonly Evidence[],
  day: Day,
  askedOn = day,
): Check[] {
  return requirementsOf(kind, askedOn).map(({ code, proof }) => {
    const shown = evidence.find((one) => one.requirement === code)
    const valid_until = shown?.valid_until ?? null
    const over = valid_until !== null && valid_until < day
    return {
      requirement: code,
      proof,
      standing: over && shown?.state !== "refused" ? "expired" : (shown?.state ?? "missing"),
      valid_until,
    }
  })
}

/** What keeps an application from being handed in: steps and requirements by name. The platform's own looks come later. */
export function missingFor(steps: Steps, checks: readonly Check[]): string[] {
  const proofs = checks.filter(
    ({ proof, standing }) =>
      proof !== "platform" && standing !== "given" && standing !== "verified",
  )
  return [...missingSteps(steps), ...proofs.map(({ requirement }) => requirement)]
}

/** What keeps a shop from being opened: whatever was not looked at, and found good. An applicant's word needs no look. */
export function unmet(checks: readonly Check[]): string[] {
  return checks
    .filter(
      ({ proof, standing }) =>
        standing !== "verified" && !(proof === "attest" && standing === "given"),
    )
    .map(({ requirement }) => requirement)
}
