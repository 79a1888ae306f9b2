import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { GoodsScreen } from "@/components/portal/listing/GoodsScreen"
import { StockCount } from "@/components/portal/listing/StockCount"
import { stockWords } from "@/components/portal/listing/words"
import { EmptyState } from "@/components/ui/EmptyState"
import { currentLocale } from "@/i18n/current"
import { thumbnailSource } from "@/lib/pictures"
import { goodsPaths } from "@/lib/portal/listing/paths"
import { readStock } from "@/lib/portal/listing/read"
import { nameOf } from "@/lib/words"
import { goodsTitle, mayList } from "@/lib/portal/listing/screen"
import { actingSeller } from "@/lib/portal/seller"

export const dynamic = "force-dynamic"

export function generateMetadata(): Promise<Metadata> {
  return goodsTitle("stock.title")
}

/** How much lies there of everything that is on sale. */
export default async function SellerStock() {
  const { token, ...me } = await actingSeller()
  const t = await getTranslations("listing")
  const locale = await currentLocale()
  const items = mayList(me) ? await readStock(token) : []
  return (
    <GoodsScreen
      me={me}
      title={t("stock.title")}
      back={{ href: goodsPaths.list, label: t("toList") }}
    >
      <p className="mb-3 text-cham-nhat">{t("stock.lead")}</p>
      {items.length === 0 ? (
        <EmptyState title={t("stock.empty")}>
          <p>{t("stock.emptyHint")}</p>
        </EmptyState>
      ) : (
        <StockCount
          seller={me.seller.id}
          locale={locale}
          words={await stockWords()}
          goods={items.map(({ variant_id, thumbnail, stocked, reserved, ...item }) => ({
            variant_id,
            title: nameOf(item, locale),
            unit: (locale === "en" && item.unit_en) || item.unit_vi,
            picture: thumbnail ? thumbnailSource(thumbnail) : null,
            stocked,
            reserved,
            key: randomUUID(),
          }))}
        />
      )}
    </GoodsScreen>
  )
}
