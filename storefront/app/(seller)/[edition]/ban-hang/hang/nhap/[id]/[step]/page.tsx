import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { GoodsScreen } from "@/components/portal/listing/GoodsScreen"
import { StepScreen } from "@/components/portal/listing/StepScreen"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { draftPath } from "@/lib/portal/listing/paths"
import { readDraft } from "@/lib/portal/listing/read"
import { goodsTitle, nameOfDraft } from "@/lib/portal/listing/screen"
import { stepOf } from "@/lib/portal/listing/sections"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

type Params = Promise<{ id: string; step: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const step = stepOf((await params).step) ?? notFound()
  return goodsTitle(`step.${step.section}`)
}

/** One screen of a draft. A draft that is not the seller's to write at the moment shows how it stands instead. */
export default async function DraftStepPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<RawParams>
}) {
  const [{ id, step: slug }, { vua, loi }] = await Promise.all([params, searchParams])
  const step = stepOf(slug) ?? notFound()
  const { token, ...me } = await actingSeller()
  const draft = await readDraft(id, token)
  if (draft.status !== "draft" && draft.status !== "asked")
    redirect(localePath(await currentLocale(), draftPath(draft.id)))
  const t = await getTranslations("listing")
  return (
    <GoodsScreen
      me={me}
      title={t(`question.${step.section}`)}
      back={{ href: draftPath(id), label: nameOfDraft(draft, await currentLocale()) ?? t("back") }}
      done={vua}
      drafts
    >
      <StepScreen draft={draft} step={step} refused={loi} />
    </GoodsScreen>
  )
}
