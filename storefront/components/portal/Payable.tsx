import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import { hasEnded } from "@/lib/portal/order-life"
import type { SellerOrder } from "@/lib/portal/types"

/** In a list: what the buyer pays for an order, and as long as it is to arrive, whether that is collected at the door. */
export async function Payable({
  order: { total, payment, status },
}: {
  order: Pick<SellerOrder, "total" | "payment" | "status">
}) {
  const t = await getTranslations("portal.seller.payable")
  const amount = formatDong(total, await currentLocale())
  const toArrive = status !== "delivered" && !hasEnded(status)
  const collected = toArrive && payment === "due_on_delivery"
  // Of one that was taken on, the list says what is awaited, and what not to do meanwhile.
  const note = payment === "paid" || status === "placed" ? payment : null
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <span className="font-semibold tabular-nums">
        {collected ? t("collect", { amount }) : amount}
      </span>
      {toArrive && !collected && note ? (
        <span className="text-sm text-cham-nhat">{t(note === "paid" ? "paid" : "awaiting")}</span>
      ) : null}
    </span>
  )
}
