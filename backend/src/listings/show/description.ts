import { Modules } from "@medusajs/framework/utils"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { setProductOriginsWorkflow, setSpecialitiesWorkflow } from "@ocop/ocop/workflows"
import { isDrawing } from "../../products/pictures"
import type { Showing } from "./context"
import { match, standingVariants } from "./variants"

/** Says who sells it, once: terms of what is listed already go by the product's own route. */
export async function ensureListing({ container, draft, plan }: Showing, product_id: string) {
  const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
  const [listing] = await sellers.listListings({ product_id }, { take: 1 })
  if (!listing)
    await sellers.createListings({ product_id, seller_id: draft.seller_id, ...plan.terms })
}

/** Where it is from. */
export async function ensureOrigin({ container, plan }: Showing, product_id: string) {
  await setProductOriginsWorkflow(container).run({
    input: { origins: [{ ...plan.origin, product_id }] },
  })
}

/** What it is beyond commerce. */
export async function ensureSpeciality(
  { container, draft, plan, set }: Showing,
  product_id: string,
) {
  const { set_slug, group_slug } = set
  await setSpecialitiesWorkflow(container).run({
    input: {
      specialities: [
        {
          ...plan.speciality,
          product_id,
          set_slug,
          group_slug,
          illustrated: draft.pictures.every(isDrawing),
        },
      ],
    },
  })
}

const ENGLISH = "en-US"

interface Texts {
  reference: "product" | "product_variant"
  reference_id: string
  translations: Record<string, string>
}

/** The English texts: what was taken out of the draft is taken away. */
export async function ensureEnglish(
  { container, knex, plan, shop }: Showing,
  productId: string,
): Promise<void> {
  const standing = await standingVariants(knex, productId, shop.stock_location_id)
  const wanted: Texts[] = [
    { reference: "product", reference_id: productId, translations: { ...plan.english } },
    ...match(plan.units, standing).flatMap(({ unit, variant }): Texts[] =>
      variant
        ? [
            {
              reference: "product_variant",
              reference_id: variant.id,
              translations: unit.title_en ? { title: unit.title_en } : {},
            },
          ]
        : [],
    ),
  ]
  const service = container.resolve(Modules.TRANSLATION)
  const there = await service.listTranslations(
    { reference_id: wanted.map(({ reference_id }) => reference_id), locale_code: ENGLISH },
    { take: wanted.length },
  )
  const ids = new Map(there.map(({ id, reference_id }) => [reference_id, id]))
  for (const texts of wanted) {
    const id = ids.get(texts.reference_id)
    const empty = Object.keys(texts.translations).length === 0
    if (id && empty) await service.deleteTranslations([id])
    else if (id) await service.updateTranslations({ id, translations: texts.translations })
    else if (!empty) await service.createTranslations([{ ...texts, locale_code: ENGLISH }])
  }
}
