import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { PARTS } from "../../modules/ledger/parts"
import { KEPT_PARTS, ownWordSince, ownWordUntil } from "../../modules/seller-order/kept"

/**
 * What a seller is owed, in đồng: `available` now, `pending` what is not yet: parcels that are on their way, and what was
 * released and waits. Either may be negative.
 */
export type Balance = { pending: number; available: number }

/** Why released money waits: a shopper reported a problem, the parcel arrived by its seller's word alone, or a carrier has the cash. */
export const WAITS_FOR = ["problem", "own_word", "carrier"] as const
export type WaitsFor = (typeof WAITS_FOR)[number]

/** Money of one part that was released and waits, in đồng. */
export interface WaitingMoney {
  order: { id: string; display_id: string }
  amount: number
  waits_for: WaitsFor
  /** Since when there is a report; null of the others. */
  since: Date | null
  /** When it waits no longer; null where that is nobody's to say. */
  until: Date | null
}

// The one definition of what can be paid out: what was released, less what waits of it, part by part. A part waits with no
// more than it brought, so that one that owes something is never covered by waiting, and with no more than is still here of
// what was paid out before its shopper reported it. The cash that a carrier handed over is that carrier's word that it arrived.
const STANDING = `
with part as (${PARTS}), kept as (${KEPT_PARTS}),
standing as (
  select part.*, kept.reported_at, kept.own_word_at,
    greatest(least(available, carried), 0) as by_carriage,
    greatest(available - paid_out, 0) as by_report,
    greatest(case when own_word_at is not null and not by_carrier then available end, 0) as by_word
  from part left join kept using (seller_order_id)),
parcel as (
  select *, greatest(by_carriage, by_word, case when reported_at is not null then by_report end) as waits from standing)`

const BALANCES = `${STANDING}
select seller_id, sum(pending + waits) as pending, sum(available - waits) as available
from parcel group by seller_id`

// A report says the most; a seller's word ends by itself.
const WAITING = `${STANDING}
select s.id, s.display_id, waits as amount, reported_at, own_word_at,
  case when reported_at is not null and by_report > 0 then 'problem'
    when by_word > 0 then 'own_word' else 'carrier' end as waits_for
from parcel join seller_order s on s.id = parcel.seller_order_id
where waits > 0
order by coalesce(reported_at, own_word_at), s.placed_at, s.id limit :longest`

const bindings = (sellers: readonly string[], now: Date) => ({
  sellers: [...sellers],
  own_word_since: ownWordSince(now),
})

/**
 * What each of these sellers is owed, nothing too: one statement.
 * @param knex a transaction, to see what it has written and not committed
 */
export async function balancesOf(
  knex: Knex,
  sellerIds: readonly string[],
  now = new Date(),
): Promise<Map<string, Balance>> {
  const { rows } = await knex.raw<{
    rows: (Record<keyof Balance, string> & { seller_id: string })[]
  }>(BALANCES, bindings(sellerIds, now))
  const owed = new Map(
    rows.map(({ seller_id, pending, available }) => [
      seller_id,
      { pending: Number(pending), available: Number(available) },
    ]),
  )
  return new Map(sellerIds.map((id) => [id, owed.get(id) ?? { pending: 0, available: 0 }]))
}

/** What a seller is owed, as `balancesOf`. */
export async function balanceOf(knex: Knex, sellerId: string, now = new Date()): Promise<Balance> {
  return (await balancesOf(knex, [sellerId], now)).get(sellerId)!
}

/** What of one part was released and waits for nothing, in đồng, whether or not it was paid out since; negative where it owes. */
export async function freeOfPart(
  knex: Knex,
  sellerId: string,
  partId: string,
  now: Date,
): Promise<number> {
  const { rows } = await knex.raw<{ rows: { free: string }[] }>(
    `${STANDING} select available - waits as free from parcel where seller_order_id = :part`,
    { ...bindings([sellerId], now), part: partId },
  )
  return Number(rows[0]?.free ?? 0)
}

/**
 * Which of a seller's parts have money that was released and waits, and why, who waits the longest first.
 * @param longest of the list
 */
export async function waitingMoney(
  knex: Knex,
  sellerId: string,
  { longest, now = new Date() }: { longest: number; now?: Date },
): Promise<WaitingMoney[]> {
  const { rows } = await knex.raw<{
    rows: {
      id: string
      display_id: string
      amount: string
      waits_for: WaitsFor
      reported_at: Date | null
      own_word_at: Date | null
    }[]
  }>(WAITING, { ...bindings([sellerId], now), longest })
  return rows.map(({ id, display_id, amount, waits_for, reported_at, own_word_at }) => ({
    order: { id, display_id },
    amount: Number(amount),
    waits_for,
    since: waits_for === "problem" ? reported_at : null,
    until: waits_for === "own_word" && own_word_at ? ownWordUntil(own_word_at) : null,
  }))
}
