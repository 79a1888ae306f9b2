import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { localePath, type Locale } from "@/i18n/edition"
import { type Currency, formatAmount } from "@/lib/money"
import type { ReviewField } from "@/lib/checkout/consents"
import type { PaymentWay } from "@/lib/checkout/payment"
import type { ReviewWords } from "./ReviewForm"

/** The words of the last step, with links into the shop's own texts. */
export async function reviewWords({
  locale,
  currency,
  total,
  ways,
  gift,
  alcohol,
}: {
  locale: Locale
  currency: Currency
  total: number
  ways: readonly PaymentWay[]
  gift: boolean
  alcohol: boolean
}): Promise<ReviewWords> {
  const t = await getTranslations({ locale, namespace: "checkout" })
  const basket = await getTranslations({ locale, namespace: "basket" })
  // A new tab: reading the rules must not cost the boxes that were ticked.
  const legal = (path: string) => {
    const LegalLink = (text: ReactNode) => (
      <a href={localePath(locale, path)} target="_blank" rel="noopener" className="link">
        {text}
      </a>
    )
    return LegalLink
  }
  return {
    errorsTitle: t("errors_title"),
    field: t.raw("field") as Record<ReviewField, string>,
    error: t.raw("error") as Record<string, string>,
    payment: t("payment"),
    ways: ways.map((way) => ({
      way,
      title: t(`pay.${way}`),
      text: t(`pay.${way}_text`),
      ...(gift && way === "cod" ? { barred: t("pay.cod_gift") } : {}),
    })),
    consents: t("consents"),
    terms: t.rich("consent.terms", {
      rules: legal("/quy-che"),
      delivery: legal("/giao-hang"),
      returns: legal("/doi-tra"),
    }),
    privacy: t.rich("consent.privacy", { privacy: legal("/quyen-rieng-tu") }),
    marketing: t("consent.marketing"),
    ...(alcohol ? { adult: t("consent.adult") } : {}),
    place: t("place_total", { total: formatAmount(total, locale, currency) }),
    placing: t("placing"),
    placingHint: t("placing_hint"),
    basket: { href: localePath(locale, "/gio-hang"), label: basket("view") },
  }
}
