import { enqueue } from "@ocop/kit/outbox"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, MedusaError } from "@medusajs/framework/utils"
import {
  ARRIVED_AFTER_DAYS,
  type ClockStep,
  type ConfirmationClock,
  dueSteps,
  mayExpire,
} from "../../../modules/seller-order"
import { marketplaceOptions } from "../../../options"
import { type Move, moveSellerOrder } from "./move"
import { SELLER_ORDER_CLOCK } from "./topics"

/** Orders read at a time. A run goes on until it has seen all: those that stay unanswered would keep the rest waiting. */
const PAGE = 500
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/**
 * Does what is due by time: reminds sellers who have not answered, tells those above them, lets an order expire, and takes
 * a parcel that nobody spoke of as arrived; one of which a problem is reported waits for a person. Each step once, whatever
 * number of clocks run, and those of one order in order.
 *
 * @param now the present, in tests another
 */
export async function runClock(container: MedusaContainer, now = new Date()): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { clock } = marketplaceOptions(container)
  for await (const { id, live_at, taken } of unanswered(knex, clock, now)) {
    for (const step of dueSteps(clock, live_at, now)) {
      if (step !== "expire") {
        if (!Object.hasOwn(taken, step)) await take(knex, id, step, now)
      } else if (mayExpire(clock, instantOf(taken.escalate_office), now))
        await attempt(container, { id, to: "expired", reason: "not_confirmed", actor: CLOCK })
    }
  }
  for await (const { id } of longOnTheirWay(knex, now))
    await attempt(container, { id, to: "delivered", actor: CLOCK })
}

const instantOf = (text: string | undefined) => (text ? new Date(text) : undefined)

const CLOCK = { type: "clock", id: null } as const

/** One order that cannot be moved now does not keep the others waiting; the next run tries again. */
async function attempt(container: MedusaContainer, move: Move): Promise<void> {
  try {
    await moveSellerOrder(container, move)
  } catch (error) {
    // Answered at the same moment: then there is nothing left to do.
    if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_ALLOWED) return
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `clock: seller order ${move.id} could not become ${move.to}`,
        error instanceof Error ? error : undefined,
      )
  }
}

/** Writes a step down and its message with it; the row that is unique decides between two clocks. */
async function take(knex: Knex, id: string, step: ClockStep, now: Date): Promise<void> {
  await knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: unknown[] }>(
      `insert into seller_order_clock (id, seller_order_id, step, taken_at)
       select ?, s.id, ?, ? from seller_order s where s.id = ? and s.status = 'placed'
       on conflict (seller_order_id, step) where deleted_at is null do nothing returning id`,
      [generateEntityId(undefined, "sock"), step, now, id],
    )
    if (rows.length > 0)
      await enqueue(trx, [{ topic: SELLER_ORDER_CLOCK, key: id, payload: { step } }])
  })
}

interface Unanswered {
  id: string
  live_at: Date
  /** Steps that were taken, and when. */
  taken: Partial<Record<ClockStep, string>>
}

/** Those that wait long enough for the first step. */
function unanswered(
  knex: Knex,
  { steps }: ConfirmationClock,
  now: Date,
): AsyncGenerator<Unanswered> {
  const first = Math.min(...steps.map(({ after_hours }) => after_hours))
  return inPages(
    knex,
    `select s.id, s.live_at,
       (select coalesce(jsonb_object_agg(c.step, c.taken_at), '{}') from seller_order_clock c
         where c.seller_order_id = s.id and c.deleted_at is null) as taken
     from seller_order s
     where s.status = 'placed' and s.live_at <= :until and s.deleted_at is null and s.id > :after
     order by s.id limit :page`,
    new Date(now.getTime() - first * HOUR_MS),
  )
}

/**
 * Those that were handed over so long ago that they count as arrived, unless somebody says that something is wrong. The days
 * begin again when that is closed: a parcel that was still looked for was not one of which nobody spoke.
 */
const longOnTheirWay = (knex: Knex, now: Date): AsyncGenerator<{ id: string }> =>
  inPages(
    knex,
    `select s.id
     from seller_order s
     join seller_order_transition t on t.seller_order_id = s.id and t.to_status = 'handed_over'
     where s.status = 'handed_over' and t.at <= :until and s.deleted_at is null and s.id > :after
       and not exists (
         select from seller_order_problem p
          where p.seller_order_id = s.id and (p.closed_at is null or p.closed_at > :until))
     order by s.id limit :page`,
    new Date(now.getTime() - ARRIVED_AFTER_DAYS * DAY_MS),
  )

/** Reads on from the last id, so that what could not be moved does not come again in the same run. */
async function* inPages<Row extends { id: string }>(
  knex: Knex,
  sql: string,
  until: Date,
): AsyncGenerator<Row> {
  let after = ""
  for (;;) {
    const { rows } = await knex.raw<{ rows: Row[] }>(sql, { until, after, page: PAGE })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.id
  }
}
