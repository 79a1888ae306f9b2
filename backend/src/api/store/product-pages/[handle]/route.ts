import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import { offShelf } from "../../../../programmes/shelf"
import { productPageAnswer, type ShownPrice } from "../answer"
import { productFacts, type ProductFacts } from "../facts"
import { productHandle, productPageLanguage } from "../validators"

/** As the Translation Module names them. Medusa itself takes `?locale=` or `x-medusa-locale` into `req.locale`. */
const LOCALES = { vi: "vi-VN", en: "en-US" } as const

/**
 * Everything a product page shows, in one answer of at most 12 SQL statements.
 *
 * @returns 200 `{ product, speciality, origin, certificate, seller }`, see `answer.ts`; prices in đồng, null for what is
 *   not sold online; 403 `{ type: "age_confirmation_required" }` for alcohol without the header `x-age-confirmed: 1`;
 *   404 for an unknown handle; 400 naming the field
 */
export async function GET(
  req: MedusaStoreRequest & MedusaRequest,
  res: MedusaResponse,
): Promise<void> {
  const { handle, locale } = readRequest(req)
  const facts = await productFacts(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    {
      handle,
      locale,
      channels: req.publishable_key_context.sales_channel_ids,
      today: dayInVietnam(new Date()),
    },
  )
  if (!facts) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `handle: no product "${handle}"`)
  }
  if (facts.speciality?.age_restricted && req.get("x-age-confirmed") !== "1") {
    // Nothing of the product is said: not even its name may reach somebody under age.
    res.status(403).json({
      type: "age_confirmation_required",
      message: "This product is for adults: confirm the age with the header x-age-confirmed: 1",
    })
    return
  }
  res.json(productPageAnswer(facts, await pricesOf(req.scope, facts), new Date()))
}

function readRequest(req: MedusaRequest): { handle: string; locale: string } {
  const handle = productHandle.safeParse(req.params.handle)
  if (!handle.success) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "handle: no such product")
  }
  const language = productPageLanguage.safeParse(req.locale?.slice(0, 2).toLowerCase() ?? "vi")
  if (!language.success) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "locale: vi or en")
  }
  return { handle: handle.data, locale: LOCALES[language.data] }
}

/** Medusa's own reckoning, price lists included, and what programmes of trade offices take off it. By price set. */
async function pricesOf(
  container: MedusaContainer,
  { product, speciality, variants, region_id }: ProductFacts,
): Promise<Map<string, ShownPrice>> {
  const ids = variants.flatMap(({ price_set_id }) => price_set_id ?? [])
  if (!ids.length) return new Map()
  const prices = await container
    .resolve(Modules.PRICING)
    .calculatePrices(
      { id: ids },
      { context: { currency_code: "vnd", ...(region_id ? { region_id } : {}) } },
    )
  const shown = prices.map(({ id, calculated_amount, original_amount }): [string, ShownPrice] => [
    id,
    { calculated_amount, original_amount },
  ])
  if (speciality?.age_restricted) return new Map(shown)
  const off = await offShelf(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    shown.flatMap(([price_set_id, price]) => {
      const amount = Number(price.calculated_amount ?? Number.NaN)
      const original = Number(price.original_amount ?? amount)
      return Number.isNaN(amount)
        ? []
        : [{ product_id: product.id, price_set_id, amount, original }]
    }),
  )
  return new Map(
    shown.map(([id, price]) => {
      const less = off.get(id)
      const calculated_amount = less
        ? Number(price.calculated_amount) - less
        : price.calculated_amount
      return [id, { ...price, calculated_amount }]
    }),
  )
}
