import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { isGone } from "../../../modules/seller-order"
import type { OrderState } from "./read"

interface Reservation {
  id: string
  inventory_item_id: string
  line_item_id: string
  quantity: string
  /** Of the inventory item, for one of the line. */
  required: string
}

/** Gives back to the shelf what is reserved for goods that will not be sent. */
export async function freeStock(
  container: MedusaContainer,
  { parts, items }: OrderState,
): Promise<void> {
  const fulfilled = new Map(items.map((item) => [item.id, item.fulfilled]))
  const wanted = new Map(
    parts.flatMap((part) =>
      part.lines
        .filter((line) => isGone(part.status) || line.lesser)
        .map((line) => [
          line.line_item_id,
          isGone(part.status) ? 0 : line.quantity - (fulfilled.get(line.line_item_id) ?? 0),
        ]),
    ),
  )
  if (wanted.size === 0) return
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Reservation[] }>(RESERVED, [[...wanted.keys()]])
  const excess = rows
    .map((row) => ({
      ...row,
      keep: (wanted.get(row.line_item_id) ?? 0) * Number(row.required),
    }))
    .filter(({ quantity, keep }) => Number(quantity) > keep)
  if (excess.length === 0) return
  const inventory = container.resolve(Modules.INVENTORY)
  // The level is read, changed and written by Medusa without a row lock: right only inside this lock.
  await container.resolve(Modules.LOCKING).execute(
    excess.map((row) => row.inventory_item_id),
    async () => {
      const gone = excess.filter(({ keep }) => keep <= 0).map(({ id }) => id)
      if (gone.length > 0) await inventory.deleteReservationItems(gone)
      for (const { id, keep } of excess.filter((row) => row.keep > 0))
        await inventory.updateReservationItems({ id, quantity: keep })
    },
  )
}

const RESERVED = `
select r.id, r.inventory_item_id, r.line_item_id, r.quantity, coalesce(vi.required_quantity, 1) as required
from reservation_item r
join order_line_item l on l.id = r.line_item_id
left join product_variant_inventory_item vi on vi.variant_id = l.variant_id
  and vi.inventory_item_id = r.inventory_item_id and vi.deleted_at is null
where r.line_item_id = any(?) and r.deleted_at is null`
