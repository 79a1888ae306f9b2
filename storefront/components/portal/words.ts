import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import { formatDay } from "@/lib/dates"
import { lineNames } from "@/lib/order/view"
import { deadlineOf } from "@/lib/portal/clock"
import type { Retry } from "@/lib/portal/outcome"
import { OWNER_PROBLEMS } from "@/lib/portal/owner-form"
import type { SellerOrder } from "@/lib/portal/types"
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
  "ended",
  "hold_days",
  "hold_chain",
]

/** What a form in the portal says of itself. */
export async function portalFormWords(): Promise<PortalFormWords> {
  const t = await getTranslations("portal.seller")
  return {
    working: t("working"),
    keeping: t("keeping"),
    waits: t("waits"),
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

/** What a line is called, with its variant where goods come in several; Vietnamese stands in where nothing was translated. */
export function lineTitle(line: Parameters<typeof lineNames>[0], locale: Locale): string {
  const { title, variantTitle } = lineNames(line, locale)
  return [title, variantTitle].filter(Boolean).join(", ")
}

/** How a parcel left, and by whom it is brought; nothing of one that did not, or of which nothing was said. */
export async function wayOf({ hand_over }: Pick<SellerOrder, "hand_over">): Promise<string[]> {
  const t = await getTranslations("portal.seller.handedOver")
  return [
    hand_over?.own_delivery ? t("own") : null,
    hand_over?.carrier ? t("by", { carrier: hand_over.carrier }) : null,
    hand_over?.tracking_number ? t("number", { number: hand_over.tracking_number }) : null,
  ].filter((word) => word !== null)
}
