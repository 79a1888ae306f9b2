import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { OrderLine } from "./split"

/**
 * The last word on stock. Stock Medusa checks each line by itself, so two lines that share an inventory item, or two baskets
 * that each pass alone, can reserve more than there is. And the level's own count is read, added to and written back: whoever
 * got past its lock makes it forget the other's goods. So it is not trusted here: the reservations themselves are counted.
 *
 * The levels of the order are locked in one order (by id, so that two orders cannot wait for each other); what was reserved
 * is read by a statement of its own after that, which sees all that was written before the locks were had.
 *
 * @throws INSUFFICIENT_INVENTORY when more is reserved than stocked and not all of it may be back-ordered, or when goods
 *   whose stock is counted are not reserved in full; the completion's undo then frees what is
 */
export async function assertNotOversold(
  trx: Knex.Transaction,
  lines: readonly Pick<OrderLine, "line_item_id" | "variant_id" | "quantity">[],
): Promise<void> {
  const ids = lines.map((line) => line.line_item_id)
  await trx.raw(LOCK, [ids])
  const { rows } = await trx.raw<{ rows: { sold_out: boolean }[] }>(CHECK, {
    ids,
    lines: JSON.stringify(lines),
  })
  if (rows[0]?.sold_out !== false) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "items: somebody else bought the last of these goods a moment ago",
      MedusaError.Codes.INSUFFICIENT_INVENTORY,
    )
  }
}

const OWN = `
  select r.inventory_item_id, r.location_id from reservation_item r
  where r.line_item_id = any(:ids) and r.deleted_at is null and not coalesce(r.allow_backorder, false)`

const LOCK = `
select l.id from inventory_level l
where l.deleted_at is null and (l.inventory_item_id, l.location_id) in (${OWN.replace(":ids", "?")})
order by l.id for update`

const CHECK = `
select exists (
    select 1 from inventory_level l
    where l.deleted_at is null and (l.inventory_item_id, l.location_id) in (${OWN})
      and l.stocked_quantity < (select sum(r.quantity) from reservation_item r
        where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id and r.deleted_at is null))
  or exists (
    select 1 from jsonb_to_recordset(cast(:lines as jsonb)) as line(line_item_id text, variant_id text, quantity numeric)
    join product_variant v on v.id = line.variant_id and v.manage_inventory
    join product_variant_inventory_item vi on vi.variant_id = v.id and vi.deleted_at is null
    where line.quantity * vi.required_quantity > coalesce((select sum(r.quantity) from reservation_item r
        where r.line_item_id = line.line_item_id and r.inventory_item_id = vi.inventory_item_id
          and r.deleted_at is null), 0)) as sold_out`
