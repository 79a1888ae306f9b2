import { withClient } from "../lib/postgres/client.mjs"
import { say } from "../lib/progress.mjs"
import { question } from "./lib/browsing.mjs"
import { burst } from "./lib/burst.mjs"
import { Buyer } from "./lib/buyer.mjs"
import { percentile, send } from "./lib/load.mjs"
import { numberOption } from "./lib/options.mjs"
import { broken } from "./lib/promises.mjs"
import { Random } from "./lib/random.mjs"
import { runProgrammes } from "./lib/running-programmes.mjs"

/** Programmes that run in each of 34 provinces of the shops that are compared. */
const IN_EACH_PROVINCE = [0, 1, 10]
const PROVINCES = 34
const SEED = "load:2000"
/** Goods to choose those of the burst from. */
const SEED_OF_BURST = "load:500"
const SELLERS_OF_A_BASKET = 3
const WARM_UP = 5
const ROUNDS = 60
/** How many times what it costs without programmes. */
const PROMISED_RATIO = 1.3
/** đồng: never used up by what is measured. */
const ENOUGH = 10 ** 12

/**
 * What a search with its facets, a product's page that nobody asked for before, a basket of three sellers and its order cost
 * where 0, 34 and 340 programmes run, in three shops that are open side by side and asked in turn; every plain good is in a programme where
 * there is any. Then a thousand orders at once over 200 goods that share one budget and have too little stock. Fails where anything
 * costs over 1.3 times what it does without programmes, or where stock, budget or orders do not add up.
 * `--rounds=N` measures N times, and with 0 the burst alone; `--orders=N` has a burst of N.
 */
export default async function ({ openShop, args }) {
  const rounds = numberOption(args, "rounds", ROUNDS)
  const { times, ratio } =
    rounds > 0 ? await besideNone(openShop, rounds) : { times: {}, ratio: {} }
  const shop = await openShop({ seed: SEED_OF_BURST, name: "programme-burst" })
  const { figures, wrong } = await withClient(shop.databaseUrl, async (client) => {
    const { rows } = await client.query(PLAIN_GOODS)
    return burst(shop, client, rows, numberOption(args, "orders", 1_000))
  })
  return {
    figures: { ...times, ratio, burst: { ...figures, ...wrong } },
    broken: broken([
      ...Object.entries(ratio).map(([name, is]) => ({
        what: `ratio ${name}`,
        is,
        atMost: PROMISED_RATIO,
      })),
      ...Object.entries(wrong).map(([name, is]) => ({ what: `burst ${name}`, is, atMost: 0 })),
    ]),
  }
}

/** Opens the shops that are compared, and closes them. */
async function besideNone(openShop, rounds) {
  const shops = []
  for (const each of IN_EACH_PROVINCE) {
    const running = each * PROVINCES
    const shop = await openShop({ seed: SEED, name: `programme-${running}` })
    const goods = await withClient(shop.databaseUrl, async (client) => {
      const { rows } = await client.query(PLAIN_GOODS)
      const ids = await runProgrammes(client, each, rows, ENOUGH)
      if (ids.length !== running) throw new Error(`${ids.length} programmes run, not ${running}`)
      return rows
    })
    say(`  ${running} programmes run, over ${goods.length} goods`)
    shops.push({ running, shop, goods })
  }
  const measured = await compare(shops, rounds)
  for (const { shop } of shops) await shop.close()
  return measured
}

/** Each kind once in each shop, again and again, so that whatever else the machine does meets all of them alike. */
async function compare(shops, rounds) {
  const times = new Map(
    shops.map(({ running }) => [running, { search: [], page: [], basket: [], order: [] }]),
  )
  const visitors = await Promise.all(
    shops.map(({ running, shop, goods }, place) =>
      withClient(shop.databaseUrl, async (client) => {
        const buyer = new Buyer(shop, client)
        await buyer.choose(SELLERS_OF_A_BASKET)
        return { running, shop, goods, buyer, place }
      }),
    ),
  )
  // Pages that were made are kept in the folder of the build, which the shops share: each is asked for once, by one of them.
  let page = Date.now()
  for (let round = -WARM_UP; round < rounds; round++) {
    const first = (round + WARM_UP) % visitors.length
    for (const visitor of [...visitors.slice(first), ...visitors.slice(0, first)]) {
      const taken = await visit(visitor, round + WARM_UP, page++)
      if (round < 0) continue
      for (const [kind, ms] of Object.entries(taken)) times.get(visitor.running)[kind].push(ms)
    }
  }
  for (const { buyer } of visitors) buyer.close()
  return compared(times)
}

/** @returns milliseconds that each kind took */
async function visit({ shop, goods, buyer }, n, page) {
  const began = performance.now()
  await buyer.ask("POST", "/store/search", question(new Random(n), n, true))
  const searched = performance.now()
  const { handle } = goods[page % goods.length]
  const { status } = await send(buyer.agent, `${shop.storefront}/san-pham/${handle}`)
  if (status !== 200) throw new Error(`The page of ${handle} answered ${status}`)
  const seen = performance.now()
  const cart = await buyer.basket()
  const filled = performance.now()
  await buyer.order(cart)
  const ordered = performance.now()
  return {
    search: searched - began,
    page: seen - searched,
    basket: filled - seen,
    order: ordered - filled,
  }
}

function compared(times) {
  const figures = {}
  const ratio = {}
  for (const [running, kinds] of times) {
    const p50 = {}
    for (const [kind, values] of Object.entries(kinds)) {
      p50[`${kind}_p50_ms`] = Number(percentile(values, 50).toFixed(1))
      const without = percentile(times.get(0)[kind], 50)
      if (running > 0)
        ratio[`${kind}_${running}`] = Number((percentile(values, 50) / without).toFixed(2))
    }
    figures[`programmes_${running}`] = p50
    say(`  ${running} programmes: ${JSON.stringify(p50)}`)
  }
  return { times: figures, ratio }
}

/** What anybody may buy in one piece, each with its first unit. */
const PLAIN_GOODS = `
  select distinct on (p.id) p.id as product_id, p.handle, l.seller_id, v.id as variant_id, o.province_code
  from listing l
  join seller s on s.id = l.seller_id and s.status = 'active' and s.deleted_at is null
  join product p on p.id = l.product_id and p.status = 'published' and p.deleted_at is null
  join product_origin o on o.product_id = p.id and o.province_code is not null and o.deleted_at is null
  join product_variant v on v.product_id = p.id and v.deleted_at is null
  join product_variant_price_set m on m.variant_id = v.id
  join price on price.price_set_id = m.price_set_id and price.price_list_id is null and price.currency_code = 'vnd'
  left join speciality sp on sp.product_id = p.id and sp.deleted_at is null
  where l.deleted_at is null and l.min_quantity = 1
    and coalesce(sp.shippable, true) and not coalesce(sp.age_restricted, false)
  order by p.id, v.title`
