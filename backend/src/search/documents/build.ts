import { dayInVietnam } from "@ocop/kit/days"
import { standing, type StandingToday } from "@ocop/ocop/modules/certification"
import type { IPricingModuleService } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { labelsOn } from "../../products/labels"
import { FUNCTIONAL_SET } from "@ocop/ocop/modules/programme"
import { type OnShelf, onShelf, type Shelved, type ShelfPiece } from "../../programmes/shelf"
import { priceBucket } from "../price-bucket"
import { type Price, readPrices } from "./prices"
import { type CertificateRow, type ProductRow, readProducts } from "./rows"

/** The search document of a product; its fields are described in `product-fields`. */
export type ProductDocument = { id: string } & Record<string, unknown>

/** What the builder reads from. */
export interface Sources {
  knex: Knex
  pricing: IPricingModuleService
}

/**
 * Builds the documents of products by four statements, however many products there are.
 * Used by the feed, by a rebuild and by the seed alike. Products that no longer exist have no document.
 */
export async function buildDocuments(
  { knex, pricing }: Sources,
  ids: readonly string[],
): Promise<ProductDocument[]> {
  const rows = await readProducts(knex, ids)
  const sets = rows.flatMap((row) =>
    (row.variants ?? []).flatMap((variant) => variant.price_set_id ?? []),
  )
  const prices = await readPrices(knex, pricing, [...new Set(sets)])
  const shelf = await onShelf(knex, piecesOf(rows, prices))
  const day = dayInVietnam(new Date())
  const byId = new Map(rows.map((row) => [row.id, row]))
  // In the order asked for: a rebuild that is interrupted goes on behind the last one written.
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [toDocument(row, prices, shelf, day)] : []
  })
}

/** What programmes of trade offices may reduce. */
function piecesOf(rows: readonly ProductRow[], prices: ReadonlyMap<string, Price>): ShelfPiece[] {
  return (
    rows
      // The law keeps alcohol from promotions: no basket takes anything off it.
      .filter(({ speciality }) => !speciality?.age_restricted)
      .flatMap(({ id: product_id, variants }) =>
        (variants ?? []).flatMap(({ price_set_id }) => {
          const price = price_set_id ? prices.get(price_set_id) : undefined
          return price && price_set_id ? [{ product_id, price_set_id, ...price }] : []
        }),
      )
  )
}

function toDocument(
  row: ProductRow,
  prices: ReadonlyMap<string, Price>,
  shelf: OnShelf,
  day: string,
): ProductDocument {
  return {
    id: row.id,
    handle: row.handle,
    title: row.title,
    title_en: row.english?.title ?? row.title,
    description: row.description,
    description_en: row.english?.description ?? null,
    thumbnail: row.thumbnail,
    images_count: row.images_count,
    status: row.status,
    sales_channel_ids: row.sales_channel_ids ?? [],
    sold: row.sold,
    created_at: row.created_at.getTime(),
    ...sellerOf(row),
    ...originOf(row),
    ...specialityOf(row, day),
    ...badgeOf(row.certificates ?? [], day),
    ...offerOf(row, prices, shelf.off),
    ...programmesOf(row, shelf),
  }
}

function sellerOf({ seller }: ProductRow): Record<string, unknown> {
  return {
    seller_id: seller?.id ?? null,
    seller_handle: seller?.handle ?? null,
    seller_name: seller?.name ?? null,
    seller_name_en: seller?.name_en || (seller?.name ?? null),
    seller_kind: seller?.kind ?? null,
    seller_status: seller?.status ?? null,
    seller_closed_from: seller?.closed_from ?? null,
    seller_closed_until: seller?.closed_until ?? null,
  }
}

function originOf({
  province,
  former_province,
  former_district,
  commune,
}: ProductRow): Record<string, unknown> {
  return {
    province: province?.name ?? null,
    province_en: province?.name_en ?? null,
    province_code: province?.code ?? null,
    province_slug: province?.slug ?? null,
    region: province?.region ?? null,
    former_province: former_province?.name ?? null,
    former_province_slug: former_province?.slug ?? null,
    former_district,
    commune: commune?.name ?? null,
    commune_en: commune?.name_en ?? null,
    commune_code: commune?.code ?? null,
  }
}

function specialityOf(
  { speciality, group, set }: ProductRow,
  day: string,
): Record<string, unknown> {
  return {
    unit: speciality?.unit_vi ?? null,
    unit_en: speciality?.unit_en ?? null,
    group: speciality?.group_slug ?? null,
    set: speciality?.set_slug ?? null,
    group_name: group?.name ?? null,
    group_name_en: group?.name_en ?? null,
    set_name: set?.name ?? null,
    set_name_en: set?.name_en ?? null,
    season_months: speciality?.season_months ?? [],
    certifications: labelsOn(speciality?.certifications, day).map(({ code }) => code),
    cold_chain: speciality?.cold_chain ?? false,
    fragile: speciality?.fragile ?? false,
    bulky: speciality?.bulky ?? false,
    live: speciality?.live ?? false,
    alcohol_abv: speciality?.alcohol_abv ?? null,
    age_restricted: speciality?.age_restricted ?? false,
    shippable: speciality?.shippable ?? true,
  }
}

/** What puts three stars on file before five that are only reported. */
const ABOVE_REPORTED = 10
const BADGE_ORDER = { solid: 0, outline: 1, none: 2 } as const

/** The certificate that speaks for a product today: a solid badge before an outline, then more stars, then the longer one. */
export function speakingCertificate(
  certificates: readonly CertificateRow[],
  day: string,
): { certificate: CertificateRow; today: StandingToday } | undefined {
  return certificates
    .map((certificate) => ({ certificate, today: standing(certificate, day, certificate.events) }))
    .sort(
      (a, b) =>
        BADGE_ORDER[a.today.badge] - BADGE_ORDER[b.today.badge] ||
        b.certificate.stars - a.certificate.stars ||
        (b.today.expires_on ?? "").localeCompare(a.today.expires_on ?? ""),
    )[0]
}

function badgeOf(certificates: readonly CertificateRow[], day: string): Record<string, unknown> {
  const speaking = speakingCertificate(certificates, day)
  const badge = speaking?.today.badge ?? "none"
  const shown = badge !== "none"
  const number = badge === "solid" ? (speaking?.certificate.decision_number ?? null) : null
  return {
    stars: shown ? (speaking?.today.stars ?? 0) : 0,
    star_facet: badge === "solid" ? String(speaking?.today.stars) : null,
    star_rank: shown ? (speaking?.today.stars ?? 0) + (badge === "solid" ? ABOVE_REPORTED : 0) : 0,
    badge,
    standing: speaking?.today.standing ?? null,
    expires_on: shown ? (speaking?.today.expires_on ?? null) : null,
    decision_number: number,
    decision_key: number?.replace(/\s+/g, "").toUpperCase() ?? null,
  }
}

/** Stands for "as many as anybody wants" in a list of numbers. */
const UNCOUNTED = -1

/** What can be bought at which price: the lowest there is, and the stock of all. */
function offerOf(
  { variants }: ProductRow,
  prices: ReadonlyMap<string, Price>,
  reduced: ReadonlyMap<string, Shelved>,
): Record<string, unknown> {
  const all = variants ?? []
  const priceOf = (priceSetId: string | null) => {
    const price = priceSetId ? prices.get(priceSetId) : undefined
    const off = reduced.get(priceSetId ?? "")?.off ?? 0
    return price && { ...price, off, amount: price.amount - off }
  }
  const offers = all
    .flatMap((variant) => {
      const price = priceOf(variant.price_set_id)
      return price ? [{ ...variant, price }] : []
    })
    .sort((a, b) => a.price.amount - b.price.amount)
  const price = offers[0]?.price
  const uncounted = all.some(({ stock }) => stock === null)
  return {
    variant_id: offers[0]?.id ?? all[0]?.id ?? null,
    variant_ids: offers.map(({ id }) => id),
    variant_titles: offers.map(({ title }) => title),
    variant_titles_en: offers.map(({ title, title_en }) => title_en ?? title),
    variant_prices: offers.map(({ price: { amount } }) => amount),
    variant_reductions: offers.map(({ price: { off } }) => off),
    variant_stocks: offers.map(({ stock }) => stock ?? UNCOUNTED),
    price: price?.amount ?? null,
    original_price: price?.original ?? null,
    price_bucket: priceBucket(price?.amount ?? null),
    stock: uncounted ? null : all.reduce((sum, { stock }) => sum + (stock ?? 0), 0),
    in_stock: all.some(({ stock }) => stock === null || stock > 0),
  }
}

/** The programme that reduces one of its prices, and the one that pays its delivery. */
function programmesOf(
  { id, variants, speciality }: ProductRow,
  { off, delivery }: OnShelf,
): Record<string, unknown> {
  const programme = (variants ?? []).flatMap(
    ({ price_set_id }) => off.get(price_set_id ?? "")?.programme ?? [],
  )[0]
  const pays = delivery.get(id)
  return {
    in_programme: programme !== undefined || pays !== undefined,
    programme: programme?.slug ?? null,
    programme_name: programme?.name_vi ?? null,
    programme_name_en: programme?.name_en ?? null,
    programme_ends_at: programme?.ends_ms ?? null,
    delivery_programme: pays?.slug ?? null,
    delivery_programme_vnd: pays?.most_vnd ?? null,
    functional_food: speciality?.set_code === FUNCTIONAL_SET,
  }
}
