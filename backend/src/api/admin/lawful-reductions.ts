import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ruleAt } from "@ocop/kit/rules"
import type { Refusal } from "@ocop/vietnam/checkout/index"
import { refuse } from "../refuse"

/** What is read of bodies that Medusa has validated. */
interface Method {
  type?: string
  target_type?: string
  value?: number
}
interface ListedPrice {
  id?: string
  variant_id: string
  currency_code?: string
  amount?: number
}
interface PriceListBody {
  type?: string
  starts_at?: string | null
  prices?: ListedPrice[]
  create?: ListedPrice[]
  update?: ListedPrice[]
}

/**
 * Staff hear at once that a promotion or a sale takes off more than the law allows (Decree 81/2018/NĐ-CP, Article 7):
 * `application_method.value` of one in per cent, the `amount` of each price of a sale. What a fixed sum comes to is only known
 * in a basket, and a price may rise after its sale was made: prices and reductions are bounded where they are made
 * (docs/adr/0015), whatever was promised.
 */
type Judge = (req: MedusaRequest, knex: Knex) => Promise<Refusal[]>

const answering =
  (judge: Judge) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    try {
      const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      const wrong = await judge(req, knex)
      if (wrong.length > 0) refuse(req, res, wrong)
      else next()
    } catch (error) {
      next(error)
    }
  }

const highestOn = (day: Date) => ruleAt(day).value("promotion.highest_discount_percent")

/** Delivery may be given away: it is no good that is sold. */
const judgePromotion: Judge = async (req, knex) => {
  const { application_method: said } = req.validatedBody as { application_method?: Method }
  if (!said) return []
  const standing = req.params.id
    ? await knex("promotion_application_method")
        .where({ promotion_id: req.params.id })
        .whereNull("deleted_at")
        .first<Method | undefined>("type", "target_type", "value")
    : undefined
  const { type, target_type, value } = { ...standing, ...said }
  const wrong =
    type === "percentage" &&
    target_type !== "shipping_methods" &&
    Number(value) > highestOn(new Date())
  return wrong ? [{ field: "application_method.value", code: "promotion_percent" }] : []
}

const judgePriceList: Judge = async (req, knex) => {
  const body = req.validatedBody as PriceListBody
  const { id } = req.params
  const list = id
    ? await knex("price_list").where({ id }).first<PriceListBody | undefined>("type", "starts_at")
    : undefined
  // What Medusa makes of a list that does not say.
  if ((body.type ?? list?.type ?? "sale") !== "sale") return []
  const said: [string, ListedPrice][] = (["prices", "create", "update"] as const).flatMap((name) =>
    (body[name] ?? []).map((price, index): [string, ListedPrice] => [
      `${name}.${index}.amount`,
      price,
    ]),
  )
  // A list that becomes a sale brings its prices along.
  const standing = id && body.type && list?.type !== "sale" ? await pricesOf(knex, id) : []
  const all = [...said, ...standing.map((price): [string, ListedPrice] => ["type", price])]
  const before = await plainPrices(
    knex,
    all.map(([, { variant_id }]) => variant_id),
  )
  const starts = new Date(body.starts_at ?? list?.starts_at ?? Date.now())
  const highest = highestOn(starts > new Date() ? starts : new Date())
  return all.flatMap(([field, { variant_id, currency_code = "vnd", amount }]): Refusal[] => {
    const plain = before.get(`${variant_id} ${currency_code.toLowerCase()}`)
    if (plain === undefined || amount === undefined) return []
    return amount * 100 < plain * (100 - highest) ? [{ field, code: "sale_price" }] : []
  })
}

const PRICES = `
  select s.variant_id, p.currency_code, p.amount::float8 as amount
    from price p join product_variant_price_set s on s.price_set_id = p.price_set_id and s.deleted_at is null
   where p.deleted_at is null and p.rules_count = 0 and coalesce(p.min_quantity, 1) <= 1`

async function pricesOf(knex: Knex, list: string): Promise<ListedPrice[]> {
  const { rows } = await knex.raw<{ rows: ListedPrice[] }>(`${PRICES} and p.price_list_id = ?`, [
    list,
  ])
  return rows
}

/** What variants cost every day, by variant and currency. */
async function plainPrices(
  knex: Knex,
  variants: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (variants.length === 0) return new Map()
  const { rows } = await knex.raw<{ rows: Required<ListedPrice>[] }>(
    `${PRICES} and p.price_list_id is null and s.variant_id = any(?)`,
    [[...variants]],
  )
  return new Map(
    rows.map(({ variant_id, currency_code, amount }) => [`${variant_id} ${currency_code}`, amount]),
  )
}

const guarded = (matcher: string, judge: Judge): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  middlewares: [answering(judge)],
})

export const lawfulReductions: MiddlewareRoute[] = [
  guarded("/admin/promotions", judgePromotion),
  guarded("/admin/promotions/:id", judgePromotion),
  guarded("/admin/price-lists", judgePriceList),
  guarded("/admin/price-lists/:id", judgePriceList),
  guarded("/admin/price-lists/:id/prices/batch", judgePriceList),
]
