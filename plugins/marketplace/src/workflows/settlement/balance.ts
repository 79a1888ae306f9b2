import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { availableOf, CARRIED, carrierHandedOver, TOTALS } from "../../modules/ledger/parts"
import { KEPT_PARTS, ownWordSince, ownWordUntil } from "../../modules/seller-order/kept"

/**
 * What a seller is owed, in đồng: `available` now, `pending` what is not yet: parcels that are on their way, and what was
 * released and waits. Either may be negative.
 */
export type Balance = { pending: number; available: number }

/** Why released money waits: a shopper reported a problem, the parcel arrived by its seller's word alone, or a carrier has the cash. */
export const WAITS_FOR = ["problem", "own_word", "carrier"] as const
export type WaitsFor = (typeof WAITS_FOR)[number]

/** Money that was released and waits because of one part, in đồng. */
export interface WaitingMoney {
  order: { id: string; display_id: string }
  /** What the part brought, or as much of that as the seller has where it was reported; a part that waits for two has two of these. */
  amount: number
  waits_for: WaitsFor
  /** Since when there is a report; null of the others. */
  since: Date | null
  /** When it waits no longer; null where that is nobody's to say. */
  until: Date | null
}

// The one definition of what can be paid out: what was released, less what waits of it. By its carrier or its seller's word a
// part waits with no more than it brought, so that one that owes something is never covered by waiting. Cash that a carrier handed
// the platform, and no other, is that carrier's word that it arrived; it is looked up for the few parts that hang on it. Open reports hold as much as their parts brought out of whatever the seller
// has that is free, and never more than that: a report makes no debt and hides none, whatever was paid out before it and
// whichever of several came first. Parts are looked at one by one only where something of them waits: all others are in the totals,
// which come from an index.
const STANDING = `
with total as (${TOTALS}),
kept as materialized (
  select seller_order_id, reported_at,
    case when own_word_at is not null and ${carrierHandedOver("word.seller_order_id")} is null then own_word_at end as own_word_at
  from (${KEPT_PARTS}) word),
waiting as (
  select has.*, part.seller_order_id, reported_at, own_word_at,
    greatest(least(available, coalesce(carried, 0)), 0) as by_carriage,
    greatest(case when own_word_at is not null then available end, 0) as by_word
  from (kept full join (${CARRIED}) cash using (seller_order_id)) part
  cross join lateral (${availableOf("part.seller_order_id")}) has),
parcel as (
  select *, greatest(by_carriage, by_word) as own_wait,
    case when reported_at is not null
      then greatest(available - greatest(by_carriage, by_word), 0) else 0 end as disputed
  from waiting),
owed as (
  select seller_id, pending, own_waits, available - own_waits as free,
    least(disputed, greatest(available - own_waits, 0)) as held
  from (
    select total.*, coalesce(own_waits, 0) as own_waits, coalesce(disputed, 0) as disputed
    from total left join (
      select seller_id, sum(own_wait) as own_waits, sum(disputed) as disputed from parcel group by seller_id) waits
      using (seller_id)) seller)`

const BALANCES = `${STANDING}
select seller_id, pending + own_waits + held as pending, free - held as available from owed`

// What is held is given to reports in the order in which they came, until none is left. A report says the most. Of a part whose
// price is not all cash, as much waits for its carrier as that has, and the rest for the days of its seller's word, which end by
// themselves.
const WAITING = `${STANDING},
given as (
  select parcel.*, own_wait + least(disputed, greatest(held + disputed
    - sum(disputed) over (partition by seller_id order by reported_at, seller_order_id), 0)) as waits
  from parcel join owed using (seller_id))
select s.id, s.display_id, why.amount, reported_at, own_word_at, why.waits_for
from given join seller_order s on s.id = given.seller_order_id
cross join lateral (select case when reported_at is null then by_carriage else 0 end as carriage) c
cross join lateral (values ('carrier', carriage),
  (case when reported_at is not null then 'problem' else 'own_word' end, waits - carriage)) as why (waits_for, amount)
where why.amount > 0
order by coalesce(reported_at, own_word_at), s.placed_at, s.id, why.waits_for limit :longest`

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

/**
 * Because of which of a seller's parts money that was released waits, and why, who waits the longest first; together as much as
 * waits.
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
