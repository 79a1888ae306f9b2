import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { formatMoment } from "@/lib/portal/clock"
import type { SellerOrder } from "@/lib/portal/types"

/** What the buyer reported of an order, in the buyer's words, what it means for its money, and what came of it. */
export async function ReportedProblem({ order: { problem } }: { order: SellerOrder }) {
  if (!problem) return null
  const t = await getTranslations("portal.seller.problem")
  const locale = await currentLocale()
  const { kind, said, keeps_money, closed_at, outcome } = problem
  return (
    <Notice title={t("title", { what: t(`kind.${kind}`) })}>
      <ul className="flex flex-col gap-1">
        {said.map(({ at, message }) => (
          <li key={`${at} ${message}`} className="wrap-anywhere">
            “{message}” <span className="text-sm text-cham-nhat">{formatMoment(at, locale)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        {closed_at
          ? t("closed", {
              moment: formatMoment(closed_at, locale),
              outcome: t(`outcome.${outcome ?? "settled"}`),
            })
          : t(keeps_money ? "openMoney" : "open")}
      </p>
    </Notice>
  )
}
