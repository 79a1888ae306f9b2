import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { record } from "@ocop/kit/audit"
import { SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import type { Refusal } from "@ocop/vietnam/checkout/index"

/** More or less of a unit than there was, or how many somebody has counted: those promised to orders, too. */
export type StockChange =
  | { variant_id: string; change: number }
  /** `before` is what was read: when the shelf says otherwise by now, the count is refused. */
  | { variant_id: string; counted: number; before?: number }

/** A count as a telephone sends it: `key` is its own, so that what is sent again is counted once. */
export interface StockCount {
  seller_id: string
  member_id: string
  key: string
  changes: readonly StockChange[]
}

/** As the section of a draft allows. */
const MOST = 1_000_000

/** What the shop's place holds of a unit. */
export interface Level {
  variant_id: string
  inventory_item_id: string
  level_id: string
  stocked: number
  reserved: number
}

/** The levels of the units that are counted, of this seller alone. @param lock holds them until the transaction ends */
export async function levelsOf(
  knex: Knex | Knex.Transaction,
  { seller_id, changes }: Omit<StockCount, "key" | "member_id">,
  lock = false,
): Promise<Level[]> {
  const { rows } = await knex.raw<{ rows: Level[] }>(
    `select v.id as variant_id, lv.inventory_item_id, lv.id as level_id,
       lv.stocked_quantity::float8 as stocked, lv.reserved_quantity::float8 as reserved
     from product_variant v join listing l on l.product_id = v.product_id and l.deleted_at is null
     join product_variant_inventory_item vi on vi.variant_id = v.id and vi.deleted_at is null
     join inventory_level lv on lv.inventory_item_id = vi.inventory_item_id and lv.deleted_at is null
     where v.id = any(:variants) and v.deleted_at is null and l.seller_id = :seller
     order by lv.id ${lock ? "for update of lv" : ""}`,
    { variants: [...new Set(changes.map(({ variant_id }) => variant_id))], seller: seller_id },
  )
  return rows
}

/** @returns whether this key of the seller's is used for the first time; it is used up when the transaction commits */
export async function firstTime(
  trx: Knex.Transaction,
  { seller_id, key }: { seller_id: string; key: string },
): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `insert into stock_count (seller_id, key) values (?, ?) on conflict do nothing returning key`,
    [seller_id, key],
  )
  if (rows.length === 0) return false
  await trx.raw("delete from stock_count where seller_id = ? and at < now() - interval '1 month'", [
    seller_id,
  ])
  return true
}

/**
 * Writes the counts down in the transaction of whoever holds the goods' locks; nothing when one is refused.
 * @returns what is wrong, by the place of the change
 */
export async function writeLevels(
  trx: Knex.Transaction,
  count: Omit<StockCount, "key">,
): Promise<Refusal[]> {
  const levels = new Map(
    (await levelsOf(trx, count, true)).map((level) => [level.variant_id, level]),
  )
  const { wanted, refusals } = counted(count.changes, levels)
  if (refusals.length > 0) return refusals
  for (const [variant_id, stocked] of wanted) {
    await trx.raw(
      `update inventory_level set stocked_quantity = ?, updated_at = now(),
         raw_stocked_quantity = jsonb_build_object('value', ?::text, 'precision', 20) where id = ?`,
      [stocked, String(stocked), levels.get(variant_id)!.level_id],
    )
  }
  await record(
    trx,
    [...wanted].map(([variant_id, stocked]) => ({
      actor: { type: SELLER_MEMBER, id: count.member_id },
      action: "listing.stock",
      subject: { type: "product_variant", id: variant_id },
      before: { stocked: levels.get(variant_id)!.stocked },
      after: { stocked },
    })),
  )
  return []
}

/** What there is of each unit after the changes, one after the other. Pure. */
export function counted(
  changes: readonly StockChange[],
  levels: ReadonlyMap<string, Pick<Level, "stocked" | "reserved">>,
): { wanted: Map<string, number>; refusals: Refusal[] } {
  const wanted = new Map<string, number>()
  const refusals: Refusal[] = []
  for (const [index, change] of changes.entries()) {
    const level = levels.get(change.variant_id)
    if (!level) continue
    const before = wanted.get(change.variant_id) ?? level.stocked
    const after = "counted" in change ? change.counted : before + change.change
    const stale = "counted" in change && change.before !== undefined && change.before !== before
    const field = `changes.${index}.${"counted" in change ? "counted" : "change"}`
    if (stale) refusals.push({ field, code: "changed" })
    else if (after < 0 || after > MOST) refusals.push({ field, code: "count" })
    else if (after < level.reserved) refusals.push({ field, code: "reserved" })
    wanted.set(change.variant_id, after)
  }
  return { wanted, refusals }
}
