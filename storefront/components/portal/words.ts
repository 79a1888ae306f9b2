import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import { formatDay } from "@/lib/dates"
import { deadlineOf } from "@/lib/portal/clock"
import type { Retry } from "@/lib/portal/outcome"
import { OWNER_PROBLEMS } from "@/lib/portal/owner-form"
import type { OrderedLine } from "@/lib/portal/types"
import type { OwnerFormWords } from "./OwnerForm"
import type { PortalFormWords } from "./PortalForm"

const RETRIES: readonly Retry[] = [
  "offline",
  "other_seller",
  "kept",
  "down",
  "busy",
  "limited",
  "reason",
  "note",
  "nothing_left",
  "carrier",
  "login",
  "channel",
  "phone",
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

/** What a form of an owner's says of itself. */
export async function ownerFormWords(submit: string): Promise<OwnerFormWords> {
  const t = await getTranslations("portal.seller")
  return {
    submit,
    working: t("working"),
    errorsTitle: t("owner.errorsTitle"),
    problem: Object.fromEntries(
      OWNER_PROBLEMS.map((problem) => [problem, t(`owner.${problem}`)]),
    ) as OwnerFormWords["problem"],
  }
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
