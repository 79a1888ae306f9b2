import { reduce } from "@ocop/ocop/modules/programme"
import { capsNow } from "../programmes/reductions"
import { concentratedSums } from "../modules/promotion/concentrated-sums"
import { type CompletingCart, lineName, number } from "./basket"
import type { CompletionFacts } from "./facts"
import { refusal } from "./refusal"

/**
 * Compares what programmes take off the lines of a basket with what they take off at this moment: one may have begun, ended,
 * been stopped or left by its seller since, and Medusa's completion never asks again. A basket is priced again by its next read. The
 * price just before is the line's own in both places; that it is still so is asked of the law's limit.
 *
 * @returns what concentrated programmes and those before them take off, by line
 * @throws MedusaError with code promotion_ended, naming the goods
 */
export function assertProgrammes(
  cart: CompletingCart,
  facts: Pick<CompletionFacts, "programme_codes" | "offers" | "goods">,
): ReadonlyMap<string, number> {
  const products = new Map(facts.goods.map((good) => [good.variant_id, good]))
  const lines = cart.items.flatMap((line) => {
    const { id, variant_id, quantity, unit_price, compare_at_unit_price } = line
    const good = products.get(variant_id ?? "")
    if (!good || good.age_restricted) return []
    const price = number(unit_price)
    const before = Math.max(price, number(compare_at_unit_price ?? 0))
    return [
      { id, product_id: good.product_id, quantity: number(quantity), unit_price: price, before },
    ]
  })
  if (lines.length === 0 || cart.currency_code !== "vnd") return new Map()
  const due = reduce(lines, facts.offers, capsNow())
  const codes = new Set([...facts.programme_codes, ...due.map(({ code }) => code)])
  const stale = cart.items.filter((line) =>
    [...codes].some((code) => {
      const now = due.find((one) => one.line_id === line.id && one.code === code)?.amount ?? 0
      return now !== takenBy(line, code)
    }),
  )
  if (stale.length > 0) throw refusal("promotion_ended", cart.locale, stale.map(lineName))
  return concentratedSums(due)
}

const takenBy = (line: CompletingCart["items"][number], code: string): number =>
  (line.adjustments ?? [])
    .filter((adjustment) => adjustment.code === code)
    .reduce((sum, { amount }) => sum + number(amount), 0)
