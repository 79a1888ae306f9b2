/**
 * SQL of what each part of an order has on its accounts, by seller; what belongs to no part stands under null. Binds `:sellers`.
 *
 * `pending` and `available` as posted, `carried` what a carrier still has of its cash, `by_carrier` whether one ever had it.
 */
export const PARTS = `
  select seller_id, seller_order_id,
    coalesce(sum(amount) filter (where account = 'pending'), 0) as pending,
    coalesce(sum(amount) filter (where account = 'available'), 0) as available,
    -coalesce(sum(amount) filter (where account = 'carrier'), 0) as carried,
    bool_or(account = 'carrier') as by_carrier
  from ledger_entry
  where seller_id = any(:sellers) and account in ('pending', 'available', 'carrier')
  group by seller_id, seller_order_id`

/**
 * SQL of what was paid out to one seller after a posting, in the order in which they were written: their moments are those of the
 * beginning of a transaction. Binds `:seller` and `:key` of the posting.
 */
export const PAID_OUT_AFTER = `
  select coalesce(-sum(e.amount), 0) as amount
    from ledger_posting p join ledger_entry e on e.posting_id = p.id
   where p.seller_id = :seller and p.event = 'payout' and e.account = 'available'
     and p.id > (select id from ledger_posting where key = :key)`
