import { MedusaError } from "@medusajs/framework/utils"

/** `code` of the refusal; its message is `items: “one”; “other”`, for whoever answers the buyer to put into words. */
export const SELLER_CLOSED_MEANWHILE = "seller_closed_meanwhile"

/**
 * The last word on whether a seller takes orders: one may be suspended, or begin a holiday, after the first look at a
 * basket. While `lockSold` holds, nobody does either before the parts are written. An order whose sellers have their parts
 * stands, and is fulfilled.
 * @throws NOT_ALLOWED (`seller_closed_meanwhile`); the completion's undo takes everything back
 */
export function assertSellersOpen({ closed }: { closed: readonly string[] }): void {
  if (closed.length === 0) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `items: ${closed.map((title) => `“${title}”`).join("; ")}`,
    SELLER_CLOSED_MEANWHILE,
  )
}

/** Of an order `o`, in SQL: the titles of what its sellers do not sell now, as an array. */
export const CLOSED = `array(
  select distinct coalesce(li.product_title, li.title) from order_item i
  join order_line_item li on li.id = i.item_id
  join listing on listing.product_id = li.product_id and listing.deleted_at is null
  join seller s on s.id = listing.seller_id and s.deleted_at is null and (s.status <> 'active'
    or (now() at time zone 'Asia/Ho_Chi_Minh')::date::text between s.closed_from and s.closed_until)
  where i.order_id = o.id and i.version = o.version and i.deleted_at is null
    and not exists (select 1 from seller_order so where so.order_id = o.id and so.deleted_at is null)
  order by 1)`
