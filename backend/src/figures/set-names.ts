import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Locale } from "@ocop/vietnam/checkout/index"

/** What the product sets are called in one language, by their codes. One statement. */
export async function setNames(knex: Knex, locale: Locale): Promise<Record<string, string>> {
  const names = await bothSetNames(knex)
  return Object.fromEntries(
    Object.entries(names).map(([code, { name, name_en }]) => [
      code,
      locale === "en" ? name_en : name,
    ]),
  )
}

/** What the product sets are called, by their codes; in Vietnamese where nobody has translated it. One statement. */
export async function bothSetNames(
  knex: Knex,
): Promise<Record<string, { name: string; name_en: string }>> {
  const { rows } = await knex.raw<{
    rows: { code: string; name: string; name_en: string | null }[]
  }>(
    `select c.metadata ->> 'set_code' as code, c.name, t.translations ->> 'name' as name_en
       from product_category c
       left join translation t on t.reference_id = c.id and t.reference = 'product_category'
        and t.locale_code = 'en-US' and t.deleted_at is null
      where c.metadata ->> 'set_code' is not null and c.deleted_at is null`,
  )
  return Object.fromEntries(
    rows.map(({ code, name, name_en }) => [code, { name, name_en: name_en || name }]),
  )
}
