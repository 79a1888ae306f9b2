import { enqueue } from "@ocop/kit/outbox"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, MedusaError } from "@medusajs/framework/utils"
import {
  ARRIVED_AFTER_DAYS,
  type ClockStep,
  CONFIRMATION_CLOCK,
  dueSteps,
} from "../../../modules/seller-order"
import { type Move, moveSellerOrder } from "./move"
import { SELLER_ORDER_CLOCK } from "./topics"

/** Orders looked at in one run; the next run, a minute later, takes the next. */
const BATCH = 500
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/**
 * Does what is due by time: reminds sellers who have not answered, tells those above them, lets an order expire, and takes
 * a parcel that nobody spoke of as arrived. Each step once, whatever number of clocks run, and those of one order in order.
 *
 * @param now the present, in tests another
 */
export async function runClock(container: MedusaContainer, now = new Date()): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  for (const { id, live_at, taken } of await unanswered(knex, now)) {
    for (const step of dueSteps(live_at, now)) {
      if (step === "expire")
        await attempt(container, { id, to: "expired", reason: "not_confirmed", actor: CLOCK })
      else if (!taken.includes(step)) await take(knex, id, step)
    }
  }
  for (const id of await longOnTheirWay(knex, now))
    await attempt(container, { id, to: "delivered", actor: CLOCK })
}

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
async function take(knex: Knex, id: string, step: ClockStep): Promise<void> {
  await knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: unknown[] }>(
      `insert into seller_order_clock (id, seller_order_id, step)
       select ?, s.id, ? from seller_order s where s.id = ? and s.status = 'placed'
       on conflict (seller_order_id, step) where deleted_at is null do nothing returning id`,
      [generateEntityId(undefined, "sock"), step, id],
    )
    if (rows.length > 0)
      await enqueue(trx, [{ topic: SELLER_ORDER_CLOCK, key: id, payload: { step } }])
  })
}

interface Unanswered {
  id: string
  live_at: Date
  /** Steps that were taken. */
  taken: ClockStep[]
}

/** The oldest first: of those that wait long enough for the first step. */
async function unanswered(knex: Knex, now: Date): Promise<Unanswered[]> {
  const first = Math.min(...CONFIRMATION_CLOCK.map(({ after_hours }) => after_hours))
  const { rows } = await knex.raw<{ rows: Unanswered[] }>(
    `select s.id, s.live_at,
       array(select c.step from seller_order_clock c
         where c.seller_order_id = s.id and c.deleted_at is null) as taken
     from seller_order s
     where s.status = 'placed' and s.live_at <= ? and s.deleted_at is null
     order by s.live_at limit ?`,
    [new Date(now.getTime() - first * HOUR_MS), BATCH],
  )
  return rows
}

async function longOnTheirWay(knex: Knex, now: Date): Promise<string[]> {
  return knex("seller_order as s")
    .join("seller_order_transition as t", (on) =>
      on.on("t.seller_order_id", "s.id").andOnVal("t.to_status", "handed_over"),
    )
    .where("s.status", "handed_over")
    .whereNull("s.deleted_at")
    .where("t.at", "<=", new Date(now.getTime() - ARRIVED_AFTER_DAYS * DAY_MS))
    .orderBy("t.at")
    .limit(BATCH)
    .pluck("s.id")
}
