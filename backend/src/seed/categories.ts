import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import type { CreateProductCategoryDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { taxonomy } from "./data"
import { translate, type Texts } from "./translations"

/**
 * The programme's six groups and 26 product sets (Decision 26/2026/QĐ-TTg) as product categories, whose handles are
 * their slugs.
 *
 * @returns category ids by slug
 */
export async function seedCategories(container: MedusaContainer): Promise<Map<string, string>> {
  const { groups, sets } = taxonomy()
  const ids = new Map<string, string>()
  await ensure(
    container,
    ids,
    groups.map(({ slug, name_vi, roman }, rank) => ({
      name: name_vi,
      handle: slug,
      is_active: true,
      rank,
      metadata: { kind: "group", roman },
    })),
  )
  await ensure(
    container,
    ids,
    sets.map(({ slug, name_vi, group, code }, rank) => ({
      name: name_vi,
      handle: slug,
      is_active: true,
      rank,
      parent_category_id: ids.get(group),
      metadata: { kind: "set", set_code: code },
    })),
  )
  const texts: Texts[] = [...groups, ...sets].map(({ slug, name_en }) => ({
    reference: "product_category",
    reference_id: ids.get(slug) as string,
    translations: { name: name_en },
  }))
  await translate(container, texts)
  return ids
}

async function ensure(
  container: MedusaContainer,
  ids: Map<string, string>,
  wanted: (CreateProductCategoryDTO & { handle: string })[],
): Promise<void> {
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories(
      { handle: wanted.map(({ handle }) => handle) },
      { take: wanted.length, select: ["id", "handle"] },
    )
  for (const { id, handle } of existing) ids.set(handle, id)
  const missing = wanted.filter(({ handle }) => !ids.has(handle))
  if (!missing.length) return
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: missing },
  })
  for (const { id, handle } of result) ids.set(handle, id)
}
