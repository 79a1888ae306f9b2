import { MedusaError, Modules, ProductStatus } from "@medusajs/framework/utils"
import { shownThumbnail } from "../../products/pictures"
import type { Showing } from "./context"

/** What a product's variants are told apart by, as the seed calls it too. */
export const UNIT_OPTION = "Quy cách"

/**
 * Makes the product, not published, or brings its words up to date. It is known by the first draft's id, which Medusa keeps
 * as `external_id`: whoever was cut off behind this finds it again.
 *
 * @returns its id
 */
export async function ensureProduct(showing: Showing): Promise<string> {
  const { container, knex, draft, plan, set } = showing
  const products = container.resolve(Modules.PRODUCT)
  const [made] = await products.listProducts(
    draft.product_id ? { id: draft.product_id } : { external_id: draft.id },
    { select: ["id"], take: 1 },
  )
  if (draft.product_id && !made)
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `product ${draft.product_id} was deleted; draft ${draft.id} cannot change it`,
    )
  const facts = {
    title: plan.title,
    description: plan.description,
    // Promotions of alcohol are forbidden; Medusa leaves out what is not discountable.
    discountable: !plan.alcohol,
    category_ids: set.category_ids,
  }
  const guide = (!plan.shippable && plan.units[0].price) || null
  if (made) {
    // Medusa keeps what else is there, and takes away what is called empty.
    await products.updateProducts(made.id, {
      ...facts,
      metadata: { indicative_price: guide ?? "" },
    })
    return made.id
  }
  const { id } = await products.createProducts({
    ...facts,
    metadata: guide ? { indicative_price: guide } : {},
    handle: await freeHandle(showing),
    status: ProductStatus.DRAFT,
    external_id: draft.id,
    origin_country: "vn",
    options: [{ title: UNIT_OPTION, values: [plan.units[0].title] }],
  })
  await knex("listing_draft").where({ id: draft.id }).update({ product_id: id })
  return id
}

async function freeHandle({ container, plan }: Showing): Promise<string> {
  const taken = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: plan.handles }, { select: ["handle"], take: plan.handles.length })
  const names = new Set(taken.map(({ handle }) => handle))
  return plan.handles.find((handle) => !names.has(handle)) ?? (plan.handles.at(-1) as string)
}

/** The photos in their order; the first is the card's. */
export async function ensurePictures(
  { container, draft }: Showing,
  productId: string,
): Promise<void> {
  const products = container.resolve(Modules.PRODUCT)
  const { images, thumbnail } = await products.retrieveProduct(productId, {
    select: ["id", "thumbnail"],
    relations: ["images"],
  })
  const standing = [...images].sort((one, other) => one.rank - other.rank).map(({ url }) => url)
  const card = shownThumbnail(
    null,
    draft.pictures.map((url) => ({ url })),
  )
  if (standing.join("\n") === draft.pictures.join("\n") && thumbnail === card) return
  await products.updateProducts(productId, {
    images: draft.pictures.map((url) => ({ url })),
    thumbnail: card,
  })
}

/**
 * Lets shoppers see what was made of a draft and was never shown. What was shown before and is not any more was put away by
 * its seller or taken down by staff: new words do not bring it back.
 */
export async function publish({ container, knex }: Showing, productId: string): Promise<void> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select p.id from product p where p.id = :product_id and p.status = 'draft' and p.deleted_at is null
       and exists (select from listing_draft d where d.id = p.external_id)
       and not exists (select from listing_draft d where d.product_id = p.id and d.shown_at is not null)
       and not exists (select from listing l where l.product_id = p.id and l.hidden and l.deleted_at is null)`,
    { product_id: productId },
  )
  if (rows.length > 0)
    await container
      .resolve(Modules.PRODUCT)
      .updateProducts(productId, { status: ProductStatus.PUBLISHED })
}
