import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import type { Programme } from "@/lib/portal/office-programmes/types"

/** Goods that cost more by now than when the programme was checked, while it can still be stopped. */
export async function RaisedPrices({ raised }: Pick<Programme, "raised">) {
  if (raised.length === 0) return null
  const t = await getTranslations("officeProgramme.raised")
  const locale = await currentLocale()
  return (
    <Notice tone="error" className="mb-6 max-w-2xl" title={t("title")}>
      <p>{t("hint")}</p>
      <ul>
        {raised.map(({ product_id, title, was, now }) => (
          <li key={product_id} className="wrap-anywhere">
            {t("good", { title, was: formatDong(was, locale), now: formatDong(now, locale) })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
