import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { GoodsTable } from "@/components/portal/GoodsTable"
import { SellerScreen, WhereOrdersAre } from "@/components/portal/SellerScreen"
import { SendGoodsTable } from "@/components/portal/SendGoodsTable"
import { Notice } from "@/components/ui/Notice"
import { isApiError } from "@/lib/api/error"
import { FILE_FAULTS, type GoodsPart, type GoodsTable as Table } from "@/lib/portal/goods-table"
import { sellerPaths } from "@/lib/portal/paths"
import { actingSeller, isStanding } from "@/lib/portal/seller"
import { portalRead } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.seller")
  return { title: `${t("table.title")} – ${t("door")}` }
}

/**
 * Many goods at once, by a table: taken along, sent, looked at and done. `bang` names the table that was sent, `loi` why one
 * was not taken.
 */
export default async function SellerGoodsTable({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { bang, loi } = await searchParams
  const { token, ...me } = await actingSeller()
  const t = await getTranslations("portal.seller.table")
  const table = typeof bang === "string" ? await readTable(bang, token) : null
  const fault = FILE_FAULTS.find((one) => one === loi) ?? (bang && !table ? "gone" : undefined)
  return (
    <SellerScreen
      me={me}
      at="goods"
      title={t("title")}
      back={{ href: sellerPaths.goods, label: t("back") }}
    >
      <WhereOrdersAre me={me}>
        {fault ? (
          <Notice tone="error" className="mb-4">
            {t(`fault.${fault}`)}
          </Notice>
        ) : null}
        {table ? (
          <GoodsTable table={table} />
        ) : isStanding(me.seller) ? (
          <SendGoodsTable parts={await readParts(token)} />
        ) : null}
      </WhereOrdersAre>
    </SellerScreen>
  )
}

async function readParts(token: string): Promise<GoodsPart[]> {
  return (await portalRead<{ parts: GoodsPart[] }>("seller", "/seller/goods-table/parts", token))
    .parts
}

async function readTable(id: string, token: string): Promise<Table | null> {
  try {
    const path = `/seller/goods-table/imports/${encodeURIComponent(id)}`
    return (await portalRead<{ import: Table }>("seller", path, token)).import
  } catch (error) {
    if (isApiError(error, "not_found")) return null
    throw error
  }
}
