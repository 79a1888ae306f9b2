import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { GoodsScreen } from "@/components/portal/listing/GoodsScreen"
import { HolidayScreen } from "@/components/portal/listing/HolidayScreen"
import { goodsPaths } from "@/lib/portal/listing/paths"
import { readHoliday } from "@/lib/portal/listing/read"
import { goodsTitle, mayList } from "@/lib/portal/listing/screen"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export function generateMetadata(): Promise<Metadata> {
  return goodsTitle("holiday.title")
}

/** When the seller does not sell. `vua` names what was just done. */
export default async function SellerHoliday({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { vua } = await searchParams
  const { token, ...me } = await actingSeller()
  const t = await getTranslations("listing")
  return (
    <GoodsScreen
      me={me}
      title={t("holiday.title")}
      back={{ href: goodsPaths.list, label: t("toList") }}
      done={vua}
    >
      {mayList(me) ? <HolidayScreen holiday={await readHoliday(token)} /> : null}
    </GoodsScreen>
  )
}
