import "server-only"
import { cache } from "react"
import type { Edition, Locale } from "@/i18n/edition"
import { backend } from "./fetch"
import type { ProductPage } from "./types"

/**
 * Everything a product page shows, in one call; its metadata and its body share it.
 * @throws ApiError `age` when it is alcohol and the edition is not for adults; `not_found`
 */
export async function getProductPage(handle: string, edition: Edition): Promise<ProductPage> {
  return load(handle, edition.locale, edition.adult)
}

const load = cache(async (handle: string, locale: Locale, adult: boolean): Promise<ProductPage> => {
  return backend<ProductPage>(
    `/store/product-pages/${encodeURIComponent(handle)}?locale=${locale}`,
    {
      edition: { locale, adult },
      cache: { seconds: 60, tags: ["catalogue", `product:${handle}`] },
    },
  )
})
