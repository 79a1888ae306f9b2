import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"

/** On which days of a month sellers are paid. */
export async function Paydays({ paydays }: { paydays: readonly number[] }) {
  const t = await getTranslations("portal.seller.moneyPage")
  const days = paydays.map((day) => (day === 31 ? t("paydayLast") : t("payday", { day })))
  const list = new Intl.ListFormat(await currentLocale(), { type: "conjunction" })
  return <p className="mt-2 text-sm text-cham-nhat">{t("paydays", { days: list.format(days) })}</p>
}
