import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { GoodScreen } from "@/components/portal/listing/GoodScreen"
import { GoodsScreen } from "@/components/portal/listing/GoodsScreen"
import { currentLocale } from "@/i18n/current"
import { nameOf } from "@/lib/words"
import { goodsPaths } from "@/lib/portal/listing/paths"
import { readGood } from "@/lib/portal/listing/read"
import { goodsTitle, mayList } from "@/lib/portal/listing/screen"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export function generateMetadata(): Promise<Metadata> {
  return goodsTitle("title")
}

/** One product of the seller's own that is, or was, on sale. `vua` names what was just done. */
export default async function SellerGood({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<RawParams>
}) {
  const [{ id }, { vua }] = await Promise.all([params, searchParams])
  const { token, ...me } = await actingSeller()
  const good = await readGood(id, token)
  const t = await getTranslations("listing")
  return (
    <GoodsScreen
      me={me}
      title={nameOf(good, await currentLocale())}
      back={{ href: goodsPaths.list, label: t("toList") }}
      done={vua}
      changes={false}
    >
      <GoodScreen good={good} selling={mayList(me)} />
    </GoodsScreen>
  )
}
