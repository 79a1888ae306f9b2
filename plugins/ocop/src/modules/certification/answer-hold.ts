import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { record } from "@ocop/kit/audit"
import { asDay } from "@ocop/kit/days"
import { enqueue } from "@ocop/kit/outbox"
import { register } from "./register"

/** Outbox topic of what a seller answers to a hold. The key is the certificate's id, the payload `{ answer_id }`. */
export const HOLD_ANSWERED = "certificate.hold_answered"

/** What a seller says to a badge that is hidden. */
export interface HoldAnswer {
  certificate_id: string
  seller_id: string
  member_id: string
  words: string
}

/**
 * Keeps what the seller answers, for the office that hid the badge.
 * @returns its id
 * @throws NOT_FOUND naming id; NOT_ALLOWED `certificate_<standing>` for a badge that is not hidden by an office
 */
export async function answerHold(
  trx: EntityManager,
  { certificate_id, seller_id, member_id, words }: HoldAnswer,
  now = new Date(),
): Promise<string> {
  await trx.execute("select 1 from certificate where id = ? for update", [certificate_id])
  const [certificate] = await register(trx, { id: certificate_id }, asDay(now))
  if (!certificate)
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `id: no certificate ${certificate_id.slice(0, 80)}`,
    )
  const { standing } = certificate.today
  const hold = certificate.events.findLast(({ kind }) => kind === "held")
  if (standing !== "on_hold" || !hold)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `standing: a certificate that is ${standing} has no hold to answer`,
      `certificate_${standing}`,
    )
  const [said] = await trx.execute<{ id: string }[]>(
    "select id from certificate_answer where event_id = ? and seller_id = ? and words = ? limit 1",
    [hold.id, seller_id, words],
  )
  // A second tap: the same words to the same hold are one answer.
  if (said) return said.id
  const id = generateEntityId(undefined, "cans")
  await trx.execute(
    `insert into certificate_answer (id, certificate_id, event_id, seller_id, member_id, words) values (?, ?, ?, ?, ?, ?)`,
    [id, certificate_id, hold.id, seller_id, member_id, words],
  )
  await record(trx, [
    {
      actor: { type: "seller_member", id: member_id },
      action: "certificate.hold_answered",
      subject: { type: "certificate", id: certificate_id },
      before: null,
      after: { answer_id: id, event_id: hold.id },
      reason: words,
    },
  ])
  await enqueue(trx, [{ topic: HOLD_ANSWERED, key: certificate_id, payload: { answer_id: id } }])
  return id
}

/** What sellers answered to the holds of a certificate, the first first. */
export interface Answered {
  id: string
  event_id: string
  words: string
  created_at: Date
}

export async function answersTo(trx: EntityManager, certificate_id: string): Promise<Answered[]> {
  return trx.execute<Answered[]>(
    "select id, event_id, words, created_at from certificate_answer where certificate_id = ? order by created_at, id",
    [certificate_id],
  )
}
