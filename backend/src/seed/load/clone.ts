/**
 * The bulk path of `load:N`: rows of one seeded product are copied, table by table, with one statement each. It writes
 * what the workflows would write, from rows that the workflows wrote, some hundred times faster.
 */
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Copy } from "./copies"

interface Table {
  name: string
  /** How a row `t` leads to its product: SQL after `from <table> t`, naming `product_id`. */
  joins?: string
  product: string
  /** Columns that hold ids of copied rows, and so get the copy's suffix. */
  ids: string[]
  /** Further columns, as JSON built from the copy `c` and the row `t`. */
  own?: string
}

const money = (column: string, value: string) =>
  `'${column}', ${value}, 'raw_${column}', jsonb_build_object('value', (${value})::text, 'precision', 20)`

const OPTION = "join product_product_option o on o.product_option_id = t"
const VARIANT = "join product_variant v on v.id = t.variant_id"
const ITEM = "join product_variant_inventory_item i on i.inventory_item_id = t"
const PRICE = "join product_variant_price_set s on s.price_set_id = t"

/** Referenced rows before those that refer to them. */
const TABLES: readonly Table[] = [
  { name: "product", product: "t.id", ids: ["id"], own: "'handle', c.handle, 'title', c.title" },
  { name: "image", product: "t.product_id", ids: ["id", "product_id"] },
  { name: "product_option", joins: `${OPTION}.id`, product: "o.product_id", ids: ["id"] },
  {
    name: "product_option_value",
    joins: `${OPTION}.option_id`,
    product: "o.product_id",
    ids: ["id", "option_id"],
  },
  {
    name: "product_product_option",
    product: "t.product_id",
    ids: ["id", "product_id", "product_option_id"],
  },
  {
    name: "product_product_option_value",
    joins: "join product_product_option o on o.id = t.product_product_option_id",
    product: "o.product_id",
    ids: ["id", "product_product_option_id", "product_option_value_id"],
  },
  {
    name: "product_variant",
    product: "t.product_id",
    ids: ["id", "product_id"],
    own: "'sku', c.handle",
  },
  {
    name: "product_variant_option",
    joins: VARIANT,
    product: "v.product_id",
    ids: ["variant_id", "option_value_id"],
  },
  { name: "product_category_product", product: "t.product_id", ids: ["product_id"] },
  { name: "product_sales_channel", product: "t.product_id", ids: ["id", "product_id"] },
  { name: "product_shipping_profile", product: "t.product_id", ids: ["id", "product_id"] },
  {
    name: "price_set",
    joins: `${PRICE}.id join product_variant v on v.id = s.variant_id`,
    product: "v.product_id",
    ids: ["id"],
  },
  {
    name: "price",
    joins: `${PRICE}.price_set_id join product_variant v on v.id = s.variant_id`,
    product: "v.product_id",
    ids: ["id", "price_set_id"],
    own: money("amount", "c.price"),
  },
  {
    name: "product_variant_price_set",
    joins: VARIANT,
    product: "v.product_id",
    ids: ["id", "variant_id", "price_set_id"],
  },
  {
    name: "inventory_item",
    joins: `${ITEM}.id join product_variant v on v.id = i.variant_id`,
    product: "v.product_id",
    ids: ["id"],
    own: "'sku', c.handle, 'title', c.title",
  },
  {
    name: "inventory_level",
    joins: `${ITEM}.inventory_item_id join product_variant v on v.id = i.variant_id`,
    product: "v.product_id",
    ids: ["id", "inventory_item_id"],
    own: `${money("stocked_quantity", "c.stock")}, ${money("reserved_quantity", "0")}`,
  },
  {
    name: "product_variant_inventory_item",
    joins: VARIANT,
    product: "v.product_id",
    ids: ["id", "variant_id", "inventory_item_id"],
  },
  { name: "speciality", product: "t.product_id", ids: ["id", "product_id"] },
  {
    name: "product_origin",
    product: "t.product_id",
    ids: ["id", "product_id"],
    own: `'province_code', c.province_code, 'commune_code', c.commune_code,
      'former_province_code', c.former_province_code, 'former_district', null, 'former_commune', null`,
  },
  {
    name: "certificate",
    product: "t.product_id",
    ids: ["id", "product_id"],
    // A decision's line is one certificate.
    own: "'name', null, 'holder', null, 'match_key', null",
  },
  {
    name: "listing",
    product: "t.product_id",
    ids: ["id", "product_id"],
    own: "'seller_id', c.seller_id",
  },
  {
    name: "translation",
    product: "t.reference_id",
    ids: ["id", "reference_id"],
    own: "'translations', t.translations || jsonb_build_object('title', c.title_en)",
  },
]

const COPIES = `create temporary table load_copy on commit drop as
  select * from jsonb_to_recordset(?::jsonb) as (
    template_id text, suffix text, handle text, title text, title_en text, price numeric, stock numeric,
    seller_id text, province_code text, former_province_code text, commune_code text)`

const NOW = "'created_at', now(), 'updated_at', now()"

/** @returns the statement that copies one table's rows for all of `load_copy` */
export function cloneSql({ name, joins = "", product, ids, own }: Table, timed: boolean): string {
  const suffixed = ids.map((column) => `'${column}', t.${column} || c.suffix`)
  const columns = [...suffixed, ...(own ? [own] : []), ...(timed ? [NOW] : [])].join(", ")
  // Lateral, since "(f(x)).*" would build the record anew for every column.
  return `insert into ${name}
    select copied.* from ${name} t ${joins} join load_copy c on c.template_id = ${product}
    cross join lateral jsonb_populate_record(null::${name}, to_jsonb(t) || jsonb_build_object(${columns})) copied`
}

/** Tables that only relate two others and carry no time. */
const UNTIMED = ["product_category_product", "product_variant_option"]

/** Makes the copies, all or none. */
export async function cloneProducts(knex: Knex, copies: Copy[]): Promise<void> {
  await knex.transaction(async (trx) => {
    await trx.raw(COPIES, [JSON.stringify(copies)])
    await trx.raw("analyze load_copy")
    for (const table of TABLES) await trx.raw(cloneSql(table, !UNTIMED.includes(table.name)))
  })
}
