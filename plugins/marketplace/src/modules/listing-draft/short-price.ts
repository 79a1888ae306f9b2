/**
 * The least that anybody here means by a price, in đồng. A house rule: people say "một trăm rưỡi" and type 150, and mean
 * thousands. The cheapest goods of the catalogue cost fifteen times as much, and no note below 1,000 ₫ is given as change.
 */
const LEAST_MEANT = 1_000

/** @returns the price that a short one was probably meant as; null of one that is long enough, and of none at all. Đồng. */
export const meantPrice = (price: number | null | undefined): number | null =>
  price && price > 0 && price < LEAST_MEANT ? price * 1_000 : null

/** An amount as its reader writes it: "150.000 ₫", "150,000 ₫". */
export const inDong = (amount: number, locale: "vi" | "en"): string =>
  `${amount.toLocaleString(locale === "vi" ? "vi-VN" : "en-US")} ₫`

/** So many times lower is no reduction any more, but two zeros too few: the law allows half (docs/adr/0015). */
const STEEPEST_FALL = 100

/** @returns how many times lower a price would be, where that is too steep to be meant; null otherwise. */
export const steepFall = (before: number | null | undefined, after: number): number | null =>
  before && after > 0 && before / after >= STEEPEST_FALL ? Math.floor(before / after) : null
