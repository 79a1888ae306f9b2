import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import { bringsCash } from "@/lib/portal/cash"
import { moveOrder } from "@/lib/portal/move-order"
import type { SellerOrder } from "@/lib/portal/types"
import { BigButton } from "./BigButton"
import { PortalForm } from "./PortalForm"
import { portalFormWords } from "./words"

/** That the recipient has the parcel; where its cash comes to the seller, also whether it has come. */
export async function DeliverForm({
  order,
  hidden,
}: {
  order: SellerOrder
  hidden: Record<string, string>
}) {
  const t = await getTranslations("portal.seller.next.handed_over")
  const words = await portalFormWords()
  const said = { ...hidden, verb: "deliver" }
  if (!bringsCash(order) || order.cash_received_at)
    return (
      <PortalForm action={moveOrder} hidden={said} words={words}>
        <BigButton>{t("act")}</BigButton>
      </PortalForm>
    )
  const amount = formatDong(order.total, await currentLocale())
  return (
    <>
      <PortalForm action={moveOrder} hidden={{ ...said, cash: "received" }} words={words}>
        <BigButton>{t("paid", { amount })}</BigButton>
      </PortalForm>
      <PortalForm action={moveOrder} hidden={said} words={words}>
        <BigButton variant="secondary">{t("unpaid")}</BigButton>
      </PortalForm>
      <p className="text-sm text-cham-nhat">{t("cashMeans")}</p>
    </>
  )
}
