import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatInstant } from "@/lib/order/times"
import type { SellerOrder } from "@/lib/order/view"
import { Notice } from "@/components/ui/Notice"

/** What its shopper reported of a parcel, as it was written, and what came of that. */
export async function ParcelProblem({ problem }: { problem: NonNullable<SellerOrder["problem"]> }) {
  const t = await getTranslations("order")
  const locale = await currentLocale()
  const { said, closed_at, outcome } = problem
  const isOver = outcome === "not_sent"
  const title = t(!closed_at ? "problem.open" : isOver ? "problem.ended" : "problem.closed")
  const moment = closed_at && formatInstant(closed_at, locale)
  return (
    <Notice className="mx-4 mb-3 md:mx-6" title={title}>
      <ul className="flex flex-col gap-1 text-sm">
        {said.map(({ at, kind, message }) => (
          <li key={`${at} ${message}`} className="wrap-anywhere">
            <span className="text-cham-nhat">{formatInstant(at, locale)}</span>
            {" · "}
            {t(`act.kind.${kind}`)}: “{message}”
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm">
        {!moment
          ? t("problem.openHint")
          : isOver
            ? t("problem.notSent", { moment })
            : t("problem.closedOn", {
                moment,
                outcome: t(`problem.outcome.${outcome ?? "settled"}`),
              })}
      </p>
    </Notice>
  )
}
