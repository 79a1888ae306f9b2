import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SellerOrders } from "@/components/portal/SellerOrders"
import { SignIn } from "@/components/portal/SignIn"
import { SignOut } from "@/components/portal/SignOut"
import { currentLocale } from "@/i18n/current"
import { reasonOf } from "@/lib/portal/doors"
import { portalRead, portalToken } from "@/lib/portal/session"
import type { SellerMe, SellerOrderPage } from "@/lib/portal/types"
import type { RawParams } from "@/lib/search/state"
import { nameOf } from "@/lib/words"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.seller")
  return { title: t("door") }
}

const PAGE_SIZE = 20

/** A seller's door: sign in, then the seller's own orders, the newest first. */
export default async function SellerDoor({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { loi, trang } = await searchParams
  const token = await portalToken("seller")
  const reason = reasonOf(loi)
  if (!token || reason) return <SignIn door="seller" reason={reason} />
  const page = Math.min(Math.max(Number.parseInt(String(trang ?? "1"), 10) || 1, 1), 500)
  const [{ member, seller }, orders] = await Promise.all([
    portalRead<SellerMe>("seller", "/seller/me", token),
    portalRead<SellerOrderPage>(
      "seller",
      `/seller/orders?limit=${PAGE_SIZE}&offset=${(page - 1) * PAGE_SIZE}`,
      token,
    ),
  ])
  const t = await getTranslations("portal.seller")
  return (
    <>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <p className="text-sm text-cham-nhat">{nameOf(seller, await currentLocale())}</p>
          <h1 className="text-3xl">{t("orders")}</h1>
        </div>
        <SignOut door="seller" name={member.name} />
      </div>
      <SellerOrders page={orders} current={page} pages={Math.ceil(orders.count / PAGE_SIZE)} />
    </>
  )
}
