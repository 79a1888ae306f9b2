import type { Locale } from "@ocop/vietnam/checkout/index"
import { lineTitle } from "@ocop/vietnam/letters"
import type { PickList } from "@ocop/vietnam/papers"
import { variantTitle } from "./facts"
import type { PrintedOrder } from "./to-print"

/** Goods of the orders, each unit once, in the order of their names. Pure. */
export function pickedGoods(
  orders: readonly Pick<PrintedOrder, "display_id" | "lines">[],
  locale: Locale,
): PickList["lines"] {
  const found = new Map<string, PickList["lines"][number]>()
  for (const { display_id, lines } of orders)
    for (const line of lines) {
      const title = [lineTitle(line, locale), variantTitle(line, locale)].filter(Boolean).join(", ")
      // What was taken off the shop since has no variant, and is told apart by its name.
      const key = line.variant_id ?? title
      const good = found.get(key) ?? { title, quantity: 0, orders: [] }
      good.quantity += line.quantity
      good.orders.push({ number: display_id, quantity: line.quantity })
      found.set(key, good)
    }
  return [...found.values()].sort((one, other) => one.title.localeCompare(other.title, "vi"))
}
