import { OWN_WORD_DAYS } from "./clock"

const DAY_MS = 86_400_000

/**
 * SQL of parts whose money waits for something else than their carrier, once each. Binds `:sellers` and `:own_word_since`.
 *
 * `reported_at` of an open report that keeps money; `own_word_at` when it arrived by its seller's word alone, if that is not long
 * ago. Whether a carrier is named changes nothing: it is the seller who names it.
 */
export const KEPT_PARTS = `
  select seller_order_id, max(reported_at) as reported_at, max(own_word_at) as own_word_at
  from (
    select p.seller_order_id, p.reported_at, cast(null as timestamptz) as own_word_at
      from seller_order_problem p join seller_order s on s.id = p.seller_order_id
     where s.seller_id = any(:sellers) and p.closed_at is null and p.keeps_money
    union all
    select t.seller_order_id, null, t.at
      from seller_order_transition t join seller_order s on s.id = t.seller_order_id
     where s.seller_id = any(:sellers) and t.to_status = 'delivered' and t.actor_type = 'seller_member'
       and t.at > :own_word_since and t.deleted_at is null) kept
  group by seller_order_id`

/** A seller's own word of later than this still keeps its money, for `KEPT_PARTS`. */
export const ownWordSince = (now: Date): Date => new Date(now.getTime() - OWN_WORD_DAYS * DAY_MS)

/** When the money of a part that arrived by its seller's word alone waits no longer. */
export const ownWordUntil = (at: Date): Date => new Date(at.getTime() + OWN_WORD_DAYS * DAY_MS)
