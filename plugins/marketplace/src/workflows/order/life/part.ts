import { basisPoints, dong, sum } from "@ocop/kit/money"
import { sameShare } from "@ocop/kit/dollars"
import { MedusaError } from "@medusajs/framework/utils"
import type { Charged, ChargedLine } from "../charge"
import { type BorneDiscount, lessBorne } from "../borne"
import { type TaxRates, withheld } from "../part-money"

/** What a seller takes on of one line. */
export interface Taken {
  /** Of the seller order's line. */
  id: string
  quantity: number
}

/** A line as it was ordered. Amounts in đồng, and in cents where the buyer is charged dollars. */
export interface OrderedLine {
  id: string
  line_item_id: string
  quantity: number
  unit_price: unknown
  discount_total: unknown
  commission_bp: number
  charged: ChargedLine | null
}

export interface OrderedPart {
  delivery_total: unknown
  commission_tax_bp: number
  tax_rates: TaxRates | null
  discounts: BorneDiscount[] | null
  charged: Charged | null
  lines: readonly OrderedLine[]
}

/** A line of a part of which less is sent than was ordered. */
export interface LesserLine {
  id: string
  /** Null where the line itself is sent whole. */
  ordered_quantity: number | null
  quantity: number
  discount_total: number
  total: number
  commission: number
  charged: ChargedLine | null
}

/** A part after its seller took on less than was ordered. */
export interface LesserPart {
  lines: LesserLine[]
  item_total: number
  discount_total: number
  total: number
  commission: number
  commission_tax: number
  tax_withheld: number
  /** What is left of the reductions, line by line, borne in the same proportion. */
  discounts: BorneDiscount[] | null
  charged: Charged | null
}

/**
 * What a part comes to when its seller takes on less of it: prices and rates of the day of the order, reductions in
 * proportion (their fraction dropped, so that no legal limit is passed), delivery as it was, since a parcel is sent.
 *
 * @returns null when all of it is taken on
 * @throws MedusaError INVALID_DATA naming `lines` for a line of another order, one named twice, more than was ordered, or
 *   nothing at all: that would be a refusal
 */
export function lesserPart(part: OrderedPart, taken: readonly Taken[]): LesserPart | null {
  const wanted = quantities(part, taken)
  const kept = part.lines.map((line) => ({ line, quantity: wanted.get(line.id) ?? 0 }))
  if (kept.every(({ line, quantity }) => quantity === line.quantity)) return null
  if (kept.every(({ quantity }) => quantity === 0))
    throw wrong("nothing is left of the order; refuse it instead")
  const lines = kept.map(({ line, quantity }) => lesserLine(line, quantity))
  const goods = sum(lines.map(({ unit_price, quantity }) => unit_price * quantity))
  const discount_total = sum(lines.map((line) => line.discount_total))
  const commission = sum(lines.map((line) => line.commission))
  return {
    lines: lines.map(({ unit_price: _, line_item_id: _id, ...line }) => line),
    item_total: goods,
    discount_total,
    total: goods - discount_total + dong(part.delivery_total),
    commission,
    commission_tax: basisPoints(commission, part.commission_tax_bp),
    tax_withheld: withheld(goods - discount_total, part.tax_rates),
    discounts: part.discounts && lessBorne(part.discounts, lines),
    charged: part.charged && chargedFor(part.charged, lines),
  }
}

function quantities(part: OrderedPart, taken: readonly Taken[]): Map<string, number> {
  const wanted = new Map(part.lines.map((line) => [line.id, line.quantity]))
  const named = new Set<string>()
  for (const { id, quantity } of taken) {
    const ordered = wanted.get(id)
    if (ordered === undefined || named.has(id))
      throw wrong(`${id.slice(0, 80)} is not a line of this order`)
    if (quantity > ordered) throw wrong(`only ${ordered} of ${id} were ordered`)
    named.add(id)
    wanted.set(id, quantity)
  }
  return wanted
}

function lesserLine(line: OrderedLine, quantity: number) {
  const unit_price = dong(line.unit_price)
  const discount_total = sameShare(dong(line.discount_total), quantity, line.quantity)
  const total = unit_price * quantity - discount_total
  return {
    id: line.id,
    line_item_id: line.line_item_id,
    ordered_quantity: quantity < line.quantity ? line.quantity : null,
    quantity,
    unit_price,
    discount_total,
    total,
    commission: basisPoints(total, line.commission_bp),
    charged: line.charged && chargedLine(line.charged, quantity, line.quantity),
  }
}

function chargedLine(line: ChargedLine, quantity: number, ordered: number): ChargedLine {
  const discount_total = sameShare(line.discount_total, quantity, ordered)
  return {
    unit_price: line.unit_price,
    discount_total,
    total: line.unit_price * quantity - discount_total,
  }
}

function chargedFor(
  charged: Charged,
  lines: readonly { quantity: number; charged: ChargedLine | null }[],
): Charged {
  const item_total = sum(lines.map((line) => (line.charged?.unit_price ?? 0) * line.quantity))
  const discount_total = sum(lines.map((line) => line.charged?.discount_total ?? 0))
  const total = item_total - discount_total + charged.delivery_total
  return { ...charged, item_total, discount_total, total }
}

const wrong = (what: string) => new MedusaError(MedusaError.Types.INVALID_DATA, `lines: ${what}`)
