import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  BigNumberInput,
  ComputeActionContext,
  ComputeActionOptions,
  ComputeActions,
  Context,
} from "@medusajs/framework/types"
import {
  BigNumber,
  ContainerRegistrationKeys,
  InjectTransactionManager,
  isString,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import StockPromotions from "@medusajs/promotion"
import { ruleAt } from "@ocop/kit/rules"
import { concentratedSums } from "./concentrated-sums"
import { lockUsage } from "./lock-usage"
import { lawfulRoom } from "./lawful-room"
import { isReduction, isWhole, reducedId, type Reduction, wholeUnits } from "./whole-units"

/** A line of a basket in đồng, as programmes look at it. */
export interface ProgrammeLine {
  id: string
  product_id: string
  quantity: number
  unit_price: number
  /** Just before a sale. */
  before: number
}

/** What a programme takes off a line. */
export interface ProgrammeReduction {
  line_id: string
  code: string
  amount: number
  /** The law lets it go further than other reductions. */
  concentrated: boolean
}

export interface PromotionOptions {
  /** Which of these products no promotion may touch. */
  barredProducts(knex: Knex, productIds: readonly string[]): Promise<ReadonlySet<string>>
  /** What the programmes of this moment take off a basket's lines. */
  programmes(
    knex: Knex,
    lines: readonly ProgrammeLine[],
    shopper: { customer_id: string | null; codes: readonly string[]; cart_id: string },
  ): Promise<readonly ProgrammeReduction[]>
}

/** `code` of the error when a promotion has no use left. */
const ENDED = "promotion_ended"

type Usage = Parameters<InstanceType<typeof StockPromotions.service>["registerUsage"]>
type Line = NonNullable<ComputeActionContext["items"]>[number]

/** Smallest units in 1 of the shop's currencies; reductions in any other are left as Medusa makes them. */
const UNITS: Record<string, number> = { vnd: 1, usd: 100 }

/**
 * Medusa's promotions with three laws of this shop, where every reduction is made: baskets, drafts and edits of orders all
 * ask `computeActions`. See docs/adr/0015.
 */
export default class PromotionService extends StockPromotions.service {
  private readonly knex: Knex
  private readonly options: PromotionOptions

  constructor(...args: ConstructorParameters<typeof StockPromotions.service>) {
    super(...args)
    const [container, options] = args as unknown as [Record<string, unknown>, PromotionOptions]
    this.knex = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex
    this.options = options
  }

  /**
   * As Medusa's own, and what programmes take off the lines of a basket, before all others. Costs a statement, a second when
   * there is a reduction, and another when one is not whole.
   */
  override async computeActions(
    codes: string[],
    basket: ComputeActionContext,
    options?: ComputeActionOptions,
    shared?: Context,
  ): Promise<ComputeActions[]> {
    const stock = await super.computeActions(codes, basket, options, shared)
    const ours = await this.ofProgrammes(codes, basket)
    const actions = [...ours.map(reductionOf), ...stock]
    if (!actions.some(isReduction)) return actions
    const concentrated = concentratedSums(ours)
    const barred = await this.barredLines(basket.items ?? [])
    if (barred.length === 0) return this.whole(actions, basket, concentrated, shared)
    // As though they were not in the basket: neither reduced, nor the reason why something else is.
    const open = { ...basket, items: (basket.items ?? []).filter((line) => !barred.includes(line)) }
    const lawful = await super.computeActions(codes, open, options, shared)
    const mayBe = ours.filter(({ line_id }) => !barred.some(({ id }) => id === line_id))
    const all = [...barred.flatMap(removals), ...mayBe.map(reductionOf), ...lawful]
    return this.whole(all, basket, concentrated, shared)
  }

  /** As Medusa's own; who comes too late is told by a code, too. */
  override async registerUsage(...usage: Usage): Promise<void> {
    try {
      await super.registerUsage(...usage)
    } catch (error) {
      if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_ALLOWED)
        throw new MedusaError(error.type, `promotion: ${error.message}`, ENDED)
      throw error
    }
  }

  /**
   * As Medusa's own, one after the other: it reads the count and writes it back one lower, so that of twenty buyers who are
   * refused for the last piece at once some would use up the promotion for good.
   */
  @InjectTransactionManager()
  override async revertUsage(
    actions: Usage[0],
    registration: Usage[1],
    @MedusaContext() shared: Context = {},
  ): Promise<void> {
    await lockUsage(
      shared,
      actions.flatMap(({ code }) => code ?? []),
    )
    await super.revertUsage(actions, registration, shared)
  }

  /** Baskets in đồng alone: what is ordered is reserved there, and an order's edit or a draft reserves nothing. */
  private async ofProgrammes(
    codes: readonly string[],
    basket: ComputeActionContext,
  ): Promise<readonly ProgrammeReduction[]> {
    const { id, customer, currency_code } = basket as ComputeActionContext & Basket
    if (!id?.startsWith("cart_") || currency_code !== "vnd") return []
    const lines = (basket.items ?? []).flatMap((line: Line & SoldLine) => {
      if (!isString(line.product_id)) return []
      const unit_price = exact(line.unit_price)
      const before = Math.max(unit_price, exact(line.compare_at_unit_price))
      const { id: line_id, product_id } = line
      return [{ id: line_id, product_id, quantity: exact(line.quantity), unit_price, before }]
    })
    if (lines.length === 0) return []
    return this.options.programmes(this.knex, lines, {
      customer_id: customer?.id ?? null,
      codes,
      cart_id: id,
    })
  }

  private async barredLines(lines: readonly Line[]): Promise<Line[]> {
    const products = lines.flatMap(({ product_id }) => (isString(product_id) ? [product_id] : []))
    if (products.length === 0) return []
    const barred = await this.options.barredProducts(this.knex, products)
    return lines.filter(({ product_id }) => isString(product_id) && barred.has(product_id))
  }

  private async whole(
    actions: ComputeActions[],
    basket: ComputeActionContext,
    concentrated: ReadonlyMap<string, number>,
    shared?: Context,
  ): Promise<ComputeActions[]> {
    const reductions = actions.filter(isReduction)
    const units = UNITS[basket.currency_code]
    if (!units) return actions
    const left = room(basket, units, concentrated)
    if (reductions.every((reduction) => isWhole(reduction, units)) && fits(reductions, left))
      return actions
    const codes = [...new Set(reductions.map(({ code }) => code))]
    const promotions = await this.listPromotions(
      { code: codes },
      { select: ["code"], relations: ["application_method"], take: codes.length },
      shared,
    )
    const spread = new Set(
      promotions.flatMap(({ code, application_method }) =>
        // A promotion on the order as a whole is spread over its lines whatever its allocation says.
        code &&
        (application_method?.allocation === "across" || application_method?.target_type === "order")
          ? [code]
          : [],
      ),
    )
    return wholeUnits(actions, left, (code) => spread.has(code), units)
  }
}

/** Of Medusa's cart, as its workflows hand it over. */
interface Basket {
  id?: string
  customer?: { id?: string } | null
}

interface SoldLine {
  quantity?: BigNumberInput | null
  unit_price?: BigNumberInput | null
  compare_at_unit_price?: BigNumberInput | null
}

const exact = (amount: BigNumberInput | null | undefined): number =>
  amount === null || amount === undefined ? 0 : new BigNumber(amount).numeric

const reductionOf = ({ line_id, code, amount }: ProgrammeReduction): ComputeActions => ({
  action: "addItemAdjustment",
  item_id: line_id,
  amount: new BigNumber(amount),
  code,
})

/** Takes back what a line was reduced by before. */
function removals(line: Line): ComputeActions[] {
  return (line.adjustments ?? []).flatMap((adjustment) =>
    adjustment.code
      ? [
          {
            action: "removeItemAdjustment" as const,
            adjustment_id: adjustment.id,
            item_id: line.id,
            code: adjustment.code,
          },
        ]
      : [],
  )
}

/**
 * What may be taken from each line and delivery: of `concentrated` lines what programmes take off them by their own wider limit, and
 * no more, since staff's coupons have no part in it.
 */
function room(
  basket: ComputeActionContext,
  units: number,
  concentrated: ReadonlyMap<string, number>,
): Map<string, number> {
  const law = ruleAt(new Date())
  const highest = law.value("promotion.highest_discount_percent")
  const wider = law.value("promotion.highest_discount_percent_concentrated")
  const ofLine = (line: Line) => {
    const programmes = Math.min(concentrated.get(line.id) ?? 0, lawfulRoom(line, wider, units))
    return Math.max(lawfulRoom(line, highest, units), programmes)
  }
  const cost = ({ subtotal }: { subtotal: BigNumberInput }) => new BigNumber(subtotal).numeric
  return new Map([
    ...(basket.items ?? []).map((line) => [line.id, ofLine(line)] as const),
    ...(basket.shipping_methods ?? []).map((method) => [method.id, cost(method)] as const),
  ])
}

/** Whether nothing is reduced by more than there is room for. */
function fits(reductions: readonly Reduction[], left: ReadonlyMap<string, number>): boolean {
  const taken = new Map<string, number>()
  for (const reduction of reductions) {
    const id = reducedId(reduction)
    taken.set(id, (taken.get(id) ?? 0) + new BigNumber(reduction.amount).numeric)
  }
  return [...taken].every(([id, amount]) => amount <= (left.get(id) ?? 0))
}
