import { say } from "../../lib/progress.mjs"
import { Buyer } from "./buyer.mjs"
import { percentile } from "./load.mjs"
import { Random } from "./random.mjs"
import { outboxAtRest, runProgrammes } from "./running-programmes.mjs"

const GOODS = 200
const PROVINCE = "24"
const CLIENTS = 50
const PREPARING = 8
const TOLD_EACH = 100
/** Of so many shoppers one taps twice at the same moment. */
const TAPS_TWICE = 10
/** Of what all baskets together would take of it the budget has so much; of the pieces there are as many as are wanted of an average good. */
const SHARE_OF_BUDGET = 0.5
/** Whoever is told that the reduction is over looks at the new total and orders so, this often at most. */
const TRIES = 3

/**
 * So many orders as fast as a shop takes them, of one or two pieces of two goods out of 200, of which some are wanted by more
 * than there are pieces, and all reduced by one programme whose budget lasts for half of them. Baskets are filled beforehand.
 *
 * @param {import("../../testing/bench-shop.mjs").BenchShop} shop
 * @param {import("pg").Client} client of its database
 * @param {readonly { product_id: string, seller_id: string, variant_id: string }[]} all of the shop
 * @param {number} orders
 * @returns {Promise<{ figures: Record<string, unknown>, wrong: Record<string, number> }>} `wrong` counts what must never be
 */
export async function burst(shop, client, all, orders) {
  const goods = spread(all).map((good) => ({ ...good, province_code: PROVINCE }))
  // One programme is of one province.
  await client.query("update product_origin set province_code = $2 where product_id = any($1)", [
    goods.map(({ product_id }) => product_id),
    PROVINCE,
  ])
  const [programme] = await runProgrammes(client, 1, goods, 1)
  const random = new Random(orders)
  const wanted = Array.from({ length: orders }, () => itemsOf(random, goods))
  const pieces = Math.ceil(wanted.flat().reduce((sum, { quantity }) => sum + quantity, 0) / GOODS)
  const variants = goods.map(({ variant_id }) => variant_id)
  // Enough to fill baskets with; what there is while they are ordered is written after.
  await stock(client, variants, orders * 4)
  await client.query("update programme set budget_vnd = $2 where id = $1", [programme, 10 ** 12])
  const buyer = new Buyer(shop, client)
  await buyer.choose(1)
  const carts = await side("baskets are filled", wanted, PREPARING, (items) => buyer.basket(items))
  const budget = Math.floor((await takenBy(client, carts)) * SHARE_OF_BUDGET)
  await client.query("update programme set budget_vnd = $2 where id = $1", [programme, budget])
  await stock(client, variants, pieces)
  const answers = []
  const began = performance.now()
  const outcomes = await side("have their answer", carts, CLIENTS, (cart, n) =>
    buy(buyer, cart, n, answers),
  )
  const seconds = (performance.now() - began) / 1_000
  await outboxAtRest(client)
  buyer.close()
  const stood = outcomes.filter(({ order }) => order)
  const figures = {
    orders,
    stood: stood.length,
    reduced: (await client.query(REDUCED, [programme])).rows[0].count,
    refused_stock: outcomes.filter(({ code }) => SOLD_OUT.includes(code)).length,
    refused_other: outcomes
      .filter(({ order, code }) => !order && !SOLD_OUT.includes(code))
      .map(({ code }) => code),
    told_of_the_end: answers.filter(({ code }) => code === ENDED).length,
    orders_per_s: round(stood.length / seconds),
    p50_ms: round(
      percentile(
        answers.map(({ ms }) => ms),
        50,
      ),
    ),
    p95_ms: round(
      percentile(
        answers.map(({ ms }) => ms),
        95,
      ),
    ),
    budget_vnd: budget,
  }
  const { rows } = await client.query(WRONG, [
    carts,
    programme,
    stood.map(({ order }) => order),
    variants,
  ])
  return { figures, wrong: rows[0] }
}

const ENDED = "promotion_ended"
const SOLD_OUT = ["out_of_stock", "insufficient_inventory"]
const round = (value) => Number(value.toFixed(1))

/** Goods of as many sellers as there are, one of each in turn. */
function spread(all) {
  const turns = new Map()
  const turn = ({ seller_id }) => {
    turns.set(seller_id, (turns.get(seller_id) ?? 0) + 1)
    return turns.get(seller_id)
  }
  return all
    .map((good) => ({ ...good, turn: turn(good) }))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, GOODS)
}

/** Two goods, the first ones of the list more often, as goods are wanted. */
function itemsOf(random, goods) {
  const one = random.pickSkewed(goods)
  const other = random.pick(goods.filter((good) => good !== one))
  return [one, other].map(({ variant_id }) => ({ variant_id, quantity: 1 + random.below(2) }))
}

/** Does it for each, so many at a time, and tells how far it is: a thousand take minutes. */
async function side(what, list, clients, work) {
  const done = []
  let next = 0
  let count = 0
  const client = async () => {
    for (let n = next++; n < list.length; n = next++) {
      done[n] = await work(list[n], n)
      if (++count % TOLD_EACH === 0) say(`  ${count} of ${list.length} ${what}`)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return done
}

/** Orders a basket as a shopper does. @returns the order's id, or by which word it was refused for good */
async function buy(buyer, cart, n, answers) {
  for (let attempt = 1; ; attempt++) {
    const taps = n % TAPS_TWICE === 0 ? 2 : 1
    const told = await Promise.all(
      Array.from({ length: taps }, () => complete(buyer, cart, answers)),
    )
    const order = told.find((answer) => answer.order)?.order
    if (order) return { order }
    const { code } = told.find((answer) => answer.code === ENDED) ?? told.at(-1)
    if (code !== ENDED || attempt === TRIES) return { code }
    await buyer.choosePayment(cart)
  }
}

async function complete(buyer, cart, answers) {
  const began = performance.now()
  const { status, body } = await buyer.send("POST", `/store/carts/${cart}/complete`, {})
  const answer = JSON.parse(body)
  const said = {
    order: answer.order?.id,
    code: answer.code ?? answer.type ?? String(status),
    ms: performance.now() - began,
  }
  answers.push(said)
  return said
}

/** Writes how many pieces there are of each that nobody holds, so that what earlier runs sold plays no part. */
const stock = (client, variants, pieces) =>
  client.query(
    `update inventory_level set stocked_quantity = reserved_quantity + $2::numeric,
       raw_stocked_quantity = jsonb_build_object('value', (reserved_quantity + $2::numeric)::text, 'precision', 20)
     where inventory_item_id in (
       select inventory_item_id from product_variant_inventory_item where variant_id = any($1))`,
    [variants, pieces],
  )

/** @returns {Promise<number>} đồng that programmes take off these baskets together */
async function takenBy(client, carts) {
  const { rows } = await client.query(
    `select coalesce(sum(a.amount), 0)::float8 as taken from cart_line_item l
       join cart_line_item_adjustment a on a.item_id = l.id and a.deleted_at is null
      where l.cart_id = any($1) and l.deleted_at is null`,
    [carts],
  )
  return rows[0].taken
}

const REDUCED =
  "select count(*)::int as count from programme_use where programme_id = $1 and counted"

/**
 * What must be nought: goods of which more is held than there is, or other than orders say; đồng that were given past the budget, or that
 * the budget, its uses and the sellers' orders do not agree on; orders of which a shopper was told and that are not there, or
 * the other way round; baskets that became two; orders whose parts are not the whole.
 */
const WRONG = `
  with placed as (
    select c.cart_id, c.order_id from order_cart c join "order" o on o.id = c.order_id and o.deleted_at is null
    where c.cart_id = any($1) and c.deleted_at is null and o.status <> 'canceled'),
  parts as (
    select s.* from seller_order s where s.order_id in (select order_id from placed) and s.deleted_at is null),
  given as (
    select coalesce(sum((d ->> 'amount')::numeric), 0) as amount from parts, jsonb_array_elements(discounts) d
    where d ->> 'promotion_id' = $2),
  uses as (
    select coalesce(sum(reserved_vnd + settled_vnd), 0) as amount, count(*) filter (where counted) as orders
    from programme_use where programme_id = $2),
  shelf as (
    select l.inventory_item_id, l.stocked_quantity, l.reserved_quantity,
      (select coalesce(sum(quantity), 0) from reservation_item r
        where r.inventory_item_id = l.inventory_item_id and r.deleted_at is null) as held
    from inventory_level l
    where l.deleted_at is null and l.inventory_item_id in (
      select inventory_item_id from product_variant_inventory_item where variant_id = any($4)))
  select
    (select count(*)::int from shelf where reserved_quantity > stocked_quantity) as oversold,
    (select count(*)::int from shelf where reserved_quantity <> held) as held_otherwise,
    (select abs(coalesce(sum(i.quantity), 0) - (select coalesce(sum(r.quantity), 0) from reservation_item r
         where r.deleted_at is null and r.line_item_id in (
           select item_id from order_item where order_id in (select order_id from placed))))::float8
      from order_item i where i.order_id in (select order_id from placed)) as pieces_unaccounted,
    (select greatest(0, reserved_vnd + settled_vnd - budget_vnd)::float8 from programme where id = $2) as overspent_vnd,
    (select (abs(p.reserved_vnd + p.settled_vnd - uses.amount) + abs(given.amount - uses.amount) + abs(p.orders - uses.orders))::float8
      from programme p, uses, given where p.id = $2) as budget_unaccounted,
    (select count(*)::int from unnest($3::text[]) t where t not in (select order_id from placed)) as lost,
    (select count(*)::int from placed where order_id <> all($3::text[])) as untold,
    (select count(*)::int from (select cart_id from placed group by cart_id having count(*) > 1) d) as doubled,
    (select count(*)::int from placed p where coalesce((select sum(total) from parts where order_id = p.order_id), 0)
      is distinct from (select (s.totals ->> 'current_order_total')::numeric from order_summary s
        where s.order_id = p.order_id and s.deleted_at is null order by s.version desc limit 1)) as parts_not_the_whole`
