import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { fold } from "@ocop/kit/text"
import { type DraftFacts, isShippable, missingOf } from "@ocop/marketplace/modules/listing-draft"
import { englishTitle } from "./shelf/english"
import { TAKEN_DOWN } from "./shelf/visibility"

export const PRODUCT_VIEWS = ["shown", "drafts", "submitted", "asked", "hidden", "all"] as const

export type ProductView = (typeof PRODUCT_VIEWS)[number]

/** One line of what a seller lists: a product that is shown or put away, or a draft of a new one. Prices in đồng. */
export interface SellerProduct {
  key: string
  product_id: string | null
  /** Of what is open about it. */
  draft_id: string | null
  name_vi: string
  name_en: string | null
  thumbnail: string | null
  /** `hidden` by its seller, `taken_down` by the platform. */
  state: "draft" | "submitted" | "asked" | "rejected" | "shown" | "hidden" | "taken_down"
  /** It is shown, and a changed version of it is under way. */
  changing: boolean
  /** False of a service, which is asked about: it has neither price nor stock. */
  shippable: boolean
  /** The lowest of its units; null while none was said, and of what is not sent. */
  price: number | null
  sale_price: number | null
  /** What can be sold of all its units; null of what is not counted. */
  stock: number | null
  variants_count: number
  /** The state of what is open about a product that is shown: draft, submitted, asked or rejected. */
  change_status: string | null
  /** In how many of its sections something is still to be said of what is open about it, before it may be handed in. */
  missing: number
  reason: string | null
  updated_at: string
}

/** How many there are of each. */
export interface ProductCounts {
  drafts: number
  submitted: number
  asked: number
  shown: number
  hidden: number
}

/** A line before its details are read. */
interface Item {
  key: string
  product_id: string | null
  draft_id: string | null
  name_vi: string | null
  state: SellerProduct["state"]
  change_status: string | null
  updated_at: Date
}

/** What was approved and is not there for shoppers yet still counts as handed in. */
const ITEMS = `
select 'p:' || p.id as key, p.id as product_id, d.id as draft_id, p.title as name_vi,
  case when p.status = 'published' then 'shown' when ${TAKEN_DOWN} then 'taken_down' else 'hidden' end as state, d.status as change_status,
  greatest(p.updated_at, l.updated_at, d.updated_at) as updated_at
from listing l join product p on p.id = l.product_id and p.deleted_at is null
left join listing_draft d on d.product_id = p.id and d.deleted_at is null
  and d.status in ('draft', 'submitted', 'asked', 'rejected')
where l.seller_id = :seller and l.deleted_at is null and (p.status = 'published' or not exists (
  select 1 from listing_draft n where n.product_id = p.id and n.status = 'approved' and n.shown_at is null
    and n.id = p.external_id and n.deleted_at is null))
union all
select 'd:' || d.id, null, d.id, d.facts #>> '{start,name_vi}',
  case when d.status = 'approved' then 'submitted' else d.status end, null, d.updated_at
from listing_draft d left join product p on p.id = d.product_id and p.deleted_at is null
where d.seller_id = :seller and d.deleted_at is null
  and (d.product_id is null and d.status in ('draft', 'submitted', 'asked', 'rejected')
    or d.status = 'approved' and d.shown_at is null
      and (p.id is null or p.external_id = d.id and p.status <> 'published'))`

const WAITS_FOR_SELLER = ["asked", "rejected"]

const IN_VIEW: Record<ProductView, (item: Item) => boolean> = {
  shown: ({ state }) => state === "shown",
  hidden: ({ state }) => state === "hidden" || state === "taken_down",
  drafts: ({ state }) => state === "draft" || state === "rejected",
  submitted: ({ state, change_status }) => state === "submitted" || change_status === "submitted",
  asked: ({ state, change_status }) =>
    WAITS_FOR_SELLER.includes(state) || WAITS_FOR_SELLER.includes(change_status ?? ""),
  all: () => true,
}

/** Which of a seller's products are wanted. `q` are words of the name, accents optional. */
export interface WantedProducts {
  seller_id: string
  view: ProductView
  q?: string
  limit: number
  offset: number
}

/**
 * What a seller lists, the latest changed first, in two statements however much it is: names are compared here, since text
 * is folded in one place alone (kit's `fold`), and details are read of one page.
 */
export async function sellerProducts(
  knex: Knex,
  { seller_id, view, q, limit, offset }: WantedProducts,
): Promise<{ products: SellerProduct[]; count: number; counts: ProductCounts }> {
  const { rows } = await knex.raw<{ rows: Item[] }>(`${ITEMS} order by 7 desc, 1`, {
    seller: seller_id,
  })
  const words = fold(q ?? "").trim()
  const found = rows.filter(
    (item) => IN_VIEW[view](item) && (!words || fold(item.name_vi ?? "").includes(words)),
  )
  const page = found.slice(offset, offset + limit)
  const count = (of: ProductView) => rows.filter(IN_VIEW[of]).length
  return {
    products: await detailed(knex, page),
    count: found.length,
    counts: {
      drafts: count("drafts"),
      submitted: count("submitted"),
      asked: count("asked"),
      shown: count("shown"),
      hidden: count("hidden"),
    },
  }
}

type Details = Pick<
  SellerProduct,
  | "name_en"
  | "thumbnail"
  | "shippable"
  | "price"
  | "sale_price"
  | "stock"
  | "variants_count"
  | "reason"
> & { key: string; facts: DraftFacts | null; pictures: number; draft_thumbnail: string | null }

const DETAILS = `
select w.key, ${englishTitle("product", "p.id")} as name_en, p.thumbnail, coalesce(s.shippable, true) as shippable, v.price::float8 as price, sale.amount::float8 as sale_price,
  v.stock::float8 as stock, coalesce(v.count, 0)::int as variants_count, d.reason, d.facts,
  (select count(*)::int from listing_draft_picture i where i.draft_id = d.id and i.deleted_at is null) as pictures,
  (select i.url from listing_draft_picture i where i.draft_id = d.id and i.deleted_at is null
    order by i.rank, i.id limit 1) as draft_thumbnail
from jsonb_to_recordset(cast(:wanted as jsonb)) as w(key text, product_id text, draft_id text)
left join product p on p.id = w.product_id
left join listing l on l.product_id = p.id and l.deleted_at is null
left join speciality s on s.product_id = p.id and s.deleted_at is null
left join listing_draft d on d.id = w.draft_id
left join lateral (
  select count(*) as count,
    min((select min(pr.amount) from product_variant_price_set s join price pr on pr.price_set_id = s.price_set_id
      where s.variant_id = v.id and s.deleted_at is null and pr.deleted_at is null and pr.price_list_id is null
        and pr.currency_code = 'vnd')) as price,
    sum((select sum(lv.stocked_quantity - lv.reserved_quantity) from product_variant_inventory_item vi
      join inventory_level lv on lv.inventory_item_id = vi.inventory_item_id and lv.deleted_at is null
      where vi.variant_id = v.id and vi.deleted_at is null)) filter (where v.manage_inventory) as stock
  from product_variant v where v.product_id = p.id and v.deleted_at is null) v on true
left join lateral (
  select min(pr.amount) as amount from price_list pl
  join price pr on pr.price_list_id = pl.id and pr.deleted_at is null
  where pl.id = l.sale_price_list_id and pl.deleted_at is null and pl.status = 'active'
    and (pl.starts_at is null or pl.starts_at <= now()) and (pl.ends_at is null or pl.ends_at > now())) sale on true`

async function detailed(knex: Knex, page: readonly Item[]): Promise<SellerProduct[]> {
  if (page.length === 0) return []
  const { rows } = await knex.raw<{ rows: Details[] }>(DETAILS, {
    wanted: JSON.stringify(
      page.map(({ key, product_id, draft_id }) => ({ key, product_id, draft_id })),
    ),
  })
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return page.flatMap((item) => {
    const row = byKey.get(item.key)
    return row ? [lineOf(item, row)] : []
  })
}

function lineOf(item: Item, { facts, pictures, draft_thumbnail, ...row }: Details): SellerProduct {
  const { start = {}, text = {}, variants } = facts ?? {}
  const isNew = item.product_id === null
  const shippable = isNew ? isShippable(facts ?? {}) : row.shippable
  const said = shippable ? start : {}
  return {
    key: item.key,
    product_id: item.product_id,
    draft_id: item.draft_id,
    name_vi: item.name_vi ?? "",
    name_en: isNew ? (text.name_en ?? null) : row.name_en,
    thumbnail: isNew ? draft_thumbnail : row.thumbnail,
    state: item.state,
    changing: !isNew && item.draft_id !== null,
    change_status: item.change_status,
    shippable,
    price: isNew ? (said.price ?? null) : row.price,
    sale_price: row.sale_price,
    stock: isNew ? (said.stock ?? null) : row.stock,
    variants_count: isNew ? 1 + (variants?.units?.length ?? 0) : row.variants_count,
    missing: facts ? new Set(missingOf({ facts, pictures }).map(({ section }) => section)).size : 0,
    reason: row.reason,
    updated_at: item.updated_at.toISOString(),
  }
}
