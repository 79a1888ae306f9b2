import { basisPoints, sum } from "@ocop/kit/money"
import { ruleAt } from "@ocop/kit/rules"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { type CommissionPlan, rateFor } from "../../modules/commission"
import type { ChargedPart } from "./charge"
import { type Bearers, type BorneDiscount, borneBy, deliveryBorneBy } from "./borne"
import { taxRates, type TaxRates, withheld } from "./part-money"
import type { OrderLine, SplitLine } from "./split"

/** OCOP sets by product id. */
export type Sets = ReadonlyMap<string, string>

/** Reads the sets of products; the composition supplies it, since sets belong to another plugin. */
export type SetsOf = (productIds: readonly string[], trx: Knex.Transaction) => Promise<Sets>

/** A line with what the platform keeps of it, in đồng; `commission_rate` is the name of the rate in the plan. */
export type CommissionedLine = SplitLine & {
  commission: number
  commission_bp: number
  commission_rate: string | null
}

/** A part with what the platform keeps of it, and the tax on that, in đồng. */
export type CommissionedPart = Omit<ChargedPart, "lines"> & {
  lines: CommissionedLine[]
  commission: number
  /** The one rate of all lines; null where they differ. */
  commission_bp: number | null
  commission_tax: number
  commission_tax_bp: number
  commission_plan_id: string | null
  /** Of the goods, line by line and promotion by promotion, then of the delivery, with who bears it. */
  discounts: BorneDiscount[]
  tax_rates: TaxRates | null
  tax_withheld: number
}

/** What of an order decides its commissions. */
export type CommissionedOrder = {
  placed_at: Date | string
  commission_plan: CommissionPlan | null
  lines: readonly OrderLine[]
}

/** The sets of an order's products, where the plan asks for any. */
export async function setsFor(
  { commission_plan, lines }: CommissionedOrder,
  trx: Knex.Transaction,
  setsOf: SetsOf,
): Promise<Sets> {
  if (!commission_plan?.rates.some(({ when }) => when.set_code !== undefined)) return new Map()
  return setsOf([...new Set(lines.flatMap(({ product_id }) => product_id ?? []))], trx)
}

/**
 * What the platform keeps: of each line after its reductions, whoever bears them, never of delivery, by the first rate of
 * the plan that holds for it; and what is withheld for the state, of the same. Written with the order for good: a later plan
 * or law changes no order of before.
 */
export function withCommission(
  { placed_at, commission_plan, lines }: CommissionedOrder,
  parts: readonly ChargedPart[],
  sets: Sets,
  bearers?: Bearers,
): CommissionedPart[] {
  const campaigns = new Map(lines.map((line) => [line.line_item_id, line.campaigns]))
  const commission_tax_bp = ruleAt(new Date(placed_at)).value("commission.vat_bp")
  return parts.map((part) => {
    const own = part.lines.map((line): CommissionedLine => {
      const rate = rateFor(
        {
          seller_id: part.seller.id,
          seller_kind: part.seller.kind,
          province_code: part.seller.province_code,
          set_code: sets.get(line.product_id ?? "") ?? null,
          campaigns: campaigns.get(line.line_item_id) ?? [],
        },
        commission_plan?.rates ?? [],
      )
      const commission_bp = rate?.bp ?? 0
      return {
        ...line,
        commission: basisPoints(line.total, commission_bp),
        commission_bp,
        commission_rate: rate?.name ?? null,
      }
    })
    const commission = sum(own.map((line) => line.commission))
    const tax_rates = taxRates(part.seller.kind, new Date(placed_at))
    const rates = new Set(own.map((line) => line.commission_bp))
    return {
      ...part,
      lines: own,
      commission,
      commission_bp: rates.size === 1 ? (own[0]?.commission_bp ?? 0) : null,
      commission_tax: basisPoints(commission, commission_tax_bp),
      commission_tax_bp,
      commission_plan_id: commission_plan?.id ?? null,
      discounts: [
        ...part.lines.flatMap((line) => borneBy(line, bearers)),
        ...part.given.flatMap((given) => deliveryBorneBy(given, bearers)),
      ],
      tax_rates,
      tax_withheld: withheld(part.item_total - part.discount_total, tax_rates),
    }
  })
}
