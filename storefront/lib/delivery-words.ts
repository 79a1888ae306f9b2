import "server-only"
import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import { estimateDelivery } from "@/lib/api/delivery"
import { isApiError } from "@/lib/api/error"
import { formatDay } from "@/lib/dates"
import { formatDong } from "@/lib/money"
import { nameOf } from "@/lib/words"

/** What sending one piece costs and when it arrives, as sentences; or why that cannot be said. */
export async function readDeliveryWords(
  productId: string,
  provinceCode: string,
  locale: Locale,
): Promise<string[]> {
  const t = await getTranslations({ locale, namespace: "product.delivery" })
  const basket = await getTranslations({ locale, namespace: "basket" })
  try {
    // An estimate tells nothing of the goods, so nobody's age matters here.
    const estimate = await estimateDelivery(productId, provinceCode, { locale, adult: true })
    const { from, to } = estimate.arrives
    const holiday = estimate.last_order_days[0]
    const days = { from: formatDay(from, locale), to: formatDay(to, locale) }
    return [
      t("price", { price: formatDong(estimate.price, locale) }),
      from === to ? t("on", days) : t("between", days),
      ...(estimate.free_delivery_from
        ? [t("freeFrom", { amount: formatDong(estimate.free_delivery_from, locale) })]
        : []),
      ...(holiday
        ? [
            basket("in_time_for", {
              holiday: nameOf(holiday, locale),
              date: formatDay(holiday.day, locale),
            }),
          ]
        : []),
    ]
  } catch (error) {
    if (isApiError(error, "unreachable")) return [t("down")]
    if (isApiError(error)) return [t("unknown")]
    throw error
  }
}
