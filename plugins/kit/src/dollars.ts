/**
 * The shop's second currency. Sellers' prices are đồng; a buyer abroad is charged US dollars, derived from them by one
 * rate on file. Amounts are whole numbers of a currency's smallest unit: đồng, or cents.
 */
import { dong, plainAmount } from "./money"

/** ISO 4217 in lower case, as Medusa writes it. */
export type Currency = "vnd" | "usd"

/** Smallest units in what Medusa calls 1. */
const UNITS: Record<Currency, number> = { vnd: 1, usd: 100 }

/** Medusa's sums are exact decimals; only the last step to a double may leave a crumb. */
const CRUMB = 1e-6

/** @throws RangeError for a currency that this shop does not trade in */
export function currencyOf(code: string): Currency {
  const currency = code.toLowerCase()
  if (currency === "vnd" || currency === "usd") return currency
  throw new RangeError(`This shop does not trade in ${code}`)
}

/**
 * Reads an amount as Medusa gives it (4.73 dollars, 125000 đồng) in the currency's smallest unit (473, 125000).
 * @throws NotDong when it is not a whole number of them
 */
export function units(value: unknown, currency: Currency): number {
  if (currency === "vnd") return dong(value)
  const exact = plainAmount(value) * UNITS[currency]
  const whole = Math.round(exact)
  return dong(Math.abs(exact - whole) <= CRUMB ? whole : exact)
}

/** An amount in the smallest unit as Medusa keeps it: 473 cents are 4.73. */
export function medusaAmount(amount: number, currency: Currency): number {
  return dong(amount) / UNITS[currency]
}

/**
 * What a price in đồng costs in cents, rounded up: what a buyer pays is never worth less, at the rate, than what the
 * seller is owed.
 *
 * @param amount đồng, not negative
 * @param dongPerUsd đồng for one dollar, a whole number
 * @throws RangeError for a rate that is none
 */
export function cents(amount: number, dongPerUsd: number): number {
  if (!Number.isSafeInteger(dongPerUsd) || dongPerUsd <= 0)
    throw new RangeError(`${dongPerUsd} đồng for a dollar is no rate`)
  const rate = BigInt(dongPerUsd)
  return Number((BigInt(dong(amount)) * 100n + rate - 1n) / rate)
}

/** The same share of `whole` as `part` is of `of`, its fraction dropped. All are whole and not negative; 0 where `of` is 0. */
export function sameShare(whole: number, part: number, of: number): number {
  if (of === 0) return 0
  return Number((BigInt(dong(whole)) * BigInt(dong(part))) / BigInt(dong(of)))
}

/** What a basket in dollars was derived from. */
export interface DollarBasis {
  /** Whole đồng for one US dollar. */
  dong_per_usd: number
  /** Đồng by variant id: the seller's own price. A variant that is not sold any more is missing. */
  unit_prices: Record<string, number>
}
