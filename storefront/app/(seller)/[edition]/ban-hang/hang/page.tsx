import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { GoodsList } from "@/components/portal/listing/GoodsList"
import { GoodsScreen } from "@/components/portal/listing/GoodsScreen"
import { VIEWS } from "@/lib/portal/listing/paths"
import { goodsTitle, mayDraft, mayList } from "@/lib/portal/listing/screen"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

/** What the backend counts to. */
const LAST_PAGE = 500

export function generateMetadata(): Promise<Metadata> {
  return goodsTitle("title")
}

/** The seller's goods of one state (`muc`), those that changed last first; `q` looks for names, `vua` names what was just done. */
export default async function SellerGoods({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { muc, q, trang, vua } = await searchParams
  const { token, ...me } = await actingSeller()
  const t = await getTranslations("listing")
  const tab = VIEWS.find(({ slug }) => slug === muc)?.slug ?? "tat-ca"
  const page = Math.min(Math.max(Number.parseInt(String(trang), 10) || 1, 1), LAST_PAGE)
  return (
    <GoodsScreen me={me} title={t("title")} done={vua} changes={false} drafts>
      <GoodsList
        token={token}
        tab={tab}
        q={typeof q === "string" ? q.trim().slice(0, 100) : ""}
        page={page}
        selling={mayList(me)}
        drafting={mayDraft(me)}
      />
    </GoodsScreen>
  )
}
