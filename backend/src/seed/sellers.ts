import type { MedusaContainer } from "@medusajs/framework/types"
import { slugify } from "@ocop/kit/text"
import {
  createSellersWorkflow,
  listProductsWorkflow,
  type ListingInput,
  type SellerInput,
} from "@ocop/marketplace/workflows"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { provinces, type CatalogueEntry, type ProducerType } from "./data"
import { demonstrationHandle, demonstrationSeller, SECOND_SELLER } from "./demonstrations"

const KINDS = {
  cooperative: "cooperative",
  company: "company",
  household: "household",
  group: "cooperative_group",
} as const satisfies Record<ProducerType, SellerInput["kind"]>

/** The seller's handle of an entry: its producer's, or a demonstration seller's of its province. */
export function sellerHandle(entry: CatalogueEntry): string {
  if (entry.producer) return slugify(entry.producer.name_vi)
  const second: readonly string[] = SECOND_SELLER.products
  return second.includes(entry.id)
    ? SECOND_SELLER.handle
    : demonstrationHandle(entry.location.new.province_slug)
}

/**
 * Every seller of these entries, once. Of a real producer only what is published stands here: no phone, no street, no
 * tax code is made up.
 */
export function sellersOf(entries: CatalogueEntry[]): SellerInput[] {
  const byProvince = new Map(provinces().map((province) => [province.code, province]))
  const sellers = new Map<string, SellerInput>()
  for (const entry of entries) {
    const handle = sellerHandle(entry)
    if (sellers.has(handle)) continue
    const { province_code, commune_code } = entry.location.new
    const province = byProvince.get(province_code)
    if (!province) throw new Error(`No province ${province_code} (${entry.id})`)
    sellers.set(
      handle,
      entry.producer
        ? {
            handle,
            kind: KINDS[entry.producer.type],
            name_vi: entry.producer.name_vi,
            name_en: entry.producer.name_en,
            province_code,
            commune_code,
          }
        : handle === SECOND_SELLER.handle
          ? {
              ...demonstrationSeller(province),
              handle,
              name_vi: SECOND_SELLER.name_vi,
              name_en: SECOND_SELLER.name_en,
            }
          : demonstrationSeller(province),
    )
  }
  return [...sellers.values()]
}

/** Makes the sellers that are missing. @returns seller ids by handle */
export async function seedSellers(
  container: MedusaContainer,
  entries: CatalogueEntry[],
): Promise<Map<string, string>> {
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  const wanted = sellersOf(entries)
  const existing = await service.listSellers(
    { handle: wanted.map(({ handle }) => handle) },
    { take: wanted.length, select: ["id", "handle"] },
  )
  const ids = new Map(existing.map(({ id, handle }) => [handle, id]))
  const missing = wanted.filter(({ handle }) => !ids.has(handle))
  const { result } = await createSellersWorkflow(container).run({ input: { sellers: missing } })
  for (const { id, handle } of result) ids.set(handle, id)
  return ids
}

/** Days from order to hand-over: what is caught, picked or killed to order takes one day, handicraft three. */
function preparationDays(entry: CatalogueEntry): number {
  if (entry.live || entry.cold_chain) return 1
  return entry.group === "thu-cong-my-nghe" ? 3 : 2
}

/** Puts products on sale by their sellers; those that are on sale are left. */
export async function seedListings(
  container: MedusaContainer,
  entries: CatalogueEntry[],
  productIds: Map<string, string>,
  sellerIds: Map<string, string>,
): Promise<void> {
  const wanted: ListingInput[] = entries.map((entry) => ({
    product_id: productIds.get(entry.id) as string,
    seller_id: sellerIds.get(sellerHandle(entry)) as string,
    preparation_days: preparationDays(entry),
    min_quantity: 1,
  }))
  const existing = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listListings(
      { product_id: wanted.map(({ product_id }) => product_id) },
      { take: wanted.length, select: ["product_id"] },
    )
  const listed = new Set(existing.map(({ product_id }) => product_id))
  const listings = wanted.filter(({ product_id }) => !listed.has(product_id))
  await listProductsWorkflow(container).run({ input: { listings } })
}
