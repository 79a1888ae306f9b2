import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import { FUNCTIONAL_SET } from "@ocop/ocop/modules/programme"
import { onShelf, type ShelfDelivery, type ShelfProgramme } from "../../../../programmes/shelf"
import { productPageAnswer, type ShownPrice } from "../answer"
import { productFacts, type ProductFacts } from "../facts"
import { productHandle, productPageLanguage } from "../validators"

/** As the Translation Module names them. Medusa itself takes `?locale=` or `x-medusa-locale` into `req.locale`. */
const LOCALES = { vi: "vi-VN", en: "en-US" } as const

/**
 * Everything a product page shows, in one answer of at most 12 SQL statements.
 *
 * @returns 200 `{ product, speciality, origin, certificate, seller, programme: { slug, name_vi, name_en, ends_at, disclaimer } | null,
 *   delivery_programme: { …the same, most_vnd } | null }`,
 *   see `answer.ts`; prices in đồng, null for what is not sold online; `programme` is the one that reduces a price,
 *   `delivery_programme` the one that pays its delivery, at most so many đồng of a parcel; `disclaimer` that the
 *   law asks for one (`functional_food`) or null; 403 `{ type: "age_confirmation_required" }` for alcohol without the header `x-age-confirmed: 1`;
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
  const { prices, programme, delivery } = await pricesOf(req.scope, facts)
  res.json({
    ...productPageAnswer(facts, prices, new Date()),
    programme: told(programme, facts),
    delivery_programme: facts.speciality?.shippable === false ? null : told(delivery, facts),
  })
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

/** A programme as a page tells of it; goods that are functional food go with their disclaimer wherever they are promoted. */
function told<P extends ShelfProgramme>(programme: P | null, { speciality }: ProductFacts) {
  if (!programme) return null
  const { ends_ms, ...named } = programme
  return {
    ...named,
    ends_at: new Date(ends_ms).toISOString(),
    disclaimer: speciality?.set_code === FUNCTIONAL_SET ? "functional_food" : null,
  }
}

/** Medusa's own reckoning, price lists included, and what programmes of trade offices take off it. By price set. */
async function pricesOf(
  container: MedusaContainer,
  { product, speciality, variants, region_id }: ProductFacts,
): Promise<{
  prices: Map<string, ShownPrice>
  programme: ShelfProgramme | null
  delivery: ShelfDelivery | null
}> {
  const ids = variants.flatMap(({ price_set_id }) => price_set_id ?? [])
  if (!ids.length) return { prices: new Map(), programme: null, delivery: null }
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
  if (speciality?.age_restricted) return { prices: new Map(shown), programme: null, delivery: null }
  const { off, delivery } = await onShelf(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    shown.flatMap(([price_set_id, price]) => {
      const amount = Number(price.calculated_amount ?? Number.NaN)
      const original = Number(price.original_amount ?? amount)
      return Number.isNaN(amount)
        ? []
        : [{ product_id: product.id, price_set_id, amount, original }]
    }),
  )
  const reduced = new Map(
    shown.map(([id, price]) => {
      const less = off.get(id)?.off
      const calculated_amount = less
        ? Number(price.calculated_amount) - less
        : price.calculated_amount
      return [id, { ...price, calculated_amount }]
    }),
  )
  return {
    prices: reduced,
    programme: [...off.values()][0]?.programme ?? null,
    delivery: delivery.get(product.id) ?? null,
  }
}
