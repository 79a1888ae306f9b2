import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { asDay, type Day } from "@ocop/kit/days"
import { fold } from "@ocop/kit/text"
import type { EventDetails } from "./events"
import {
  type CertificateEventKind,
  type CertificateFacts,
  type Standing,
  standing,
  type StandingToday,
} from "./standing"

/** A certificate as it stands in the register, with what it is worth today. */
export interface Registered extends CertificateFacts {
  id: string
  product_id: string | null
  name: string | null
  holder: string | null
  number: string | null
  province_code: string | null
  commune_code: string | null
  set_code: string | null
  stars: number
  score: number | null
  source: string | null
  product_code: string | null
  decision: { number: string | null; issuer: string; level: string; issued_on: Day } | null
  events: RegisteredEvent[]
  today: StandingToday
}

export interface RegisteredEvent {
  id: string
  kind: CertificateEventKind
  at: Day
  until: Day | null
  reason: string
  details: EventDetails | null
  created_at: string
}

/** Which of a register; what is left out does not matter. */
export interface WantedOfRegister {
  /** Today's codes; all of them unless told. */
  provinces?: readonly string[]
  id?: string
  ids?: readonly string[]
  products?: readonly string[]
  standing?: Standing
  /** Those alone that hold today. */
  holding?: boolean
  stars?: number
  /** As the commune's, "-" for those of which it is not known. */
  set_code?: string
  commune_code?: string
  /** The month, YYYY-MM, of the last day. */
  ends?: string
  /** Words of product, holder, decision's number or product code. */
  q?: string
  /** Whether somebody sells it here. */
  sold?: boolean
}

/**
 * Reads a register, the soonest to end first. Standing is derived, so what is asked of it is sorted out here, of all of a province's
 * certificates: a few hundred, a thousand of the largest.
 */
export async function register(
  trx: EntityManager,
  wanted: WantedOfRegister,
  today: Day,
): Promise<Registered[]> {
  const rows = await trx.execute<Omit<Registered, "today">[]>(
    `select c.id, c.product_id, c.name, c.holder, c.number, c.province_code, c.commune_code, c.set_code, c.stars,
       c.score::numeric::float8 as score, c.issued_on, c.expires_on, c.reported_year, c.source, c.product_code, c.decision_id,
       case when d.id is not null then jsonb_build_object('number', d.number, 'issuer', d.issuer, 'level', d.level,
         'issued_on', d.issued_on) end as decision,
       coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'at', e.at, 'until', e.until,
           'reason', e.reason, 'details', e.details, 'created_at', e.created_at) order by e.at, e.id)
         from certificate_event e where e.certificate_id = c.id and e.deleted_at is null), '[]') as events
     from certificate c left join decision d on d.id = c.decision_id and d.deleted_at is null
     where c.deleted_at is null
       and (cast(? as jsonb) is null or c.province_code in (select jsonb_array_elements_text(cast(? as jsonb))))
       and (cast(? as jsonb) is null or c.id in (select jsonb_array_elements_text(cast(? as jsonb))))
       and (cast(? as jsonb) is null or c.product_id in (select jsonb_array_elements_text(cast(? as jsonb))))`,
    [
      ...twice(wanted.provinces ? JSON.stringify(wanted.provinces) : null),
      ...twice(idsOf(wanted)),
      ...twice(wanted.products ? JSON.stringify(wanted.products) : null),
    ],
  )
  const { q, sold, stars, set_code, commune_code, ends } = wanted
  const words = q ? fold(q) : null
  return rows
    .map((row) => ({ ...row, today: standing(row, today, row.events) }))
    .filter(
      (row) =>
        (!wanted.standing || row.today.standing === wanted.standing) &&
        (stars === undefined || row.stars === stars) &&
        (!set_code || (row.set_code ?? UNKNOWN) === set_code) &&
        (!commune_code || (row.commune_code ?? UNKNOWN) === commune_code) &&
        (!ends || endsIn(row.today, ends)) &&
        (!wanted.holding || HOLDING.includes(row.today.standing)) &&
        (sold === undefined || (row.product_id !== null) === sold) &&
        (!words || holds(row, words)),
    )
    .sort((one, other) =>
      (one.today.expires_on ?? "9999").localeCompare(other.today.expires_on ?? "9999"),
    )
}

/** A code that nothing has. */
const UNKNOWN = "-"

/** A certificate that holds: what is only said, what is on hold and what ended are none. */
export const HOLDING: readonly Standing[] = ["valid", "renewal_due", "extended"]

/** Whether the last day is in a month, YYYY-MM. */
export const endsIn = ({ expires_on }: StandingToday, month: string): boolean =>
  expires_on !== null && asDay(expires_on).startsWith(month)

const idsOf = ({ id, ids }: WantedOfRegister): string | null =>
  id !== undefined ? JSON.stringify([id]) : ids ? JSON.stringify(ids) : null

const twice = <T>(value: T): [T, T] => [value, value]

const holds = (row: Omit<Registered, "today">, words: string): boolean =>
  [row.name, row.holder, row.decision?.number, row.product_code, row.number].some(
    (text) => text && fold(text).includes(words),
  )
