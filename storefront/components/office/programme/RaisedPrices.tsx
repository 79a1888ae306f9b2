import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import type { Programme } from "@/lib/portal/office-programmes/types"
import { officeWords } from "./said"

/** Goods that cost more by now than when the programme was checked, while it can still be stopped. */
export async function RaisedPrices({
  programme,
}: {
  programme: Pick<Programme, "raised" | "form">
}) {
  const { raised } = programme
  if (raised.length === 0) return null
  const t = await getTranslations("officeProgramme.raised")
  const said = await officeWords(programme)
  const locale = await currentLocale()
  return (
    <Notice tone="error" className="mb-6 max-w-2xl" title={t("title")}>
      <p>{said("raised.hint")}</p>
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
