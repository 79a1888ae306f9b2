import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
  ProductStatus,
} from "@medusajs/framework/utils"
import { nearestNames } from "@ocop/kit/text"
import { answeredBy, nameEngine } from "../../../search/engine-header"
import { type Candidate, matching, type Names, readNames } from "../../../search/suggest/names"
import { ageIsConfirmed, visible } from "../../../search/visible"
import { suggestQuery } from "./validators"

const PRODUCTS = 6
const PLACES = 4
const SELLERS = 3
const SETS = 3

type Locale = "vi" | "en"

/**
 * What somebody may be typing. Two letters at least; whole words of the query must be found, the last may be
 * unfinished, accents are optional.
 *
 * @returns 200 `{ products: [{ handle, title, province }], provinces: [{ slug, name, today }], sellers: [{ handle,
 *   name }], sets: [{ slug, name }] }` in the language asked for; `today` is the province of today of a former one.
 *   Age-restricted goods, and sets and sellers with nothing else, only with the header `x-age-confirmed: 1`.
 *   400 naming the field.
 */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const asked = suggestQuery.safeParse(req.query)
  if (!asked.success) {
    const wrong = asked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, wrong.join("; "))
  }
  const { q } = asked.data
  // Medusa takes `locale` out of the query and keeps it, as it does for its own routes.
  const locale: Locale = /^en\b/i.test(req.locale ?? "") ? "en" : "vi"
  const [names, products] = await Promise.all([
    readNames(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)),
    suggestProducts(req, res, q, locale),
  ])
  res.json({ products, ...suggestNames(names, q, locale, ageIsConfirmed(req)) })
}

async function suggestProducts(
  req: MedusaStoreRequest,
  res: MedusaResponse,
  q: string,
  locale: Locale,
) {
  if (q.trim().length < 2) return []
  const result = await req.scope.resolve(Modules.SEARCH).search({
    entity: "product",
    fields: ["handle", "title", "title_en", "province", "province_en"],
    filters: {
      q,
      status: ProductStatus.PUBLISHED,
      sales_channel_ids: req.publishable_key_context.sales_channel_ids,
      ...visible(req),
    },
    pagination: { take: PRODUCTS },
    search_options: { match_strategy: "last", count: "none" },
  })
  nameEngine(res, answeredBy([result]))
  return result.hits.map(({ document }) => ({
    handle: document.handle,
    title: locale === "en" ? document.title_en : document.title,
    province: locale === "en" ? document.province_en : document.province,
  }))
}

function suggestNames(names: Names, q: string, locale: Locale, adult: boolean) {
  const inLocale = ({ name_vi, name_en }: Candidate): string =>
    locale === "en" ? name_en : name_vi
  const places = matching(names.provinces, q, adult, PLACES)
  // A slip in a place's name is common and its list short: "thai nguen" still means Thái Nguyên.
  const meant =
    places.length || q.length < 4
      ? places
      : nearestNames(q, names.provinces, ({ name_vi }) => name_vi, 1)
  return {
    provinces: meant.map((place) => ({
      slug: place.slug,
      name: inLocale(place),
      today: (locale === "en" ? place.today_en : place.today_vi) ?? null,
    })),
    sellers: matching(names.sellers, q, adult, SELLERS).map((seller) => ({
      handle: seller.slug,
      name: inLocale(seller),
    })),
    sets: matching(names.sets, q, adult, SETS).map((set) => ({
      slug: set.slug,
      name: inLocale(set),
    })),
  }
}
