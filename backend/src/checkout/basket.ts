import type { BigNumberInput } from "@medusajs/framework/types"
import { BigNumber } from "@medusajs/framework/utils"
import type { Caps } from "@ocop/ocop/modules/programme"
import type { Good } from "./goods"
import type { SalePrice } from "./prices"
import { refusal } from "./refusal"

/** The cart that Medusa's completion hands to its hook, as far as we read it (`completeCartFields`). */
export interface CompletingCart {
  id: string
  completed_at: string | Date | null
  locale: string | null
  currency_code: string
  region?: { id: string } | null
  customer?: { id: string } | null
  metadata: Record<string, unknown> | null
  total: BigNumberInput
  payment_collection?: {
    amount: BigNumberInput
    payment_sessions?: BasketPayment[]
  } | null
  items: BasketLine[]
}

interface BasketPayment {
  id: string
  provider_id: string
  status: string
  /** What the payment is for, in the unit of the currency: written when it was chosen. */
  amount: BigNumberInput
  currency_code: string
}

export interface BasketLine {
  id: string
  product_id?: string | null
  variant_id: string | null
  product_title: string | null
  title: string
  quantity: BigNumberInput
  unit_price: BigNumberInput
  /** Just before a sale, as the basket was priced. */
  compare_at_unit_price?: BigNumberInput | null
  is_custom_price?: boolean
  adjustments?: { amount: BigNumberInput; code?: string | null }[] | null
  variant?: {
    manage_inventory: boolean
    allow_backorder: boolean
    inventory_items?: {
      inventory_item_id: string
      required_quantity: number
      inventory?: {
        location_levels?: { stocked_quantity: BigNumberInput; reserved_quantity: BigNumberInput }[]
      } | null
    }[]
  } | null
}

export const number = (value: BigNumberInput) => new BigNumber(value).numeric

const sign = ({ currency_code }: Pick<CompletingCart, "currency_code">) =>
  currency_code === "usd" ? "US$" : "₫"

/** Name of a line for the buyer. */
export const lineName = (line: Pick<BasketLine, "product_title" | "title">) =>
  `“${line.product_title ?? line.title}”`

/**
 * Sums what all lines need of each inventory item and compares it with what is there. Stock Medusa
 * looks at each line alone, so two lines that share an item pass although together they need more.
 *
 * @throws MedusaError with code out_of_stock, naming every line of the short items
 */
export function assertStock(cart: Pick<CompletingCart, "items" | "locale">): void {
  const need = new Map<string, { wanted: number; available: number; lines: BasketLine[] }>()
  for (const line of cart.items) {
    if (!line.variant?.manage_inventory || line.variant.allow_backorder) continue
    for (const { inventory_item_id, required_quantity, inventory } of line.variant
      .inventory_items ?? []) {
      const entry = need.get(inventory_item_id) ?? {
        wanted: 0,
        available: available(inventory?.location_levels ?? []),
        lines: [],
      }
      entry.wanted += number(line.quantity) * required_quantity
      entry.lines.push(line)
      need.set(inventory_item_id, entry)
    }
  }
  const short = [...need.values()].filter(({ wanted, available: there }) => wanted > there)
  if (short.length > 0) {
    const subjects = short.map(
      ({ lines, available: there }) =>
        `${[...new Set(lines.map(lineName))].join(", ")} (${Math.max(there, 0)})`,
    )
    throw refusal("out_of_stock", cart.locale, subjects)
  }
}

function available(
  levels: readonly { stocked_quantity: BigNumberInput; reserved_quantity: BigNumberInput }[],
): number {
  return levels.reduce(
    (sum, level) => sum + number(level.stocked_quantity) - number(level.reserved_quantity),
    0,
  )
}

/**
 * Compares prices in the basket with those of this moment: Medusa's completion never prices again.
 * @param current by variant, in the basket's currency; a variant without a price is not sold any more
 * @throws MedusaError with code price_changed (naming old and new) or not_offered
 */
export function assertPrices(
  cart: Pick<CompletingCart, "items" | "locale" | "currency_code">,
  current: ReadonlyMap<string, number>,
): void {
  const lines = cart.items.filter((line) => line.variant_id && !line.is_custom_price)
  const unpriced = lines.filter((line) => !current.has(line.variant_id ?? ""))
  if (unpriced.length > 0) throw refusal("not_offered", cart.locale, unpriced.map(lineName))
  const changed = lines.filter(
    (line) => current.get(line.variant_id ?? "") !== number(line.unit_price),
  )
  if (changed.length > 0) {
    const subjects = changed.map(
      (line) =>
        `${lineName(line)} ${number(line.unit_price)} → ${current.get(line.variant_id ?? "") ?? ""} ${sign(cart)}`,
    )
    throw refusal("price_changed", cart.locale, subjects)
  }
}

/**
 * Refuses reductions of goods that the law keeps from promotions. None is ever computed for them, but a product may be
 * recorded as alcohol after its line was reduced.
 *
 * @throws MedusaError with code not_promotable, naming the goods
 */
export function assertUnpromoted(
  cart: Pick<CompletingCart, "items" | "locale">,
  goods: readonly Good[],
): void {
  const barred = new Set(goods.flatMap((good) => (good.age_restricted ? [good.variant_id] : [])))
  const reduced = cart.items.filter(
    (line) =>
      barred.has(line.variant_id ?? "") &&
      (line.adjustments ?? []).some(({ amount }) => number(amount) !== 0),
  )
  if (reduced.length > 0) throw refusal("not_promotable", cart.locale, reduced.map(lineName))
}

/**
 * Refuses what sale and promotions together reduce by more than the law allows of the price just before (Decree
 * 81/2018/NĐ-CP, Article 7). None is ever computed for it, but the price just before, or the law, may change while it is in a
 * basket. What a concentrated programme takes off within its own wider limit is no reason, and no room for others either.
 *
 * @param sales prices of this moment that a sale has reduced, by variant
 * @param highest per cent, of others and of concentrated programmes
 * @param concentrated what these take off, by line
 * @throws MedusaError with code reduced_too_far, naming the goods
 */
export function assertReductions(
  cart: Pick<CompletingCart, "items" | "locale" | "currency_code">,
  sales: ReadonlyMap<string, SalePrice>,
  highest: Caps,
  concentrated: ReadonlyMap<string, number>,
): void {
  // A converted price is rounded to a cent.
  const crumb = cart.currency_code === "usd" ? 0.01 : 0
  const over = cart.items.filter((line) => {
    const taken = (line.adjustments ?? []).reduce((sum, { amount }) => sum + number(amount), 0)
    if (taken === 0) return false
    const sale = sales.get(line.variant_id ?? "") ?? { before: 1, now: 1 }
    const now = number(line.unit_price) * number(line.quantity)
    const isOver = (percent: number) => {
      const least = (now * sale.before * (100 - percent)) / (sale.now * 100)
      return now - taken < least - crumb * number(line.quantity)
    }
    const alone = concentrated.get(line.id) ?? 0
    return isOver(alone > 0 && taken <= alone ? highest.concentrated : highest.ordinary)
  })
  if (over.length > 0) throw refusal("reduced_too_far", cart.locale, over.map(lineName))
}

/** States of a session on which no order can be placed any more. */
const DEAD = new Set(["canceled", "error"])

/**
 * Refuses a payment that is not for this total, or that was cancelled. Medusa compares neither: it
 * would place the order on a cancelled payment, since the session still says "authorized". Every session is compared by
 * itself: one that was chosen while the basket changed is for less than the collection asks.
 *
 * @param cancelledSessions sessions whose payment was cancelled
 */
export function assertPayment(cart: CompletingCart, cancelledSessions: readonly string[]): void {
  const sessions = cart.payment_collection?.payment_sessions ?? []
  if (sessions.some((session) => cancelledSessions.includes(session.id)))
    throw refusal("payment_cancelled", cart.locale)
  const total = number(cart.total)
  const live = sessions.filter(({ status }) => !DEAD.has(status))
  const asked = [cart.payment_collection?.amount ?? 0, ...live.map(({ amount }) => amount)]
  const other = asked.map(number).find((amount) => amount !== total)
  if (other !== undefined || live.some((one) => one.currency_code !== cart.currency_code))
    throw refusal("payment_stale", cart.locale, [`${other ?? total} → ${total} ${sign(cart)}`])
}
