import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { WriteProgramme } from "@/components/office/programme/WriteProgramme"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { actingOfficer } from "@/lib/portal/office"
import { officePaths } from "@/lib/portal/office-paths"
import { BLANK } from "@/lib/portal/office-programmes/terms"
import type { ChoosableGood } from "@/lib/portal/office-programmes/types"
import { portalRead } from "@/lib/portal/session"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("officeProgramme")
  return { title: t("new") }
}

/** Where a programme is begun. */
export default async function NewProgrammePage() {
  const { token, ...me } = await actingOfficer()
  const { goods } = await portalRead<{ goods: ChoosableGood[] }>(
    "office",
    "/office/programme-goods",
    token,
  )
  const t = await getTranslations("officeProgramme")
  return (
    <OfficeScreen me={me} at="programmes" title={t("new")}>
      <LocaleLink href={officePaths.programmes} className="tap link mb-3 inline-block">
        ‹ {t("backToList")}
      </LocaleLink>
      <p className="mb-5 max-w-2xl">{t("newHint")}</p>
      <WriteProgramme initial={BLANK} goods={goods} />
    </OfficeScreen>
  )
}
