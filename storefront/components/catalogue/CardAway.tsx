import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatDay } from "@/lib/dates"
import { awayUntil, type Holiday } from "@/lib/holiday"

/** Until when the seller takes no orders; nothing while it sells. */
export async function CardAway({ card }: { card: Holiday }) {
  const until = awayUntil(card)
  if (!until) return null
  const t = await getTranslations("common.card")
  return (
    <p className="text-sm font-semibold">
      {t("away", { day: formatDay(until, await currentLocale()) })}
    </p>
  )
}
