import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { addDays, type Day, dayInVietnam } from "@ocop/kit/days"
import { standing } from "@ocop/ocop/modules/certification"
import { layDownTomorrow } from "../../outbox/next-day"
import type { CertificateRow } from "../documents/rows"
import { touch } from "./touch"

/**
 * A certificate's standing changes at midnight in Vietnam without any row being written. A message for the next
 * midnight lies in the outbox from today; when it is delivered, even days late, the products whose standing
 * differs are touched and the next one is laid down.
 */

/** The topic of "a new day has begun"; the key is the day, as "YYYY-MM-DD". */
export const STANDING_TOPIC = "search.day"

/** Lays down the message for the next midnight, unless it is there. */
export const scheduleDay = (knex: Knex, now?: Date): Promise<void> =>
  layDownTomorrow(knex, STANDING_TOPIC, now)

type DatedCertificate = CertificateRow & { product_id: string }

/** Touches the products of which a certificate is worth something else today than on the eve of `day`, or a label ended. */
export async function touchChangedStandings(
  knex: Knex,
  day: Day,
  now: Date = new Date(),
): Promise<number> {
  const eve = addDays(day, -1)
  const today = dayInVietnam(now)
  const { rows } = await knex.raw<{ rows: DatedCertificate[] }>(
    `select c.product_id, c.stars, c.decision_id, c.issued_on, c.expires_on, c.reported_year,
       coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'until', e.until, 'created_at', e.created_at))
         from certificate_event e where e.certificate_id = c.id and e.deleted_at is null), '[]') events
     from certificate c where c.product_id is not null and c.deleted_at is null`,
  )
  const changed = rows.filter((certificate) => {
    const before = standing(certificate, eve, certificate.events)
    const after = standing(certificate, today, certificate.events)
    return before.standing !== after.standing || before.expires_on !== after.expires_on
  })
  const products = [
    ...changed.map(({ product_id }) => product_id),
    ...(await productsOfEndedLabels(knex, eve, today)),
  ]
  await touch(knex, products)
  return new Set(products).size
}

/** Of which a label held on the eve and does not hold today. */
async function productsOfEndedLabels(knex: Knex, eve: Day, today: Day): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { product_id: string }[] }>(
    `select distinct s.product_id from speciality s, jsonb_array_elements(s.certifications) label
     where label ->> 'expires_on' >= ? and label ->> 'expires_on' < ? and s.deleted_at is null`,
    [eve, today],
  )
  return rows.map(({ product_id }) => product_id)
}
