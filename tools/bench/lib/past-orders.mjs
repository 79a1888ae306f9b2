/**
 * Past orders of a shop, copied from one that a buyer placed: each of one seller, with its payment, its move and its line.
 */
import { say } from "../../lib/progress.mjs"

/** Of so many past orders one waits for its seller's answer, is taken on, packed, or on its way. */
const WAITING_OF = 100

/** A clock that found them waiting for days would let them expire, and take those on their way as arrived. */
const NEVER = "timestamptz '2100-01-01'"

/**
 * Which rows belong to an order, and what a copy of each has of its own: `n` is its number.
 * @type {{ table: string, where: string, ids: string[], own?: string }[]}
 */
const TABLES = [
  { table: '"order"', where: "t.id = $1", ids: ["id"], own: "'display_id', 1000000 + n" },
  { table: "order_summary", where: "t.order_id = $1", ids: ["id", "order_id"] },
  { table: "order_item", where: "t.order_id = $1", ids: ["id", "order_id", "item_id"] },
  {
    table: "order_line_item",
    where: "t.id in (select item_id from order_item where order_id = $1)",
    ids: ["id", "totals_id"],
  },
  {
    table: "order_payment_collection",
    where: "t.order_id = $1",
    ids: ["id", "order_id", "payment_collection_id"],
  },
  {
    table: "payment_collection",
    where:
      "t.id in (select payment_collection_id from order_payment_collection where order_id = $1)",
    ids: ["id"],
  },
  {
    table: "payment",
    where:
      "t.payment_collection_id in (select payment_collection_id from order_payment_collection where order_id = $1)",
    ids: ["id", "payment_collection_id", "payment_session_id"],
  },
  {
    table: "seller_order",
    where: "t.order_id = $1",
    ids: ["id", "order_id"],
    own: `'display_id', t.display_id || '-' || n,
      'seller_id', case when n <= $4 then $5 else o.sellers[1 + n % array_length(o.sellers, 1)] end,
      'status', case n % ${WAITING_OF} when 0 then 'placed' when 1 then 'confirmed' when 2 then 'packed' when 3 then 'handed_over' else 'delivered' end,
      'placed_at', now() - n * interval '7 minutes',
      'live_at', case when n % ${WAITING_OF} = 0 then ${NEVER} else now() - n * interval '7 minutes' end`,
  },
  {
    table: "seller_order_line",
    where: "t.seller_order_id in (select id from seller_order where order_id = $1)",
    ids: ["id", "line_item_id", "seller_order_id"],
  },
  {
    table: "seller_order_transition",
    where: "t.seller_order_id in (select id from seller_order where order_id = $1)",
    ids: ["id", "seller_order_id"],
  },
]

/**
 * Makes past orders until a shop has so many seller orders.
 * @param {import("pg").Client} client
 * @param {{ like: string, count: number, busy: string, busyHas: number }} options id of the order that they are copies of;
 *   `busy`, a seller's id, has `busyHas` of them, and all others share the rest
 */
export async function pastOrders(client, { like, count, busy, busyHas }) {
  const { rows } = await client.query("select count(*)::int as there from seller_order")
  const there = rows[0].there
  if (there >= count) return
  say(`  making ${count - there} past orders`)
  await client.query("set session_replication_role = replica")
  for (const { table, where, ids, own } of TABLES) {
    const values = [like, there + 1, count]
    const seller = table === "seller_order"
    if (seller) values.push(busyHas, busy)
    await client.query(
      `insert into ${table}
       select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object(
         ${[...ids.map((id) => `'${id}', t.${id} || '_' || n`), ...(own ? [own] : [])].join(", ")}))).*
       from ${table} t, generate_series($2::int, $3::int) n
         ${seller ? "cross join (select array_agg(id order by id) as sellers from seller where deleted_at is null) o" : ""}
       where ${where}`,
      values,
    )
  }
  await client.query("reset session_replication_role")
  await client.query("vacuum analyze")
}
