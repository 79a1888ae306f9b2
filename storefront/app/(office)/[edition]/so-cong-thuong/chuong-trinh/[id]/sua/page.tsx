import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { WriteProgramme } from "@/components/office/programme/WriteProgramme"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { asRead } from "@/lib/portal/listing/numbers"
import { actingOfficer } from "@/lib/portal/office"
import { programmePath } from "@/lib/portal/office-paths"
import { readProgramme } from "@/lib/portal/office-programmes/read"
import { typedOf } from "@/lib/portal/office-programmes/terms"
import type { ChoosableGood } from "@/lib/portal/office-programmes/types"
import { portalRead } from "@/lib/portal/session"
import { nameOf } from "@/lib/words"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("officeProgramme")
  return { title: t("change") }
}

/** Where the terms of a programme are changed, as long as the public has not read of it. */
export default async function ChangeProgrammePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { token, ...me } = await actingOfficer()
  const [programme, { goods }] = await Promise.all([
    readProgramme(id, token),
    portalRead<{ goods: ChoosableGood[] }>("office", "/office/programme-goods", token),
  ])
  const t = await getTranslations("officeProgramme")
  const locale = await currentLocale()
  const open = ["draft", "checked", "approved"].includes(programme.state)
  return (
    <OfficeScreen me={me} at="programmes" title={t("change")}>
      <LocaleLink href={programmePath(id)} className="tap link mb-3 inline-block">
        ‹ {nameOf(programme, locale)}
      </LocaleLink>
      {open ? (
        <>
          {programme.state === "draft" ? null : (
            <Notice className="mb-5 max-w-2xl">{t("next.changeHint")}</Notice>
          )}
          {programme.sellers.some(({ state }) => state === "joined") ? (
            <Notice className="mb-5 max-w-2xl">{t("askedAgainHint")}</Notice>
          ) : null}
          <WriteProgramme
            id={id}
            version={programme.version}
            initial={typedOf(programme, (value) => asRead(String(value), locale))}
            goods={goods}
          />
        </>
      ) : (
        <Notice>{t("problem.closed")}</Notice>
      )}
    </OfficeScreen>
  )
}
