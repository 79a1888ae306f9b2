import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import type { PaymentWay } from "@/lib/checkout/payment"
import { buttonClass } from "@/components/ui/Button"
import { choicePath } from "./words"

/** What works when the card does not: a button for each other way in which this basket can be paid. */
export async function OtherWays({
  locale,
  ways,
}: {
  locale: Locale
  ways: readonly Exclude<PaymentWay, "card">[]
}) {
  const t = await getTranslations({ locale, namespace: "card" })
  return (
    <>
      {ways.map((way) => (
        // A plain link: it leaves this document, and what was loaded into it, behind.
        <a key={way} href={choicePath(locale, way)} className={buttonClass("primary")}>
          {t(`instead.${way}`)}
        </a>
      ))}
    </>
  )
}
