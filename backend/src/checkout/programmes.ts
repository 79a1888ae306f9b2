import { reduce } from "@ocop/ocop/modules/programme"
import { capsNow } from "../programmes/reductions"
import { type CompletingCart, lineName, number } from "./basket"
import type { CompletionFacts } from "./facts"
import type { SalePrice } from "./prices"
import { refusal } from "./refusal"

/**
 * Compares what programmes take off the lines of a basket with what they take off at this moment: one may have begun, ended,
 * been stopped or left by its seller since, and Medusa's completion never asks again. A basket is priced again by its next read.
 *
 * @param sales prices of this moment that a sale has reduced, by variant
 * @returns lines that a concentrated programme reduces
 * @throws MedusaError with code promotion_ended, naming the goods
 */
export function assertProgrammes(
  cart: CompletingCart,
  facts: Pick<CompletionFacts, "programme_codes" | "offers" | "goods">,
  sales: ReadonlyMap<string, SalePrice>,
): ReadonlySet<string> {
  const products = new Map(facts.goods.map((good) => [good.variant_id, good]))
  const lines = cart.items.flatMap(({ id, variant_id, quantity, unit_price }) => {
    const good = products.get(variant_id ?? "")
    if (!good || good.age_restricted) return []
    const price = number(unit_price)
    const before = Math.max(price, sales.get(good.variant_id)?.before ?? 0)
    return [
      { id, product_id: good.product_id, quantity: number(quantity), unit_price: price, before },
    ]
  })
  if (lines.length === 0 || cart.currency_code !== "vnd") return new Set()
  const due = reduce(lines, facts.offers, capsNow())
  const codes = new Set([...facts.programme_codes, ...due.map(({ code }) => code)])
  const stale = cart.items.filter((line) =>
    [...codes].some((code) => {
      const now = due.find((one) => one.line_id === line.id && one.code === code)?.amount ?? 0
      return now !== takenBy(line, code)
    }),
  )
  if (stale.length > 0) throw refusal("promotion_ended", cart.locale, stale.map(lineName))
  return new Set(due.flatMap(({ line_id, concentrated }) => (concentrated ? [line_id] : [])))
}

const takenBy = (line: CompletingCart["items"][number], code: string): number =>
  (line.adjustments ?? [])
    .filter((adjustment) => adjustment.code === code)
    .reduce((sum, { amount }) => sum + number(amount), 0)
