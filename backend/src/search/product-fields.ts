import { search } from "@medusajs/framework/utils"

/**
 * The fields of the search document of a product: everything a card shows, a facet counts, a filter asks or a
 * sort orders by, so that browsing never reads product tables. Money is in đồng, times are in milliseconds.
 */

const vi = (options: Record<string, unknown>) => ({ "postgres-vi": options })
/** What lifts a document among its equals, in each engine's own way. */
const lift = (worth: number) => ({
  "postgres-vi": { lift: worth },
  meilisearch: { tie_break: "desc" },
})

/** A name: matched strongly, and with its accents, since "bơ" is not "bò". */
const name = (weight: number) =>
  search
    .text()
    .searchable({ weight })
    .providerOptions(vi({ accents: true }))
const words = (weight: number) => search.text().searchable({ weight })
const key = () => search.keyword().filterable()
const choice = () => search.keyword().filterable().facetable()
const number = () =>
  search
    .integer()
    .filterable()
    .sortable()
    .facetable({ types: ["value", "range", "stats"] })
const yes = () => search.boolean().filterable().facetable()
/** Shown on a card, never asked for. */
const shown = () => search.keyword()

export const productFields = search.define({
  /** Sortable, so that a whole catalogue can be read page by page (`id > last`), past the limit of a search. */
  id: search.keyword().filterable().sortable(),
  handle: key(),
  title: name(3),
  title_en: words(2),
  unit: shown(),
  unit_en: shown(),
  description: words(1).retrievable(false),
  description_en: words(1).retrievable(false),

  seller_id: choice(),
  seller_handle: choice(),
  seller_name: name(2).filterable().facetable(),
  seller_name_en: words(1.5),
  seller_kind: choice(),
  seller_status: key(),
  /** First and last day of a holiday, planned or under way: they say whether it is today without being written again. */
  seller_closed_from: shown(),
  seller_closed_until: shown(),

  province: search
    .text()
    .searchable({ weight: 2 })
    .filterable()
    .facetable()
    .providerOptions(vi({ accents: true, place: true })),
  province_en: search.text().searchable({ weight: 1.5 }),
  province_code: choice(),
  province_slug: choice(),
  region: choice(),
  former_province: search
    .text()
    .searchable({ weight: 2 })
    .filterable()
    .facetable()
    .providerOptions(vi({ place: true })),
  former_province_slug: choice(),
  /** Districts are no more, and everybody still names them. */
  former_district: words(1.5),
  commune: words(1.5).filterable(),
  commune_en: shown(),
  commune_code: choice(),

  group: choice(),
  set: choice(),
  group_name: words(1.5),
  group_name_en: words(1.5),
  set_name: words(1.5),
  set_name_en: words(1.5),

  /** 0 unless a badge is shown. */
  stars: number().providerOptions(lift(0.008)),
  /** Counts certificates whose decision is on file; reported ones are in no star facet. */
  star_facet: choice(),
  /** What "most stars" sorts by: those on file by their number, behind them those that are only reported. */
  star_rank: search.integer().sortable(),
  badge: choice(),
  standing: choice(),
  expires_on: shown(),
  decision_number: shown(),
  /** The number without spaces, in capitals: people type it in many ways. */
  decision_key: key(),

  price: number(),
  original_price: search.integer().filterable(),
  price_bucket: choice(),
  stock: search.integer().filterable().sortable(),
  in_stock: yes(),

  /** Whether a programme of a trade office reduces a price of it now, or pays its delivery. */
  in_programme: yes(),
  /** Which reduces it: by its slug. */
  programme: choice(),
  programme_name: shown(),
  programme_name_en: shown(),
  /** When that ends, in milliseconds. */
  programme_ends_at: search.integer(),
  /** Which pays the delivery of a parcel with it, and the most of that, in đồng. */
  delivery_programme: choice(),
  delivery_programme_vnd: search.integer(),
  /** Goes with its disclaimer where it is promoted. */
  functional_food: search.boolean(),

  season_months: search
    .integer()
    .array()
    .filterable()
    .facetable({ types: ["value"] }),
  certifications: search.keyword().array().filterable().facetable(),
  cold_chain: yes(),
  fragile: yes(),
  bulky: yes(),
  live: yes(),
  alcohol_abv: search.float(),
  age_restricted: yes(),
  shippable: yes(),

  thumbnail: shown(),
  images_count: search.integer(),
  /** The cheapest, whose price is the product's; then all that are sold, side by side, the cheapest first. */
  variant_id: shown(),
  variant_ids: shown().array(),
  variant_titles: shown().array(),
  variant_titles_en: shown().array(),
  variant_prices: search.integer().array(),
  /** What a programme takes off each of these prices, in đồng: baskets show lines at their price without it. */
  variant_reductions: search.integer().array(),
  /** -1 where stock is not counted. */
  variant_stocks: search.integer().array(),
  status: key(),
  sales_channel_ids: search.keyword().array().filterable(),
  sold: search.integer().filterable().sortable().providerOptions(lift(0.004)),
  created_at: search.integer().filterable().sortable(),
})
