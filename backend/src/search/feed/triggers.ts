/**
 * Which tables a product's search document is made of, and for each the SQL that names the products a change
 * touches. From this list triggers are made that write outbox rows in the transaction of the change, whoever
 * makes it: a workflow, a migration, or a person with psql. Why triggers: docs/adr/0005-outbox-triggers.md.
 */

/** The topic of "this product's document may have changed"; the key is the product's id. */
export const PRODUCT_TOPIC = "search.product"
/** The topic of "this price list has started or ended", delivered at that moment; the key is the list's id. */
export const PRICE_LIST_TOPIC = "search.price_list"

/** Products by price set: `product_variant_price_set` ties a price to its variant. */
const byPriceSet = (source: string): string =>
  `select v.product_id from ${source} c
   join product_variant_price_set l on l.price_set_id = c.price_set_id join product_variant v on v.id = l.variant_id`

const byPriceList = (column: string): string =>
  byPriceSet(`(select p.price_set_id from changed x join price p on p.price_list_id = x.${column})`)

const byCertificate = (condition: string): string =>
  `select t.product_id from changed c join certificate t on ${condition}`

/** Table → SQL over the changed rows, which it finds as `changed`, that gives one column of product ids. */
export const SOURCES: Readonly<Record<string, string>> = {
  product: "select c.id from changed c",
  product_variant: "select c.product_id from changed c",
  image: "select c.product_id from changed c",
  product_sales_channel: "select c.product_id from changed c",
  translation: `select c.reference_id from changed c where c.reference = 'product'
    union all select v.product_id from changed c join product_variant v on v.id = c.reference_id
      where c.reference = 'product_variant'
    union all select s.product_id from changed c join product_category g on g.id = c.reference_id
      join speciality s on g.handle in (s.group_slug, s.set_slug) where c.reference = 'product_category'`,
  product_category:
    "select s.product_id from changed c join speciality s on c.handle in (s.group_slug, s.set_slug)",

  product_variant_price_set:
    "select v.product_id from changed c join product_variant v on v.id = c.variant_id",
  price: byPriceSet("changed"),
  price_rule: byPriceSet(
    "(select p.price_set_id from changed x join price p on p.id = x.price_id)",
  ),
  price_list: byPriceList("id"),
  price_list_rule: byPriceList("price_list_id"),

  product_variant_inventory_item:
    "select v.product_id from changed c join product_variant v on v.id = c.variant_id",
  // A reservation moves `reserved_quantity` of its level in the same transaction, so it needs no trigger of its own.
  inventory_level: `select v.product_id from changed c
    join product_variant_inventory_item l on l.inventory_item_id = c.inventory_item_id
    join product_variant v on v.id = l.variant_id`,

  listing: "select c.product_id from changed c",
  seller: "select l.product_id from changed c join listing l on l.seller_id = c.id",
  speciality: "select c.product_id from changed c",
  product_origin: "select c.product_id from changed c",
  province: "select o.product_id from changed c join product_origin o on o.province_code = c.code",
  former_province:
    "select o.product_id from changed c join product_origin o on o.former_province_code = c.code",
  commune: "select o.product_id from changed c join product_origin o on o.commune_code = c.code",
  certificate: "select c.product_id from changed c",
  certificate_event: byCertificate("t.id = c.certificate_id"),
  decision: byCertificate("t.decision_id = c.id"),
}

/**
 * A price list changes prices twice more, at its start and at its end, and nothing tells of it. Both moments are
 * known when the list is written, so the messages are written then, to be delivered then.
 */
const PRICE_LIST_MOMENTS = `insert into outbox_message (topic, key, available_at)
    select '${PRICE_LIST_TOPIC}', c.id, m.at + interval '20 milliseconds' from changed c, unnest(array[c.starts_at, c.ends_at]) m(at)
    where m.at > now() and c.deleted_at is null;`

const EVENTS = {
  insert: "new table as changed",
  update: "old table as before new table as after_",
  delete: "old table as changed",
} as const

/** The SQL that gives a table its triggers, one for each statement, not for each row. Safe to repeat. */
export function triggerSql(table: string): string {
  const select = SOURCES[table] as string
  const write = (source: string): string => `insert into outbox_message (topic, key)
    select '${PRODUCT_TOPIC}', id from (with changed as (${source}) ${select}) touched(id)
    where id is not null group by id order by id;`
  const moments = (source: string): string =>
    table === "price_list" ? PRICE_LIST_MOMENTS.replace("changed c", `(${source}) c`) : ""
  const both = "select * from before union all select * from after_"
  const functions = `create or replace function search_feed_${table}() returns trigger language plpgsql as $feed$
    begin
      if tg_op = 'UPDATE' then
        ${write(both)} ${moments("select * from after_")}
      else
        ${write("select * from changed").replace("with changed as (select * from changed) ", "")}
        ${table === "price_list" ? `if tg_op = 'INSERT' then ${PRICE_LIST_MOMENTS} end if;` : ""}
      end if;
      return null;
    end $feed$;`
  const triggers = Object.entries(EVENTS).map(
    ([event, rows]) => `create or replace trigger search_feed_${event} after ${event} on ${table}
      referencing ${rows} for each statement execute function search_feed_${table}();`,
  )
  return [functions, ...triggers].join("\n")
}
