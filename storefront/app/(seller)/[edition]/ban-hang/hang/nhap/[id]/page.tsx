import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { DraftOverview } from "@/components/portal/listing/DraftOverview"
import { GoodsScreen } from "@/components/portal/listing/GoodsScreen"
import { currentLocale } from "@/i18n/current"
import { goodsPaths } from "@/lib/portal/listing/paths"
import { readDraft } from "@/lib/portal/listing/read"
import { goodsTitle, mayDraft, mayList, nameOfDraft } from "@/lib/portal/listing/screen"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export function generateMetadata(): Promise<Metadata> {
  return goodsTitle("draft.kind")
}

/** One draft of the seller's own: where it stands, what is missing, what to do. `vua` names what was just done. */
export default async function DraftPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<RawParams>
}) {
  const [{ id }, { vua }] = await Promise.all([params, searchParams])
  const { token, ...me } = await actingSeller()
  const draft = await readDraft(id, token)
  const t = await getTranslations("listing")
  return (
    <GoodsScreen
      me={me}
      title={nameOfDraft(draft, await currentLocale()) ?? t("unnamed")}
      back={{ href: goodsPaths.list, label: t("toList") }}
      done={vua}
      changes={false}
      drafts
    >
      <DraftOverview draft={draft} selling={mayList(me)} drafting={mayDraft(me)} />
    </GoodsScreen>
  )
}
