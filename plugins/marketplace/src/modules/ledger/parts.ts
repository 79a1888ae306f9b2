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
