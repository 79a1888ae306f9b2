import { withClient } from "../lib/postgres/client.mjs"
import { say } from "../lib/progress.mjs"
import { Buyer } from "./lib/buyer.mjs"
import { load, percentile, send } from "./lib/load.mjs"
import { pastOrders } from "./lib/past-orders.mjs"
import { numberOption } from "./lib/options.mjs"
import { broken } from "./lib/promises.mjs"
import { sellersExactly } from "./lib/sellers.mjs"

const SECONDS = 6
/** Sellers of the shops that are compared. */
const SIZES = [10, 1_000, 10_000]
const SELLER_ORDERS = 100_000
/** Of these one seller has as many as ten years of a good shop. */
const OF_ONE_SELLER = 5_000
const SELLERS_OF_A_BASKET = 3
const WARM_UP = 5
const ROUNDS = 40
/** How many times what it costs with ten sellers. */
const FLAT = 1.2
/** A screen is asked for by one person at a time. */
const PROMISED_P95_MS = 200

/**
 * A seller's list of orders and the today screen, among 10,000 sellers and 100,000 seller orders of which the one who asks
 * has 5,000; and what a basket of three sellers and its order cost where there are 10, 1,000 and 10,000 sellers, bought in
 * turn from three shops that are open side by side. Fails where a screen's 95th percentile is over 200 ms for one client, or
 * a purchase in a large shop takes over 1.2 times what it does in the small one. `--rounds=N` buys N times in each.
 */
export default async function ({ openShop, args }) {
  const shops = []
  for (const sellers of SIZES) {
    const shop = await openShop({ seed: `load:${sellers}`, name: `orders-${sellers}` })
    await withClient(shop.databaseUrl, (client) => sellersExactly(client, sellers))
    shops.push({ sellers, shop })
  }
  const largest = shops.at(-1).shop
  const screens = await withClient(largest.databaseUrl, async (client) => {
    const seller = await sellerOf(client, largest.accounts.sellers[0])
    await withBuyer(largest, client, 1, async (buyer) => {
      const like = await buyer.order(await buyer.basket())
      await pastOrders(client, {
        like,
        count: SELLER_ORDERS,
        busy: seller,
        busyHas: OF_ONE_SELLER,
      })
    })
    return measureScreens(largest, numberOption(args, "seconds", SECONDS))
  })
  const purchases = await comparePurchases(shops, numberOption(args, "rounds", ROUNDS))
  return {
    figures: {
      sellers: SIZES.at(-1),
      seller_orders: SELLER_ORDERS,
      of_the_seller: OF_ONE_SELLER,
      ...screens,
      ...purchases,
    },
    broken: broken([
      ...Object.entries(screens)
        .filter(([name]) => name.endsWith("_1"))
        .map(([name, { p95_ms }]) => ({
          what: `${name} p95`,
          is: p95_ms,
          atMost: PROMISED_P95_MS,
        })),
      ...Object.entries(purchases.ratio).map(([name, is]) => ({
        what: `ratio ${name}`,
        is,
        atMost: FLAT,
      })),
    ]),
  }
}

/** The seller whom a demo account acts for. */
async function sellerOf(client, { email }) {
  const { rows } = await client.query(
    "select seller_id from membership join seller_member m on m.id = member_id where m.email = lower($1)",
    [email],
  )
  return rows[0].seller_id
}

async function withBuyer(shop, client, sellers, work) {
  const buyer = new Buyer(shop, client)
  try {
    await buyer.choose(sellers)
    return await work(buyer)
  } finally {
    buyer.close()
  }
}

async function measureScreens(shop, seconds) {
  const token = await signIn(shop)
  const get = (agent, path) =>
    send(agent, shop.backend + path, { headers: { authorization: `Bearer ${token}` } })
  const heap = (status, limit) =>
    `/seller/orders?status=${status}&sort=oldest&limit=${limit}&offset=0`
  const kinds = {
    list: (agent, n) => get(agent, `/seller/orders?limit=20&offset=${(n % 10) * 20}`),
    last_page: (agent) => get(agent, `/seller/orders?limit=20&offset=${OF_ONE_SELLER - 20}`),
    delivered: (agent) => get(agent, heap("delivered", 20)),
    on_the_way: (agent) => get(agent, heap("handed_over", 20)),
    // As the screen reads it: who asks, then what there is to do.
    today: async (agent) => {
      const me = await get(agent, "/seller/me")
      return me.status === 200 ? get(agent, "/seller/today?limit=3") : me
    },
  }
  const figures = {}
  for (const clients of [1, 8]) {
    for (const [kind, ask] of Object.entries(kinds)) {
      await load({ clients, seconds: 1, ask })
      figures[`${kind}_${clients}`] = await load({ clients, seconds, ask })
      say(`  ${clients} client(s), ${kind}: ${JSON.stringify(figures[`${kind}_${clients}`])}`)
    }
  }
  return figures
}

async function signIn(shop) {
  const { email, password } = shop.accounts.sellers[0]
  const { status, body } = await send(undefined, `${shop.backend}/auth/seller_member/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  })
  if (status !== 200) throw new Error(`Signing in as ${email} answered ${status}`)
  return JSON.parse(body).token
}

/**
 * One purchase in each shop, again and again, so that whatever else the machine does meets all of them alike; each time
 * another shop begins, since what an order leaves to be done is done while the next shop is asked.
 */
async function comparePurchases(shops, rounds) {
  const times = new Map(shops.map(({ sellers }) => [sellers, { basket: [], order: [] }]))
  const open = shops.map(({ sellers, shop }) => ({ sellers, shop }))
  const buy = async ([first, ...others], buyers) => {
    if (!first) return rounded(buyers)
    return withClient(first.shop.databaseUrl, (client) =>
      withBuyer(first.shop, client, SELLERS_OF_A_BASKET, (buyer) =>
        buy(others, [...buyers, { sellers: first.sellers, buyer }]),
      ),
    )
  }
  const rounded = async (buyers) => {
    for (let round = -WARM_UP; round < rounds; round++) {
      const first = (round + WARM_UP) % buyers.length
      for (const { sellers, buyer } of [...buyers.slice(first), ...buyers.slice(0, first)]) {
        const began = performance.now()
        const cart = await buyer.basket()
        const filled = performance.now()
        await buyer.order(cart)
        if (round < 0) continue
        times.get(sellers).basket.push(filled - began)
        times.get(sellers).order.push(performance.now() - filled)
      }
    }
  }
  await buy(open, [])
  const figures = {}
  const ratio = {}
  const [smallest] = SIZES
  for (const [sellers, { basket, order }] of times) {
    const p50 = (values) => Number(percentile(values, 50).toFixed(1))
    figures[`sellers_${sellers}`] = { basket_p50_ms: p50(basket), order_p50_ms: p50(order) }
    if (sellers === smallest) continue
    const base = figures[`sellers_${smallest}`]
    const times = (kind) => Number((figures[`sellers_${sellers}`][kind] / base[kind]).toFixed(2))
    ratio[`basket_${sellers}`] = times("basket_p50_ms")
    ratio[`order_${sellers}`] = times("order_p50_ms")
  }
  return { ...figures, ratio }
}
