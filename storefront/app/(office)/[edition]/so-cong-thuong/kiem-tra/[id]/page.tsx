import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { InspectionRecord } from "@/components/office/InspectionRecord"
import { InspectionSteps } from "@/components/office/InspectionSteps"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { isApiError } from "@/lib/api/error"
import type { InspectionInFull } from "@/lib/portal/inspections/types"
import { actingOfficer } from "@/lib/portal/office"
import { officePaths } from "@/lib/portal/office-paths"
import { portalRead } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inspection")
  return { title: t("one") }
}

const DONE = ["planned", "recorded", "paper"] as const
const FAULTS = ["changed", "paper"] as const

/** One inspection with its record. `vua` says what was just written down, `loi` why it was not. */
export default async function InspectionScreen({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<RawParams>
}) {
  const { id } = await params
  const { vua, loi } = await searchParams
  const { token, ...me } = await actingOfficer()
  const in_full = await portalRead<InspectionInFull>(
    "office",
    `/office/inspections/${encodeURIComponent(id)}`,
    token,
  ).catch((error: unknown) => {
    if (isApiError(error, "not_found")) notFound()
    throw error
  })
  const t = await getTranslations("inspection")
  const { inspection } = in_full
  const done = DONE.find((one) => one === vua)
  const fault = FAULTS.find((one) => one === loi)
  return (
    <OfficeScreen
      me={me}
      at="inspections"
      title={inspection.name ?? inspection.product?.title ?? t("noName")}
    >
      <LocaleLink href={officePaths.inspections} className="tap link mb-3 inline-block">
        ‹ {t("title")}
      </LocaleLink>
      {done || fault ? (
        <div role="status" className="mb-4">
          <Notice tone={fault ? "error" : "info"}>
            {fault ? t(`fault.${fault}`) : t(`justDone.${done ?? "recorded"}`)}
          </Notice>
        </div>
      ) : null}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <InspectionRecord in_full={in_full} />
        <InspectionSteps in_full={in_full} isHead={me.officer.role === "head"} />
      </div>
    </OfficeScreen>
  )
}
