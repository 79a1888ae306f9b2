import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ADDRESSES, CARRIERS, UNDER_WAY } from "./carriers"
import type { NamedProvince } from "./report"

/** As PostgreSQL writes it in JSON, wherever it stands; `former_province_code` is another series and has another name. */
const named = (code: string) => `"province_code": "${code}"`

/**
 * Gives what people are at work on, and the addresses to which something will be sent, the code of the successor. It reads whole
 * tables, and holds nothing that an order needs.
 *
 * @returns rows of work under way and of addresses, by table
 */
export async function rewriteWork(
  trx: Knex.Transaction,
  from: NamedProvince,
  into: NamedProvince,
): Promise<Record<string, number>> {
  const rewritten: Record<string, number> = {}
  const bindings = { has: `%${named(from.code)}%`, old: named(from.code), now: named(into.code) }
  for (const { table, column, of } of UNDER_WAY) {
    const { rowCount } = await trx.raw<{ rowCount: number }>(
      `update ${table} set ${column} = replace(${column}::text, :old, :now)::jsonb
        where ${of} and ${column}::text like :has`,
      bindings,
    )
    if (rowCount) rewritten[table] = rowCount
  }
  for (const { table, of } of ADDRESSES) {
    const { rowCount } = await trx.raw<{ rowCount: number }>(
      `update ${table} set province = :name, metadata = metadata || jsonb_build_object('province_code', :into::text)
        where ${of} and metadata ->> 'province_code' = :from`,
      { name: into.name_vi, from: from.code, into: into.code },
    )
    if (rowCount) rewritten[table] = rowCount
  }
  return rewritten
}

/** Gives all rows that carry the code of one province that of another. The office's own is written where offices are merged. */
export async function rewriteCarriers(
  trx: Knex.Transaction,
  from: NamedProvince,
  into: NamedProvince,
): Promise<void> {
  // Both sent the same list: the one that goes on keeps it to itself, the other stays on record.
  await trx.raw(
    `update decision_import i set digest = i.digest || ':' || i.id where i.province_code = :from
       and exists (select from decision_import o where o.province_code = :into and o.digest = i.digest)`,
    { from: from.code, into: into.code },
  )
  // Goods of which no older name is known were known by this one. The series of before July 2025 has a row of this name.
  await trx.raw(
    `update product_origin o set former_province_code = f.code from former_province f
      where f.slug = :slug and o.province_code = :from and o.former_province_code is null`,
    { slug: from.slug, from: from.code },
  )
  for (const table of CARRIERS.filter((one) => one !== "office"))
    await trx(table).where({ province_code: from.code }).update({ province_code: into.code })
}
