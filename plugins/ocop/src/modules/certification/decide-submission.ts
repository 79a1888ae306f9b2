import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { grant, type GrantedTo } from "./grant"
import type { PrintedFacts } from "./printed"
import { type HeldSubmission, lockSubmission, mayMove, moved } from "./submit"
import { type SubmissionReason, type Verdict, VERDICT_LEADS } from "./submission-states"

/** What somebody who looked at a submission finds. */
export interface SubmissionDecision {
  id: string
  /** Whose business it is: today's codes of provinces; every other is as none. */
  provinces: readonly string[]
  /** What was read. */
  version: number
  verdict: Verdict
  /** With `accept`: what is printed, as the officer read it; as the seller wrote it unless told. */
  printed?: PrintedFacts
  /** With `ask` and `reject`. */
  reasons?: readonly SubmissionReason[]
  words?: string | null
  actor: { type: "officer" | "user"; id: string }
}

/**
 * Takes a certificate that a seller shows, asks for more, or turns it down: with what follows from it, all or nothing. Two who
 * decide at once: the second has not read what stands then.
 *
 * @returns `changed`, and wrote nothing, when it is not the version that was read; else the certificate's id, if it was taken
 * @throws NOT_FOUND naming id; NOT_ALLOWED naming status; INVALID_DATA naming reasons; CONFLICT `line_taken` or `other_register`
 */
export async function decideSubmission(
  trx: EntityManager,
  decision: SubmissionDecision,
): Promise<"changed" | { certificate_id: string | null }> {
  const { id, provinces, version, verdict, actor } = decision
  const held = await lockSubmission(trx, { id, provinces })
  if (held.version !== version) return "changed"
  const to = VERDICT_LEADS[verdict]
  mayMove(held, to)
  const words = decision.words?.trim() || null
  const reasons = verdict === "accept" ? [] : [...new Set(decision.reasons ?? [])]
  if (verdict !== "accept" && (reasons.length === 0 || (reasons.includes("other") && !words)))
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "reasons: say why, in a word or more")
  const printed = decision.printed ?? held.printed
  const granted =
    verdict === "accept"
      ? await grant(trx, printed, toOf(held), { actor, source: "certificate_submission" })
      : null
  await trx.execute(
    `update certificate_submission set status = ?, version = version + 1, decided_at = now(), decided_by = ?,
       reasons = cast(? as jsonb), words = ?, certificate_id = ?, printed = cast(? as jsonb), updated_at = now() where id = ?`,
    [
      to,
      actor.id,
      JSON.stringify(reasons),
      words,
      granted?.certificate_id ?? null,
      JSON.stringify(granted ? printed : held.printed),
      id,
    ],
  )
  await moved(trx, id, {
    from: held.status,
    to,
    actor,
    reasons,
    words,
    ...(granted
      ? {
          before: { printed: held.printed },
          after: { printed, certificate_id: granted.certificate_id },
        }
      : {}),
  })
  return { certificate_id: granted?.certificate_id ?? null }
}

const toOf = ({
  province_code,
  commune_code,
  set_code,
  product_id,
}: HeldSubmission): GrantedTo => ({
  province_code,
  commune_code,
  set_code,
  product_id,
})
