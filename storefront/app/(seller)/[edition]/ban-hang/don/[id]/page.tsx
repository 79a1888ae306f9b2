import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { MoveNotice } from "@/components/portal/MoveNotice"
import { OrderScreen } from "@/components/portal/OrderScreen"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { isApiError } from "@/lib/api/error"
import { TABS } from "@/lib/portal/order-life"
import { tapOwner } from "@/lib/portal/offline/owner"
import { ordersPath } from "@/lib/portal/paths"
import { actingSeller } from "@/lib/portal/seller"
import { portalRead } from "@/lib/portal/session"
import type { SellerOrder } from "@/lib/portal/types"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.seller")
  return { title: `${t("ordersTitle")} – ${t("door")}` }
}

/**
 * One of the seller's orders. `vua` names what was just done here, `loi` why it was not. Another seller's order is a 404 like
 * one that does not exist.
 */
export default async function SellerOrderPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<RawParams>
}) {
  const [{ id }, { vua, loi }] = await Promise.all([params, searchParams])
  const { token, ...me } = await actingSeller()
  const order = await readOwn(id, token)
  const t = await getTranslations("portal.seller")
  const tab = TABS.find(({ statuses }) => statuses.some((status) => status === order.status))
  return (
    <SellerScreen
      me={me}
      at="orders"
      title={t("order", { number: order.display_id })}
      back={{ href: ordersPath(tab?.slug ?? TABS[0].slug), label: t("back") }}
    >
      <MoveNotice order={order} done={vua} refused={loi} />
      <OrderScreen order={order} owner={tapOwner(me)} selling={me.seller.status === "active"} />
    </SellerScreen>
  )
}

async function readOwn(id: string, token: string): Promise<SellerOrder> {
  try {
    const path = `/seller/orders/${encodeURIComponent(id)}`
    const { order } = await portalRead<{ order: SellerOrder }>("seller", path, token)
    return order
  } catch (error) {
    if (isApiError(error, "not_found")) notFound()
    throw error
  }
}
