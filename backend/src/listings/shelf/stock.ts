import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { yieldingTransaction, YIELDS_AFTER_MS } from "@ocop/kit/yielding-transaction"
import type { Refusal } from "@ocop/vietnam/checkout/index"
import { englishTitle } from "./english"
import { firstTime, levelsOf, type StockCount, writeLevels } from "./stock-levels"

/** What is on the shelf of one unit. `reserved` of them are promised to orders. */
export interface StockItem {
  variant_id: string
  product_id: string
  name_vi: string
  name_en: string | null
  unit_vi: string
  unit_en: string | null
  thumbnail: string | null
  stocked: number
  reserved: number
}

/** Seconds to wait for whoever counts or buys the same goods, and until the lock frees itself. */
const PATIENCE = { timeout: 10, expire: 60 }

const ITEMS = `
select v.id as variant_id, p.id as product_id, p.title as name_vi, ${englishTitle("product", "p.id")} as name_en,
  v.title as unit_vi, ${englishTitle("product_variant", "v.id")} as unit_en, p.thumbnail,
  lv.stocked_quantity::float8 as stocked, lv.reserved_quantity::float8 as reserved
from listing l join product p on p.id = l.product_id and p.deleted_at is null
join product_variant v on v.product_id = p.id and v.deleted_at is null
join product_variant_inventory_item vi on vi.variant_id = v.id and vi.deleted_at is null
join inventory_level lv on lv.inventory_item_id = vi.inventory_item_id and lv.deleted_at is null
where l.seller_id = :seller and l.deleted_at is null
order by p.title, p.id, v.variant_rank nulls last, v.id`

/** What is on a seller's shelf, by name: one statement. */
export async function stockOf(knex: Knex, seller_id: string): Promise<StockItem[]> {
  const { rows } = await knex.raw<{ rows: StockItem[] }>(ITEMS, { seller: seller_id })
  return rows
}

/**
 * Counts what is on the shelf, all of it or nothing: under Medusa's own lock of the goods, as a purchase takes them, so that
 * two thumbs and a buyer at once lose nothing. What is sent again by the same key is counted once.
 *
 * @returns what is wrong, by the place of the change: a unit of another seller (`invalid`), fewer than none or more than
 *   anybody has (`count`), fewer than are promised to orders (`reserved`)
 */
export async function countStock(
  container: MedusaContainer,
  count: StockCount,
): Promise<Refusal[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const levels = await levelsOf(knex, count)
  const known = new Set(levels.map(({ variant_id }) => variant_id))
  const foreign = count.changes.flatMap(({ variant_id }, index): Refusal[] =>
    known.has(variant_id) ? [] : [{ field: `changes.${index}.variant_id`, code: "invalid" }],
  )
  if (foreign.length > 0) return foreign
  const items = [...new Set(levels.map(({ inventory_item_id }) => inventory_item_id))]
  return container
    .resolve(Modules.LOCKING)
    .execute(items, () => yieldingTransaction(knex, (trx) => write(trx, count)), PATIENCE)
}

async function write(trx: Knex.Transaction, count: StockCount): Promise<Refusal[]> {
  await trx.raw(`set local lock_timeout = ${YIELDS_AFTER_MS}`)
  if (!(await firstTime(trx, count))) return []
  const refusals = await writeLevels(trx, count)
  // The key was not used: the count may be sent again, mended.
  if (refusals.length > 0)
    await trx("stock_count").where({ seller_id: count.seller_id, key: count.key }).delete()
  return refusals
}
