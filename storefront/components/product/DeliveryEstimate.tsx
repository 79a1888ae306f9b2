import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { byRegion, listProvinces } from "@/lib/api/places"
import { nameOf } from "@/lib/words"
import { DeliveryForm } from "./DeliveryForm"

/** Asks where to, and says what one piece costs to send there and when it comes. */
export async function DeliveryEstimate({
  productId,
  handle,
  province,
  lines,
}: {
  productId: string
  handle: string
  /** On the page for who has no scripts: the province chosen and the answer. */
  province?: string
  lines?: string[]
}) {
  const edition = await currentEdition()
  const t = await getTranslations("product.delivery")
  const regions = byRegion(await listProvinces(edition)).map((region) => ({
    name: nameOf(region, edition.locale),
    provinces: region.provinces.map((item) => ({
      code: item.code,
      name: nameOf(item, edition.locale),
    })),
  }))
  return (
    <DeliveryForm
      action={localePath(edition.locale, "/uoc-tinh-giao-hang")}
      locale={edition.locale}
      productId={productId}
      handle={handle}
      regions={regions}
      province={province}
      lines={lines}
      words={{ label: t("label"), choose: t("choose"), submit: t("submit"), failed: t("down") }}
    />
  )
}
