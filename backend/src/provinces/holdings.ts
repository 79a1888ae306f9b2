import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { soldInSum } from "../figures/sold"
import { CARRIERS } from "./carriers"
import type { Holdings } from "./report"

/** All days that a shop has or will have. */
const EVER = { from: "2000-01-01", to: "2999-12-31" } as const

const ROWS = CARRIERS.map(
  (table) =>
    `select '${table}' as name, count(*)::int as count from ${table} where province_code = :code${table === "office" ? " and deleted_at is null" : ""}`,
).join(" union all ")

/** What a province has at this moment. */
export async function holdingsOf(trx: Knex, code: string): Promise<Holdings> {
  const counted = await trx.raw<{ rows: { name: string; count: number }[] }>(ROWS, { code })
  const { rows } = await trx.raw<{ rows: Omit<Holdings, "rows" | "pieces" | "sold_vnd">[] }>(
    `with own as (select id from office where province_code = :code and deleted_at is null)
     select count(*)::int as programmes, coalesce(sum(budget_vnd), 0)::float8 as budget_vnd,
       coalesce(sum(reserved_vnd), 0)::float8 as reserved_vnd, coalesce(sum(settled_vnd), 0)::float8 as settled_vnd,
       coalesce(sum(orders), 0)::int as programme_orders,
       (select count(*)::int from officer where office_id in (select id from own) and deleted_at is null) as officers,
       (select count(*)::int from officer_invitation
         where office_id in (select id from own) and status = 'pending' and deleted_at is null) as invited
     from programme where office_id in (select id from own)`,
    { code },
  )
  const { pieces, total } = await soldInSum(trx, { ...EVER, province_code: code })
  return {
    ...rows[0]!,
    rows: Object.fromEntries(counted.rows.map(({ name, count }) => [name, count])),
    pieces,
    sold_vnd: total,
  }
}
