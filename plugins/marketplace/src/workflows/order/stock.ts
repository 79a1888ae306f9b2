import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * The last word on stock. Stock Medusa checks each line by itself, so two lines that share an
 * inventory item, or two baskets that each pass alone, can reserve more than there is. Here the
 * levels of the order are locked in one order (by id, so that two orders cannot wait for each
 * other) and read after the lock.
 *
 * @throws INSUFFICIENT_INVENTORY when more is reserved than stocked and not all of it may be
 *   back-ordered; the completion's undo then frees the reservation
 */
export async function assertNotOversold(
  trx: Knex.Transaction,
  lineItemIds: readonly string[],
): Promise<void> {
  const { rows } = await trx.raw<{ rows: { inventory_item_id: string; oversold: boolean }[] }>(
    `select l.inventory_item_id, l.reserved_quantity > l.stocked_quantity as oversold
       from inventory_level l
      where l.deleted_at is null
        and (l.inventory_item_id, l.location_id) in (
          select r.inventory_item_id, r.location_id from reservation_item r
           where r.line_item_id = any(?) and r.deleted_at is null and not coalesce(r.allow_backorder, false))
      order by l.id
        for update`,
    [[...lineItemIds]],
  )
  if (rows.some((row) => row.oversold)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "items: somebody else bought the last of these goods a moment ago",
      MedusaError.Codes.INSUFFICIENT_INVENTORY,
    )
  }
}
