import { getTranslations } from "next-intl/server"
import { localePath, type Locale } from "@/i18n/edition"
import type { Decline } from "@/lib/card/decline"
import { type Currency, formatAmount } from "@/lib/money"
import type { Stopped } from "./use-card-payment"

type Problem = Extract<Stopped, { problem: unknown }>["problem"]

/** The words of the card's page, for the part that runs in the browser. */
export async function cardWords(locale: Locale, total: number, currency: Currency) {
  const t = await getTranslations({ locale, namespace: "card" })
  return {
    fields: t("fields"),
    safe: t("safe"),
    loading: t("loading"),
    slow: t("slow"),
    failedTitle: t("failed_title"),
    failed: t("failed"),
    deadTitle: t("dead_title"),
    dead: t("dead"),
    again: t("again"),
    processing: t("processing"),
    pay: t("pay", { total: formatAmount(total, locale, currency) }),
    paying: t("paying"),
    finishing: t("finishing"),
    finish: t("finish"),
    hint: t("hint"),
    stoppedTitle: t("stopped_title"),
    kept: t("kept"),
    basket: t("basket"),
    declined: t.raw("declined") as Record<Decline, string>,
    problem: t.raw("problem") as Record<Problem, string>,
  }
}

export type CardWords = Awaited<ReturnType<typeof cardWords>>

/** Back to the choice of a payment, with one chosen. */
export function choicePath(locale: Locale, way: string): string {
  return `${localePath(locale, "/thanh-toan/xem-lai")}?cach=${way}#payment_${way}`
}
