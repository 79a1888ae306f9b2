import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { cx } from "@/lib/class"
import { sayDeadline } from "./words"

/** Until when an order is to be answered, and how long that is: red when it should be now. */
export async function Deadline({ at, className }: { at: string; className?: string }) {
  const t = await getTranslations("portal.seller")
  const { until, left, soon } = await sayDeadline(at, await currentLocale())
  return (
    <p className={cx(soon ? "font-semibold text-gac" : "text-cham", className)}>
      <time dateTime={at}>
        {t("answerBy")} <span className="whitespace-nowrap">{until}</span>
      </time>{" "}
      <span className="font-semibold whitespace-nowrap">({left})</span>
    </p>
  )
}
