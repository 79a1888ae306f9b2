import type { ReactNode } from "react"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { doors } from "@/lib/portal/doors"
import type { SellerOrder } from "@/lib/portal/types"
import { KeepTaps } from "./KeepTaps"

/** The forms below are of this order, and their taps are kept where there is no network. */
export async function OfOrder({
  order,
  owner,
  children,
}: {
  order: Pick<SellerOrder, "display_id">
  owner: string
  children: ReactNode
}) {
  const door = localePath(await currentLocale(), doors.seller.path)
  return <KeepTaps keeps={{ door, owner, number: String(order.display_id) }}>{children}</KeepTaps>
}
