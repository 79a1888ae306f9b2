import { getTranslations } from "next-intl/server"
import { isApiError } from "@/lib/api/error"
import { portalRead } from "@/lib/portal/session"
import type { SellerOrder } from "@/lib/portal/types"
import { Notice } from "@/components/ui/Notice"

/**
 * That a parcel arrived was said in a list, of which it is gone now. `order` comes from the address; what the order does not
 * bear out is not said.
 */
export async function ArrivedNotice({ token, order: id }: { token: string; order: unknown }) {
  if (typeof id !== "string" || !id) return null
  const order = await readOne(token, id)
  if (order?.status !== "delivered") return null
  const t = await getTranslations("portal.seller")
  return (
    <div role="status" className="mb-4">
      <Notice title={t("order", { number: order.display_id })}>{t("done.deliver")}</Notice>
    </div>
  )
}

async function readOne(token: string, id: string): Promise<SellerOrder | undefined> {
  const path = `/seller/orders/${encodeURIComponent(id.slice(0, 64))}`
  try {
    return (await portalRead<{ order: SellerOrder }>("seller", path, token)).order
  } catch (error) {
    if (isApiError(error, "not_found")) return undefined
    throw error
  }
}
