import { createRequire } from "node:module"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { ROOT } from "../lib/paths.mjs"
import { say } from "../lib/progress.mjs"
import { hasMeilisearch, openMeilisearch } from "../testing/meilisearch.mjs"
import { percentile, send } from "./lib/load.mjs"
import { numberOption } from "./lib/options.mjs"
import { broken } from "./lib/promises.mjs"

const SIZE = 10_000
const SECONDS = 60
const WRITES_PER_S = 50
/** How often it is asked which changes can be found. */
const LOOK_EVERY_MS = 200
/** How many changes are looked for at once, the oldest first. */
const LOOK_AT = 500
/** A change that cannot be found after so long is lost. */
const PATIENCE_MS = 60_000
const PROMISED_P95_MS = 5_000

const fromSearch = createRequire(join(ROOT, "plugins/search/package.json"))

/**
 * Prices and stock of a shop of 10,000 products change fifty times a second, in the database as any writer's change is,
 * and each change is looked for until a search shows it: through the shop, and in Meilisearch itself where a server is
 * found. Fails when a twentieth of them take longer than is promised, or any is lost.
 *
 * `--size=N` writes to another size, `--seconds=N` longer or shorter.
 */
export default async function ({ openShop, args }) {
  const size = numberOption(args, "size", SIZE)
  const engine = hasMeilisearch ? await openMeilisearch({ memory: "1GiB" }) : undefined
  try {
    const env = engine && { MEILISEARCH_HOST: engine.host, MEILISEARCH_API_KEY: engine.apiKey }
    const shop = await openShop({ seed: `load:${size}`, env })
    const finders = { shop: finderOf(shop) }
    if (engine) {
      await serves(shop)
      finders.meilisearch = await secondFinder(engine)
    }
    const sql = fromSearch("knex")({ client: "pg", connection: shop.databaseUrl })
    try {
      const figures = await measure(sql, finders, numberOption(args, "seconds", SECONDS))
      return { figures: { products: size, ...figures }, broken: judged(figures) }
    } finally {
      await sql.destroy()
    }
  } finally {
    await engine?.close()
  }
}

/**
 * @typedef {object} Change
 * @property {string} product
 * @property {"price" | "stock"} field
 * @property {number} value
 * @property {number} at when it was committed
 */

async function measure(sql, finders, seconds) {
  const goods = await goodsOf(sql)
  const names = Object.keys(finders)
  const waiting = Object.fromEntries(names.map((name) => [name, new Map()]))
  const times = Object.fromEntries(names.map((name) => [name, []]))
  let writing = true
  const look = async (name) => {
    while (writing || waiting[name].size) {
      const asked = [...waiting[name].values()].slice(0, LOOK_AT)
      if (asked.length) {
        const found = await finders[name](asked.map(({ product }) => product))
        const now = performance.now()
        for (const change of asked) {
          const shown = found.get(change.product)?.[change.field] === change.value
          const lost = now - change.at > PATIENCE_MS
          if (shown) times[name].push(now - change.at)
          if ((shown || lost) && waiting[name].get(change.product) === change)
            waiting[name].delete(change.product)
        }
      }
      await sleep(LOOK_EVERY_MS)
    }
  }
  const looking = names.map(look)
  const began = performance.now()
  let written = 0
  while (performance.now() < began + seconds * 1_000) {
    // One after the other at an even pace; what a busy machine delays is caught up with.
    await sleep(Math.max(0, began + (written * 1_000) / WRITES_PER_S - performance.now()))
    const change = await write(sql, goods[written % goods.length], written)
    for (const name of names) waiting[name].set(change.product, change)
    written++
  }
  const took = (performance.now() - began) / 1_000
  writing = false
  say(`  ${written} changes written in ${Math.round(took)} s`)
  await Promise.all(looking)
  const figures = Object.fromEntries(
    names.map((name) => [
      name,
      {
        p50_ms: Math.round(percentile(times[name], 50)),
        p95_ms: Math.round(percentile(times[name], 95)),
        lost: written - times[name].length,
      },
    ]),
  )
  return { writes: written, writes_per_s: Number((written / took).toFixed(1)), ...figures }
}

/** Products with one price and one place of stock, in an order that touches none twice before all were touched. */
async function goodsOf(sql) {
  const { rows } = await sql.raw(
    `select p.id product, s.price_set_id, i.inventory_item_id from product p
     join product_variant v on v.product_id = p.id and v.deleted_at is null
     join product_variant_price_set s on s.variant_id = v.id
     join product_variant_inventory_item i on i.variant_id = v.id
     where p.deleted_at is null and p.status = 'published'
       and (select count(*) from product_variant w where w.product_id = p.id and w.deleted_at is null) = 1
       and (select count(*) from inventory_level l where l.inventory_item_id = i.inventory_item_id and l.deleted_at is null) = 1
     order by md5(p.id)`,
  )
  return rows
}

/** Changes a price or a stock, by turns, to a value that it did not have. */
async function write(sql, { product, price_set_id, inventory_item_id }, n) {
  const field = n % 2 ? "stock" : "price"
  const value = field === "price" ? 1_000_000 + n : 100_000 + n
  if (field === "price")
    await sql.raw(
      `update price set amount = :value, raw_amount = jsonb_build_object('value', :value::text, 'precision', 20)
       where price_set_id = :price_set_id and price_list_id is null and currency_code = 'vnd'`,
      { value, price_set_id },
    )
  else
    await sql.raw(
      `update inventory_level set stocked_quantity = reserved_quantity + :value
       where inventory_item_id = :inventory_item_id`,
      { value, inventory_item_id },
    )
  return { product, field, value, at: performance.now() }
}

/** Asks as a storefront asks. */
function finderOf(shop) {
  return async (ids) => {
    const { results } = await search(shop, { id: ids }, ids.length)
    return new Map(results[0].hits.map(({ document }) => [document.id, document]))
  }
}

async function search(shop, filters, take) {
  const { status, body } = await send(undefined, `${shop.backend}/store/search`, {
    method: "POST",
    headers: {
      "x-publishable-api-key": shop.publishableKey,
      "content-type": "application/json",
      "x-age-confirmed": "1",
    },
    body: JSON.stringify({
      entity: "product",
      fields: ["id", "price", "stock"],
      filters,
      pagination: { take },
    }),
  })
  if (status !== 200) throw new Error(`The shop answered ${status}: ${body.slice(0, 200)}`)
  return JSON.parse(body)
}

/** Waits until the shop's searches go to Meilisearch. */
async function serves(shop) {
  for (;;) {
    await search(shop, {}, 1)
    const health = JSON.parse((await send(undefined, `${shop.backend}/health`)).body)
    if (health.search.engine === "meilisearch") return
    await sleep(500)
  }
}

/** Asks Meilisearch itself, past the shop. */
async function secondFinder({ host, apiKey }) {
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" }
  const { results } = JSON.parse((await send(undefined, `${host}/indexes`, { headers })).body)
  const [{ uid }] = results.sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  return async (ids) => {
    const { body } = await send(undefined, `${host}/indexes/${uid}/documents/fetch`, {
      method: "POST",
      headers,
      body: JSON.stringify({ ids, fields: ["id", "price", "stock"], limit: ids.length }),
    })
    return new Map(JSON.parse(body).results.map((document) => [document.id, document]))
  }
}

function judged({ products: _, writes: __, writes_per_s, ...finders }) {
  return broken([
    { what: "writes a second", is: writes_per_s, atLeast: WRITES_PER_S * 0.95 },
    ...Object.entries(finders).flatMap(([name, { p95_ms, lost }]) => [
      { what: `p95 in ${name}`, is: p95_ms, atMost: PROMISED_P95_MS },
      { what: `changes lost in ${name}`, is: lost, atMost: 0 },
    ]),
  ])
}
