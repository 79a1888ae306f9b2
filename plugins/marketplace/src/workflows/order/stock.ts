import { MedusaError } from "@medusajs/framework/utils"

/*
 * The last word on stock. Stock Medusa checks each line by itself, so two lines that share an inventory item, or two baskets
 * that each pass alone, can reserve more than there is. And the level's own count is read, added to and written back: whoever
 * got past its lock makes it forget the other's goods. So it is not trusted here: the reservations themselves are counted,
 * by a statement that begins after the levels are locked (`lockSold`), and so sees all that was written before.
 */

/** @throws INSUFFICIENT_INVENTORY, when `SOLD_OUT` said so; the completion's undo then frees what is reserved */
export function assertNotSoldOut({ sold_out }: { sold_out: boolean }): void {
  if (!sold_out) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "items: somebody else bought the last of these goods a moment ago",
    MedusaError.Codes.INSUFFICIENT_INVENTORY,
  )
}

/**
 * Of an order `o`, in SQL: more is reserved than stocked of goods that may not all be back-ordered, or goods whose stock is
 * counted are not reserved in full.
 */
export const SOLD_OUT = `(exists (
    select 1 from order_item i
    join reservation_item own on own.line_item_id = i.item_id and own.deleted_at is null
      and not coalesce(own.allow_backorder, false)
    join inventory_level l on l.inventory_item_id = own.inventory_item_id and l.location_id = own.location_id
      and l.deleted_at is null
    where i.order_id = o.id and i.version = o.version and i.deleted_at is null
      and l.stocked_quantity < (select sum(r.quantity) from reservation_item r
        where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id and r.deleted_at is null))
  or exists (
    select 1 from order_item i
    join order_line_item li on li.id = i.item_id
    join product_variant v on v.id = li.variant_id and v.manage_inventory
    join product_variant_inventory_item vi on vi.variant_id = v.id and vi.deleted_at is null
    where i.order_id = o.id and i.version = o.version and i.deleted_at is null
      and i.quantity * vi.required_quantity > coalesce((select sum(r.quantity) from reservation_item r
        where r.line_item_id = li.id and r.inventory_item_id = vi.inventory_item_id and r.deleted_at is null), 0)))`
