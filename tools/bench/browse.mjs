import { say } from "../lib/progress.mjs"
import { question } from "./lib/browsing.mjs"
import { load, send } from "./lib/load.mjs"
import { numberOption } from "./lib/options.mjs"
import { broken } from "./lib/promises.mjs"
import { Random } from "./lib/random.mjs"

const SECONDS = 8
/** How many times the requests a second of stock Medusa's product list each kind must get. */
const PROMISED = { new_queries: 25, new_with_facets: 25, repeated: 50, cached_pages: 100 }
/** A list that the storefront keeps: what is in the group of food. */
const PAGE = "/nhom/thuc-pham"

/**
 * Browsing 10,000 products, 24 cards a page, beside Medusa's own product list with calculated prices, in the same
 * process and run: queries nobody asked before, the same with every facet of the search page, queries that repeat, and
 * the whole HTML page of a list as the storefront keeps it. With 1 client and with 8; fails below what is promised. `--size=N` measures another size, `--seconds=N` longer or shorter.
 */
export default async function ({ openShop, args }) {
  const seconds = numberOption(args, "seconds", SECONDS)
  const shop = await openShop({ seed: `load:${numberOption(args, "size", 10_000)}` })
  const headers = {
    "x-publishable-api-key": shop.publishableKey,
    "content-type": "application/json",
  }
  const regions = await send(undefined, `${shop.backend}/store/regions`, { headers })
  const region = JSON.parse(regions.body).regions[0].id
  const stock = (agent, n) => {
    const fields = "id,title,handle,thumbnail,*variants.calculated_price"
    // Another page each time, as the searches ask something else each time.
    const url = `${shop.backend}/store/products?limit=24&offset=${(n * 24) % 960}&region_id=${region}&fields=${fields}`
    return send(agent, url, { headers })
  }
  const search = (body) => (agent, n) =>
    send(agent, `${shop.backend}/store/search`, {
      method: "POST",
      headers,
      body: JSON.stringify(body(n)),
    })
  const random = new Random(8)
  const kinds = {
    stock,
    new_queries: search((n) => question(random, n, false)),
    new_with_facets: search((n) => question(random, n, true)),
    repeated: search((n) => question(new Random(n % 40), 0, true)),
    cached_pages: (agent) => send(agent, `${shop.storefront}${PAGE}`),
  }
  const figures = {}
  for (const clients of [1, 8]) {
    for (const [kind, ask] of Object.entries(kinds)) {
      await load({ clients, seconds: 1, ask })
      const result = await load({ clients, seconds, ask })
      say(`  ${clients} client(s), ${kind}: ${JSON.stringify(result)}`)
      figures[`${kind}_${clients}`] = result
    }
  }
  const ratio = {}
  for (const clients of [1, 8]) {
    for (const kind of Object.keys(PROMISED)) {
      const times = figures[`${kind}_${clients}`].per_s / figures[`stock_${clients}`].per_s
      ratio[`${kind}_${clients}`] = Number(times.toFixed(1))
    }
  }
  return {
    figures: { products: numberOption(args, "size", 10_000), ...figures, ratio },
    broken: broken(
      Object.entries(ratio).map(([name, is]) => ({
        what: `ratio ${name}`,
        is,
        atLeast: PROMISED[name.replace(/_\d+$/, "")],
      })),
    ),
  }
}
