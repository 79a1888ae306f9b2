/** SQL of what sellers have on their accounts, from an index alone. Binds `:sellers`. */
export const TOTALS = `
  select seller_id, coalesce(sum(amount) filter (where account = 'pending'), 0) as pending,
    coalesce(sum(amount) filter (where account = 'available'), 0) as available
  from ledger_entry where seller_id = any(:sellers) and account in ('pending', 'available') group by seller_id`

/** SQL of the parts of whose cash a carrier has something, and how much (`carried`). Binds `:sellers`. */
export const CARRIED = `
  select seller_order_id, -sum(amount) as carried
  from ledger_entry where seller_id = any(:sellers) and account = 'carrier'
  group by seller_order_id having sum(amount) <> 0`

/**
 * SQL of what a part has that was released, as posted, with its seller.
 * @param part SQL of the seller order's id
 */
export const availableOf = (part: string): string => `
  select e.seller_id, sum(e.amount) as available
  from ledger_entry e where e.seller_order_id = ${part} and e.account = 'available' group by e.seller_id`

/**
 * SQL of the first amount in đồng that a carrier handed the platform of a part's cash, null where it never did. That it has none
 * left says nothing of it: the seller may have said that it brought the cash to him. It has a limit, so that it is looked up part by
 * part: `exists` was planned as one walk through all that carriers ever handed over.
 * @param part SQL of the seller order's id
 */
export const carrierHandedOver = (part: string): string => `(
  select e.amount from ledger_entry e join ledger_posting p on p.id = e.posting_id and p.event = 'remittance'
   where e.account = 'carrier' and e.seller_order_id = ${part} limit 1)`
