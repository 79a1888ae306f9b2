import { say } from "../lib/progress.mjs"
import { GOODS } from "./lib/catalogue.mjs"
import { load, send } from "./lib/load.mjs"
import { numberOption } from "./lib/options.mjs"
import { broken } from "./lib/promises.mjs"

const SECONDS = 8
const PROMISED_MS = 100

/**
 * Suggestions while somebody types, as a browser asks the storefront for them, in a shop of 10,000 products: names of
 * goods with and without their accents, letter by letter from the second on. With 1 client, of whom the promise is,
 * and with 8, who ask on without a pause as some hundred people do who type.
 */
export default async function ({ openShop, args }) {
  const size = numberOption(args, "size", 10_000)
  const shop = await openShop({ seed: `load:${size}` })
  const typed = [...new Set(GOODS.flatMap(({ vi, en }) => [vi, plain(vi), en]).flatMap(beginnings))]
  const ask = (agent, n) => {
    const query = new URLSearchParams({ q: typed[(n * 7919) % typed.length], locale: "vi" })
    return send(agent, `${shop.storefront}/api/suggest?${query}`)
  }
  const figures = {}
  for (const clients of [1, 8]) {
    await load({ clients, seconds: 1, ask })
    figures[`clients_${clients}`] = await load({ clients, seconds: SECONDS, ask })
    say(`  ${clients} client(s): ${JSON.stringify(figures[`clients_${clients}`])}`)
  }
  return {
    figures: { products: size, texts: typed.length, ...figures },
    broken: broken([
      { what: "p95 in ms for one client", is: figures.clients_1.p95_ms, atMost: PROMISED_MS },
    ]),
  }
}

const plain = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")

const beginnings = (text) =>
  Array.from({ length: text.length - 1 }, (_, i) => text.slice(0, i + 2).trimEnd())
