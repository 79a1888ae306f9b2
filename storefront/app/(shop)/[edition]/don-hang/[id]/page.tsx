import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { type Edition, localePath } from "@/i18n/edition"
import { accountToken } from "@/lib/account/session"
import { isApiError } from "@/lib/api/error"
import { keyInAddress } from "@/lib/seo"
import { doneOf } from "@/lib/order/parcel-acts"
import { ownOrderPath } from "@/lib/order/open"
import { readOrder } from "@/lib/order/read"
import { ShopDown } from "@/components/basket/ShopDown"
import { OrderView } from "@/components/order/OrderView"

/** Somebody's own order. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("order")
  return { title: t("order_short"), ...keyInAddress }
}

/**
 * An order, for whoever holds its signed link (`t`); its buyer, signed in, is sent to that link. `moi` says
 * thank you: it has been placed just now; `xong` and `kien` what was just done about which parcel. A link that opens nothing is a 404 like any other.
 */
export default async function OrderPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<{
    t?: string | string[]
    moi?: string | string[]
    xong?: unknown
    kien?: unknown
  }>
}) {
  const { id } = await params
  const { t: token, moi, xong, kien } = await searchParams
  const edition = await currentEdition()
  try {
    if (typeof token !== "string") return await ownOrder(id, edition)
    const order = await readOrder(id, token, edition)
    if (!order) notFound()
    return <OrderView order={order} token={token} isNew={moi === "1"} done={doneOf(xong, kien)} />
  } catch (error) {
    if (!isApiError(error, "unreachable") && !isApiError(error, "limited")) throw error
    return (
      <div className="column py-6 md:py-10">
        <ShopDown />
      </div>
    )
  }
}

async function ownOrder(id: string, edition: Edition): Promise<never> {
  const session = await accountToken()
  const path = session && (await ownOrderPath(id, session, edition))
  if (!path) notFound()
  redirect(localePath(edition.locale, path))
}
