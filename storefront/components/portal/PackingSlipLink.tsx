import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { sellerOrderPath } from "@/lib/portal/paths"
import type { SellerOrder } from "@/lib/portal/types"

/** The paper that goes into the parcel. */
export async function PackingSlipLink({
  order,
}: {
  order: Pick<SellerOrder, "id" | "display_id">
}) {
  const t = await getTranslations("portal.seller")
  return (
    <a
      href={localePath(await currentLocale(), `${sellerOrderPath(order.id)}/phieu`)}
      className={buttonClass("secondary", "min-h-12 w-full")}
      aria-label={t("packingSlipOf", { number: order.display_id })}
    >
      {t("packingSlip")}
    </a>
  )
}
