/**
 * SQL of what each part of an order has on its accounts, by seller; what belongs to no part stands under null. Binds `:sellers`.
 *
 * `pending` and `available` as posted, `carried` what a carrier still has of its cash.
 */
export const PARTS = `
  select seller_id, seller_order_id,
    coalesce(sum(amount) filter (where account = 'pending'), 0) as pending,
    coalesce(sum(amount) filter (where account = 'available'), 0) as available,
    -coalesce(sum(amount) filter (where account = 'carrier'), 0) as carried
  from ledger_entry
  where seller_id = any(:sellers) and account in ('pending', 'available', 'carrier')
  group by seller_id, seller_order_id`

/**
 * SQL of the first amount in đồng that a carrier handed the platform of a part's cash, null where it never did. That it has none
 * left says nothing of it: the seller may have said that it brought the cash to him. It has a limit, so that it is looked up part by
 * part: `exists` was planned as one walk through all that carriers ever handed over.
 * @param part SQL of the seller order's id
 */
export const carrierHandedOver = (part: string): string => `(
  select e.amount from ledger_entry e join ledger_posting p on p.id = e.posting_id and p.event = 'remittance'
   where e.account = 'carrier' and e.seller_order_id = ${part} limit 1)`
