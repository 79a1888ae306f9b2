import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { deadlineOf, formatTime } from "@/lib/portal/clock"
import type { Retry } from "@/lib/portal/outcome"
import type { OrderedLine } from "@/lib/portal/types"
import type { PortalFormWords } from "./PortalForm"

const RETRIES: readonly Retry[] = [
  "offline",
  "down",
  "busy",
  "limited",
  "reason",
  "nothing_left",
  "login",
]

/** What a form in the portal says of itself. */
export async function portalFormWords(): Promise<PortalFormWords> {
  const t = await getTranslations("portal.seller")
  return {
    working: t("working"),
    retry: Object.fromEntries(
      RETRIES.map((retry) => [retry, t(`retry.${retry}`)]),
    ) as PortalFormWords["retry"],
  }
}

/** "15:20, 22/11/2026". @param instant ISO 8601 */
export function formatMoment(instant: string, locale: Locale): string {
  const day = formatDay(todayInVietnam(new Date(instant)), locale)
  return `${formatTime(instant, locale)}, ${day}`
}

/** "trước 15:20 hôm nay" and "còn 3 giờ". @param instant ISO 8601 */
export async function sayDeadline(instant: string, locale: Locale) {
  const t = await getTranslations("portal.seller.clock")
  const { time, day, date, left, soon } = deadlineOf(instant, locale)
  return {
    until: t(day, { time, date: formatDay(date, locale) }),
    left: left ? t(left.unit, { count: left.count }) : t("over"),
    soon,
  }
}

/** What a line is called, with its variant where goods come in several. */
export function lineTitle({ title, variant_title }: Pick<OrderedLine, "title" | "variant_title">) {
  return [title, variant_title].filter(Boolean).join(", ")
}
