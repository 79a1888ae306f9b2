import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { dong, sum } from "@ocop/kit/money"
import { enqueue } from "@ocop/kit/outbox"
import { giveCodeBack, useCode } from "./codes"
import { RUNS_NOW, USED_UP } from "./offers"
import { phoneKeySql, usesSql } from "./shopper"
import { PROGRAMME_PRICES } from "./topics"

/** `code` of the error when a programme has nothing left for an order. */
export const PROMOTION_ENDED = "promotion_ended"

/** A line of an order that a programme reduced. */
export interface ReducedLine {
  seller_id: string
  product_id: string
  quantity: number
}

/** What an order takes of one programme, in đồng. */
export interface Taken {
  promotion_id: string
  amount_vnd: number
  lines: readonly ReducedLine[]
}

/** What became of it: still to be delivered, delivered, or given back. */
export interface Became {
  promotion_id: string
  reserved_vnd: number
  settled_vnd: number
  lines: readonly ReducedLine[]
}

/** Pieces by seller: of each good as many as a programme reduces. */
function piecesOf(
  lines: readonly ReducedLine[],
  most_pieces: number | null,
): Record<string, number> {
  const pieces: Record<string, number> = {}
  const ofGood = new Map<string, number>()
  for (const { seller_id, product_id, quantity } of lines) {
    const before = ofGood.get(product_id) ?? 0
    const count = Math.min(quantity, (most_pieces ?? Infinity) - before)
    ofGood.set(product_id, before + count)
    pieces[seller_id] = (pieces[seller_id] ?? 0) + count
  }
  return pieces
}

/**
 * Reserves what an order takes of its programmes, on the transaction that makes the order stand: of each once, however often it
 * is asked and however many sellers the order has, with the code of its basket where codes are used once. Rows are taken in the order
 * of their ids.
 *
 * @throws NOT_ALLOWED (`promotion_ended`) when one of them does not run now, has too little left, was used by this shopper as
 *   often as it may be, or its code by another order: nothing is reserved then
 */
export async function reserveUse(
  trx: Knex.Transaction,
  order: { order_id: string; cart_id: string | null; customer_id: string | null },
  taken: readonly Taken[],
): Promise<void> {
  const wanted = new Map(taken.map((one) => [one.promotion_id, one]))
  if (wanted.size === 0) return
  const programmes = await trx("programme")
    .whereIn("promotion_id", [...wanted.keys()])
    .orderBy("id")
    .forUpdate()
    .select<Reserved[]>(
      "id",
      "promotion_id",
      "name_vi",
      "most_pieces",
      "most_per_shopper",
      "single_codes",
    )
  for (const programme of programmes) {
    const { id, promotion_id, name_vi, most_pieces, most_per_shopper, single_codes } = programme
    const { amount_vnd = 0, lines = [] } = wanted.get(promotion_id) ?? {}
    if (amount_vnd === 0) continue
    const pieces = piecesOf(lines, most_pieces)
    const fresh = await trx("programme_use")
      .insert({
        programme_id: id,
        order_id: order.order_id,
        reserved_vnd: dong(amount_vnd),
        pieces: JSON.stringify(pieces),
        phone_key: trx.raw(phoneKeySql(":id::text", ":cart::text"), { id, cart: order.cart_id }),
      })
      .onConflict(["programme_id", "order_id"])
      // Given back by an attempt that failed: the same order takes it anew.
      .merge({
        reserved_vnd: dong(amount_vnd),
        settled_vnd: 0,
        given_back_vnd: 0,
        counted: true,
        pieces: JSON.stringify(pieces),
        phone_key: trx.raw("excluded.phone_key"),
        updated_at: trx.fn.now(),
      })
      .where("programme_use.counted", false)
      .returning("order_id")
    if (fresh.length === 0) continue
    const { rows } = await trx.raw<{ rows: Used[] }>(RESERVE, { id, amount: amount_vnd })
    const often = most_per_shopper !== null && (await usedBy(trx, id, order)) > most_per_shopper
    const free = !single_codes || (await useCode(trx, id, order))
    const given = rows.length === 0 || often || !free ? null : await takePieces(trx, id, pieces)
    if (given === null) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `promotion: chương trình “${name_vi}” đã hết; hãy xem lại tổng tiền. It is over or used up; please look at the total again.`,
        PROMOTION_ENDED,
      )
    }
    // Cards, the search and pages show its price no longer.
    if (given.used_up || rows[0]?.used_up)
      await enqueue(trx, [{ topic: PROGRAMME_PRICES, key: id }])
  }
}

interface Reserved {
  id: string
  promotion_id: string
  name_vi: string
  most_pieces: number | null
  most_per_shopper: number | null
  single_codes: boolean
}

const RESERVE = `
update programme p set reserved_vnd = reserved_vnd + :amount, orders = orders + 1, updated_at = now()
 where id = :id and ${RUNS_NOW}
   and (budget_vnd is null or reserved_vnd + settled_vnd + :amount <= budget_vnd)
   and (budget_orders is null or orders < budget_orders)
returning ${USED_UP} as used_up`

interface Used {
  used_up: boolean
}

/** Orders of this shopper that used the programme, this one counted. */
async function usedBy(
  trx: Knex.Transaction,
  programme: string,
  { customer_id: customer, cart_id: cart }: { customer_id: string | null; cart_id: string | null },
): Promise<number> {
  const { rows } = await trx.raw<{ rows: { used: number }[] }>(
    `select ${usesSql(":programme::text", ":customer::text", ":cart::text")}::int as used`,
    { programme, customer, cart },
  )
  return rows[0]?.used ?? 0
}

/** @returns null when a seller gives no more pieces, or gives none any more; else whether one has none left now */
async function takePieces(
  trx: Knex.Transaction,
  programme_id: string,
  pieces: Readonly<Record<string, number>>,
): Promise<Used | null> {
  let used_up = false
  for (const seller_id of Object.keys(pieces).sort()) {
    const { rows } = await trx.raw<{ rows: Used[] }>(
      `update programme_seller set pieces = pieces + :more, updated_at = now()
        where programme_id = :programme_id and seller_id = :seller_id and state = 'joined'
          and (quota is null or pieces + :more <= quota) returning coalesce(pieces >= quota, false) as used_up`,
      { programme_id, seller_id, more: pieces[seller_id] ?? 0 },
    )
    const [row] = rows
    if (!row) return null
    used_up ||= row.used_up
  }
  return { used_up }
}

interface UseRow {
  programme_id: string
  promotion_id: string
  reserved_vnd: string
  settled_vnd: string
  given_back_vnd: string
  pieces: Record<string, number>
  most_pieces: number | null
}

/**
 * Brings what an order has reserved in line with what became of it: settled where it was delivered, given back where it will not
 * be, or was taken back. Written as it is now, never added up, so that it is right however often and in whatever order it is told.
 *
 * @param became what is left of each programme's reductions; one that is missing gave everything back
 */
export async function followUse(
  trx: Knex.Transaction,
  order_id: string,
  became: readonly Became[],
): Promise<void> {
  await trx.raw("set local lock_timeout = '5s'")
  const ids = await trx("programme_use").where({ order_id }).pluck<string[]>("programme_id")
  if (ids.length === 0) return
  await trx("programme").whereIn("id", ids).orderBy("id").forUpdate().select("id")
  const uses = await trx("programme_use as u")
    .join("programme as p", "p.id", "u.programme_id")
    .where("u.order_id", order_id)
    .orderBy("u.programme_id")
    .select<UseRow[]>(
      "u.programme_id",
      "p.promotion_id",
      "u.reserved_vnd",
      "u.settled_vnd",
      "u.given_back_vnd",
      "u.pieces",
      "p.most_pieces",
    )
  for (const use of uses) {
    const now = became.find(({ promotion_id }) => promotion_id === use.promotion_id)
    await moveUse(trx, order_id, use, now)
  }
}

async function moveUse(
  trx: Knex.Transaction,
  order_id: string,
  use: UseRow,
  now: Became | undefined,
): Promise<void> {
  const { programme_id } = use
  const before = [use.reserved_vnd, use.settled_vnd].map(dong) as [number, number]
  const whole = sum([...before, dong(use.given_back_vnd)])
  const settled = Math.min(now?.settled_vnd ?? 0, whole)
  const reserved = Math.min(now?.reserved_vnd ?? 0, whole - settled)
  const stands = reserved + settled > 0
  const stood = before[0] + before[1] > 0
  const pieces = stands ? piecesOf(now?.lines ?? [], use.most_pieces) : {}
  await trx("programme_use")
    .where({ programme_id, order_id })
    .update({
      reserved_vnd: reserved,
      settled_vnd: settled,
      given_back_vnd: whole - reserved - settled,
      counted: stands,
      pieces: JSON.stringify(pieces),
      updated_at: trx.fn.now(),
    })
  if (!stands) await giveCodeBack(trx, programme_id, order_id)
  const { rows } = await trx.raw<{ rows: { was: boolean; is: boolean }[] }>(
    `with was as (select p.id, ${USED_UP} as used_up from programme p where p.id = :programme_id)
     update programme p set reserved_vnd = reserved_vnd + :reserved, settled_vnd = settled_vnd + :settled,
       orders = orders + :orders, updated_at = now()
      from was where p.id = was.id returning was.used_up as was, ${USED_UP} as is`,
    {
      programme_id,
      reserved: reserved - before[0],
      settled: settled - before[1],
      orders: Number(stands) - Number(stood),
    },
  )
  let changed = rows[0] !== undefined && rows[0].was !== rows[0].is
  for (const seller_id of [
    ...new Set([...Object.keys(use.pieces), ...Object.keys(pieces)]),
  ].sort()) {
    const more = (pieces[seller_id] ?? 0) - (use.pieces[seller_id] ?? 0)
    if (more === 0) continue
    const seller = await trx.raw<{ rows: { changed: boolean }[] }>(
      `update programme_seller set pieces = pieces + :more where programme_id = :programme_id and seller_id = :seller_id
       returning coalesce((pieces >= quota) <> (pieces - :more >= quota), false) as changed`,
      { programme_id, seller_id, more },
    )
    changed ||= seller.rows[0]?.changed ?? false
  }
  if (changed) await enqueue(trx, [{ topic: PROGRAMME_PRICES, key: programme_id }])
}
