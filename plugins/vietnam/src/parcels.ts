/**
 * What delivery costs: a basket falls into one parcel per seller, and each parcel has its own price.
 *
 * Pure, and the only place that knows: the fulfilment provider prices the basket with it, and completion recomputes the
 * same parcels for the seller orders, since Medusa refreshes a shipping method's amount but leaves its `data` stale.
 *
 * Units: đồng (integers, VAT included), grams, millimetres.
 */
import { MedusaError } from "@medusajs/framework/utils"
import { cents } from "@ocop/kit/dollars"

/** Where a parcel goes, seen from its seller. */
export type Zone = "same_province" | "same_region" | "inter_region"

export const ZONES: readonly Zone[] = ["same_province", "same_region", "inter_region"]

/** A line of a basket or an order. */
export interface ParcelItem {
  variant_id: string
  quantity: number
  /** Đồng, before reductions: a voucher shall not cost the buyer the free delivery that the price already earned. */
  unit_price: number
}

/** What must be known of a variant to carry it. */
export interface GoodFacts {
  seller_id: string
  weight_grams: number
  length_mm: number
  width_mm: number
  height_mm: number
  cold_chain: boolean
  fragile: boolean
  bulky: boolean
}

export interface SellerFacts {
  province_code: string
  region: string
  commune_code: string | null
  /** Goods of this seller worth at least so many đồng travel free; null when the seller offers no such thing. */
  free_delivery_from: number | null
}

/** Composed by the application, since goods, sellers and places belong to different modules. */
export interface ParcelFacts {
  /** By variant id. */
  goods: Record<string, GoodFacts>
  /** By seller id. */
  sellers: Record<string, SellerFacts>
  /** What others than its seller and the buyer pay of a parcel, by seller id. */
  given?: Record<string, number>
}

/** Whatever is known of the address. A province that is not known is priced as the farthest zone, never too low. */
export interface Destination {
  province_code: string | null
  region: string | null
  commune_code?: string | null
  /** A special zone (đặc khu): an island, with very few exceptions. */
  special_zone?: boolean
}

/** Prices of one zone. */
export interface ZoneRate {
  /** Price up to `first_grams`. */
  base: number
  first_grams: number
  /** Price of each further step begun. */
  step: number
  step_grams: number
  /** Days on the road, the shortest and the longest that are usual. */
  days: { from: number; to: number }
}

export interface Surcharges {
  cold_chain: number
  fragile: number
  bulky: number
  remote: number
}

export interface Rates {
  zones: Record<Zone, ZoneRate>
  surcharges: Surcharges
  /** Cubic centimetres that are billed as one kilogram, 6000 with most carriers. */
  volumetric_divisor: number
  /** Communes of today, by code, that a carrier reaches only at extra cost. Special zones (islands) always count. */
  remote_communes: string[]
  /** Days that a remote commune adds. */
  remote_days: number
}

/** A rate card: prices and the days they hold (both included, `valid_to` null while no end is known). */
export interface RateCard {
  id: string
  /** YYYY-MM-DD, a day in Asia/Ho_Chi_Minh. */
  valid_from: string
  valid_to: string | null
  rates: Rates
}

/** One seller's part of a basket. `base + steps + surcharges = gross`, `gross - waived - given = price`. */
export interface Parcel {
  seller_id: string
  zone: Zone
  /** Days on the road. */
  days: { from: number; to: number }
  items: { variant_id: string; quantity: number }[]
  /** Value of the goods in đồng, before reductions. */
  subtotal: number
  weight_grams: number
  volumetric_grams: number
  /** The larger of the two. */
  billable_grams: number
  base: number
  steps: number
  surcharges: Surcharges
  gross: number
  /** Given away because the seller's limit was reached; the seller bears it. */
  waived: number
  /** Paid by others than the seller and the buyer. */
  given: number
  price: number
  free_delivery_from: number | null
}

/**
 * Splits lines by seller and prices each parcel.
 *
 * @param items lines; of equal variants and in any order
 * @param facts what is known of every variant and seller
 * @param destination where all parcels go
 * @param rateCard the card of the day of the order
 * @returns one parcel per seller, ordered by seller id
 * @throws MedusaError INVALID_DATA naming the variant or seller of which nothing is known, or the wrong quantity
 */
export function parcels(
  items: readonly ParcelItem[],
  facts: ParcelFacts,
  destination: Destination,
  rateCard: RateCard,
): Parcel[] {
  const bySeller = new Map<string, { item: ParcelItem; good: GoodFacts }[]>()
  for (const item of items) {
    const good = facts.goods[item.variant_id]
    if (!good) {
      throw invalid(
        `items: variant ${item.variant_id} has no seller or no weight and cannot be sent`,
      )
    }
    if (!Number.isInteger(item.quantity) || item.quantity < 1) {
      throw invalid(`items.quantity: ${item.quantity} of variant ${item.variant_id} cannot be sent`)
    }
    const part = bySeller.get(good.seller_id)
    if (part) {
      part.push({ item, good })
    } else {
      bySeller.set(good.seller_id, [{ item, good }])
    }
  }
  return [...bySeller]
    .sort(([a], [b]) => compare(a, b))
    .map(([sellerId, part]) => {
      const seller = facts.sellers[sellerId]
      if (!seller) {
        throw invalid(`items: nothing is known of seller ${sellerId}`)
      }
      const given = facts.given?.[sellerId] ?? 0
      return price(sellerId, seller, part, destination, rateCard.rates, given)
    })
}

/** What the buyer pays for all parcels, in đồng. */
export function deliveryTotal(list: readonly Parcel[]): number {
  return list.reduce((sum, parcel) => sum + parcel.price, 0)
}

/** The same in US cents: each parcel is rounded up by itself, so that the sellers' parts sum to the whole. */
export function deliveryCents(list: readonly Parcel[], dongPerUsd: number): number {
  return list.reduce((sum, parcel) => sum + cents(parcel.price, dongPerUsd), 0)
}

/** @returns the zone of a parcel from this seller to this destination */
export function zoneOf(
  seller: Pick<SellerFacts, "province_code" | "region">,
  destination: Pick<Destination, "province_code" | "region">,
): Zone {
  if (destination.province_code === seller.province_code) {
    return "same_province"
  }
  return destination.region !== null && destination.region === seller.region
    ? "same_region"
    : "inter_region"
}

function price(
  sellerId: string,
  seller: SellerFacts,
  part: { item: ParcelItem; good: GoodFacts }[],
  destination: Destination,
  rates: Rates,
  givenAtMost: number,
): Parcel {
  const sum = (of: (entry: (typeof part)[number]) => number) =>
    part.reduce((total, entry) => total + of(entry), 0)
  const some = (handling: "cold_chain" | "fragile" | "bulky") =>
    part.some(({ good }) => good[handling])

  const zone = zoneOf(seller, destination)
  const weight = sum(({ item, good }) => item.quantity * good.weight_grams)
  const volume = sum(
    ({ item, good }) => item.quantity * good.length_mm * good.width_mm * good.height_mm,
  )
  // mm³ → cm³ and kg → g cancel out, so that the divisor in cm³/kg applies to mm³ and grams as it stands.
  const volumetric = Math.ceil(volume / rates.volumetric_divisor)
  const billable = Math.max(weight, volumetric)
  const remote = isRemote(seller, destination, rates)
  const rate = rates.zones[zone]
  const steps = Math.ceil(Math.max(0, billable - rate.first_grams) / rate.step_grams) * rate.step

  // One box per seller: a surcharge is for the box, not for each jar in it.
  const surcharges: Surcharges = {
    cold_chain: some("cold_chain") ? rates.surcharges.cold_chain : 0,
    fragile: some("fragile") ? rates.surcharges.fragile : 0,
    bulky: some("bulky") ? rates.surcharges.bulky : 0,
    remote: remote ? rates.surcharges.remote : 0,
  }
  const gross =
    rate.base +
    steps +
    surcharges.cold_chain +
    surcharges.fragile +
    surcharges.bulky +
    surcharges.remote
  const subtotal = sum(({ item }) => item.quantity * item.unit_price)
  const free = seller.free_delivery_from !== null && subtotal >= seller.free_delivery_from
  const waived = free ? gross : 0
  const given = Math.min(givenAtMost, gross - waived)

  return {
    seller_id: sellerId,
    zone,
    days: {
      from: rate.days.from + (remote ? rates.remote_days : 0),
      to: rate.days.to + (remote ? rates.remote_days : 0),
    },
    items: quantities(part.map(({ item }) => item)),
    subtotal,
    weight_grams: weight,
    volumetric_grams: volumetric,
    billable_grams: billable,
    base: rate.base,
    steps,
    surcharges,
    gross,
    waived,
    given,
    price: gross - waived - given,
    free_delivery_from: seller.free_delivery_from,
  }
}

/** A neighbour on the same island needs no ferry. */
function isRemote(seller: SellerFacts, destination: Destination, rates: Rates): boolean {
  const commune = destination.commune_code ?? null
  if (commune !== null && commune === seller.commune_code) {
    return false
  }
  return (
    destination.special_zone === true ||
    (commune !== null && rates.remote_communes.includes(commune))
  )
}

/** Lines of one variant as one, ordered, so that the result does not depend on how the basket was filled. */
function quantities(items: readonly ParcelItem[]): Parcel["items"] {
  const byVariant = new Map<string, number>()
  for (const { variant_id, quantity } of items) {
    byVariant.set(variant_id, (byVariant.get(variant_id) ?? 0) + quantity)
  }
  return [...byVariant]
    .sort(([a], [b]) => compare(a, b))
    .map(([variant_id, quantity]) => ({ variant_id, quantity }))
}

// Code units, not locale: ids sort the same on every machine.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
