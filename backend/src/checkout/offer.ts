import type { Good } from "./goods"
import { refusal } from "./refusal"

/** A wish for some of a variant. */
export interface Wish {
  variant_id: string
  quantity: number
}

/**
 * Refuses goods that nobody may sell or send today. Asked when something is put into a basket and
 * again when it is ordered, since a seller may close in between.
 *
 * @param goods facts of the wished variants; one that is missing is not sold any more
 * @param locale the basket's
 * @throws MedusaError with code not_offered, seller_closed, seller_holiday or not_shippable, naming the goods
 */
export function assertOffered(
  wishes: readonly Wish[],
  goods: readonly Good[],
  locale?: string | null,
): void {
  const known = new Map(goods.map((good) => [good.variant_id, good]))
  const found = wishes.flatMap(({ variant_id }) => known.get(variant_id) ?? [])
  if (
    wishes.some(({ variant_id }) => !known.has(variant_id)) ||
    found.some((good) => !good.published || !good.seller_id)
  ) {
    throw refusal(
      "not_offered",
      locale,
      names(found.filter((good) => !good.published || !good.seller_id)),
    )
  }
  const closed = found.filter((good) => good.seller_status !== "active")
  if (closed.length > 0) throw refusal("seller_closed", locale, names(closed))
  const away = found.filter((good) => good.seller_closed_until)
  if (away.length > 0) throw refusal("seller_holiday", locale, away.map(untilWhen))
  // Unknown handling is no hindrance: a product that staff add in Medusa Admin is goods until said otherwise.
  const unsendable = found.filter((good) => good.shippable === false)
  if (unsendable.length > 0) throw refusal("not_shippable", locale, names(unsendable))
}

/**
 * Refuses less than a seller's least quantity, summed over the variants of a product. Asked at the
 * order only: a basket is filled one by one.
 * @throws MedusaError with code min_quantity
 */
export function assertMinimum(
  wishes: readonly Wish[],
  goods: readonly Good[],
  locale?: string | null,
): void {
  const known = new Map(goods.map((good) => [good.variant_id, good]))
  const byProduct = new Map<string, { good: Good; quantity: number }>()
  for (const { variant_id, quantity } of wishes) {
    const good = known.get(variant_id)
    if (!good) continue
    const sum = (byProduct.get(good.product_id)?.quantity ?? 0) + quantity
    byProduct.set(good.product_id, { good, quantity: sum })
  }
  const short = [...byProduct.values()].filter(
    ({ good, quantity }) => quantity < (good.min_quantity ?? 1),
  )
  if (short.length > 0) {
    throw refusal(
      "min_quantity",
      locale,
      short.map(({ good, quantity }) => `“${good.title}” ${quantity} < ${good.min_quantity ?? 1}`),
    )
  }
}

/** "“Mật ong” (01/02/2027)". */
const untilWhen = ({ title, seller_closed_until }: Good) =>
  `“${title}” (${(seller_closed_until ?? "").split("-").reverse().join("/")})`

const names = (goods: readonly Good[]) => [...new Set(goods.map((good) => `“${good.title}”`))]
