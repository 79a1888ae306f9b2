/** What somebody asks who browses: a page of cards. */
import { GOODS } from "./catalogue.mjs"

const CARD = [
  "id",
  "handle",
  "title",
  "province",
  "former_province",
  "commune",
  "seller_name",
  "stars",
  "badge",
  "expires_on",
  "price",
  "original_price",
  "unit",
  "in_stock",
  "thumbnail",
]
const FACETS = ["province_slug", "group", "set", "star_facet", "price_bucket", "certifications"]

/**
 * A page of cards: a word somebody looks for or none, a price nobody named before, sorted this way or that.
 *
 * @param {import("./random.mjs").Random} random
 * @param {number} n another each time, if nobody is to have asked before
 * @param {boolean} facets whether the facets of the search page are counted too
 * @returns {object} body of `POST /store/search`
 */
export function question(random, n, facets) {
  const good = random.pick(GOODS)
  const orders = [undefined, undefined, { price: "ASC" }, { stars: "DESC" }]
  const order = random.pick(orders)
  return {
    entity: "product",
    fields: CARD,
    filters: {
      ...(random.chance(0.8) ? { q: random.chance(0.5) ? good.vi : good.en } : {}),
      price: { $gte: random.below(20_000), $lte: 20_000_000 + n },
    },
    pagination: { take: 24, ...(order ? { order } : {}) },
    search_options: facets ? { facets: FACETS, disjunctive_facets: true } : {},
  }
}
