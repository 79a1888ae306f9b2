import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { AssessScreen, assessTitle } from "@/components/portal/assess/AssessScreen"
import { BeginForm, BeginOfGood } from "@/components/portal/assess/BeginForm"
import { sellerPaths } from "@/lib/portal/paths"
import { readGood } from "@/lib/portal/listing/read"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export function generateMetadata(): Promise<Metadata> {
  return assessTitle("begin.title")
}

/** Begins a sheet: of one of the seller's goods (`hang`), or of a name and a set. */
export default async function NewAssessment({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { hang } = await searchParams
  const { token, ...me } = await actingSeller()
  const t = await getTranslations("assess")
  return (
    <AssessScreen
      me={me}
      title={t("begin.title")}
      back={{ href: sellerPaths.assess, label: t("toList") }}
      changes
    >
      {typeof hang === "string" && hang ? (
        <BeginOfGood good={await readGood(hang, token)} />
      ) : (
        <BeginForm token={token} />
      )}
    </AssessScreen>
  )
}
