import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { paperPath } from "@/lib/portal/papers"
import type { SellerOrder } from "@/lib/portal/types"

/** The papers of one parcel: what is stuck on it, and what goes into it. */
export async function OrderPapers({ order }: { order: Pick<SellerOrder, "id" | "display_id"> }) {
  const t = await getTranslations("portal.seller.papers")
  const locale = await currentLocale()
  return (
    <p className="grid grid-cols-2 gap-3">
      {(["nhan-a6", "phieu"] as const).map((paper) => (
        <a
          key={paper}
          href={localePath(locale, paperPath(paper, [order.id]))}
          className={buttonClass("secondary", "min-h-12 w-full")}
          aria-label={t("of", { paper: t(paper), number: order.display_id })}
        >
          {t(paper)}
        </a>
      ))}
    </p>
  )
}
