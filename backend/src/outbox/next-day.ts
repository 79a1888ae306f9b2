import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { addDays, beginningOf, type Day, dayInVietnam } from "@ocop/kit/days"
import { enqueue } from "@ocop/kit/outbox"

/**
 * Lays down the message "this day has come" of a topic for tomorrow, unless it is there: once, from however many processes.
 * Its key is the day, as "YYYY-MM-DD".
 *
 * @param at when it is delivered; at the day's beginning in Vietnam unless told
 */
export async function layDownTomorrow(
  knex: Knex,
  topic: string,
  now: Date = new Date(),
  at: (day: Day) => Date = beginningOf,
): Promise<void> {
  const next = addDays(dayInVietnam(now), 1)
  await knex.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [topic])
    const waiting = await trx("outbox_message").where({ topic, key: next }).first("id")
    if (!waiting) await enqueue(trx, [{ topic, key: next, available_at: at(next) }])
  })
}
