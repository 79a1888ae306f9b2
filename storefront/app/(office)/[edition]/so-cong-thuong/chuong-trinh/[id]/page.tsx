import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { Applications } from "@/components/office/programme/Applications"
import { Brought } from "@/components/office/programme/Brought"
import { Codes } from "@/components/office/programme/Codes"
import { Checked } from "@/components/office/programme/Checked"
import { DecisionForm } from "@/components/office/programme/DecisionForm"
import { History } from "@/components/office/programme/History"
import { Moves } from "@/components/office/programme/Moves"
import { RaisedPrices } from "@/components/office/programme/RaisedPrices"
import { officeWords } from "@/components/office/programme/said"
import { Steps } from "@/components/office/programme/Steps"
import { TakingPart } from "@/components/office/programme/TakingPart"
import { Terms } from "@/components/office/programme/Terms"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { actingOfficer } from "@/lib/portal/office"
import { officePaths } from "@/lib/portal/office-paths"
import { decisionErrors } from "@/lib/portal/office-programmes/decision"
import { readProgramme } from "@/lib/portal/office-programmes/read"
import type {
  Candidate,
  ChoosableGood,
  Findings,
  Programme,
  Report,
} from "@/lib/portal/office-programmes/types"
import { portalRead } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"
import { nameOf } from "@/lib/words"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("officeProgramme")
  return { title: t("title") }
}

/** One programme: where it stands, what may be done, what law and house say, who takes part and what it gave. */
export default async function ProgrammePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<RawParams>
}) {
  const { id } = await params
  const { vua, loi, sai, number, issued_on, ly_do, tu_choi } = await searchParams
  const { token, ...me } = await actingOfficer()
  const programme = await readProgramme(id, token)
  const { state } = programme
  const open = state === "draft" || state === "checked" || state === "approved"
  const route = `/office/programmes/${encodeURIComponent(id)}`
  const read = <T,>(path: string) => portalRead<T>("office", path, token)
  const { communes, sellers } = programme.eligibility
  const [findings, candidates, report, named] = await Promise.all([
    open ? read<Findings>(`${route}/check`) : null,
    state === "draft" ? read<{ sellers: Candidate[] }>(`${route}/candidates`) : null,
    open || state === "dropped" ? null : read<{ report: Report }>(`${route}/report`),
    // Communes and sellers have their names by the goods that they have.
    communes.length + sellers.length > 0
      ? read<{ goods: ChoosableGood[] }>("/office/programme-goods")
      : null,
  ])
  const t = await getTranslations("officeProgramme")
  const text = (value: unknown) => (typeof value === "string" ? value : undefined)
  const [reason, refusedSeller] = [text(ly_do), text(tu_choi)]
  return (
    <OfficeScreen me={me} at="programmes" title={nameOf(programme, await currentLocale())}>
      <LocaleLink href={officePaths.programmes} className="tap link mb-3 inline-block">
        ‹ {t("backToList")}
      </LocaleLink>
      <Outcome programme={programme} vua={text(vua)} loi={text(loi)} sai={text(sai)} />
      <Steps programme={programme} />
      <RaisedPrices programme={programme} />
      <Moves
        programme={programme}
        findings={findings}
        officer={me.officer}
        reason={refusedSeller ? undefined : reason}
      />
      {findings ? <Checked findings={findings} /> : null}
      {report ? <Brought programme={programme} report={report.report} /> : null}
      <Codes programme={programme} officer={me.officer} />
      <Applications
        programme={programme}
        typed={refusedSeller && reason ? { seller_id: refusedSeller, words: reason } : null}
      />
      <TakingPart programme={programme} candidates={candidates?.sellers ?? null} />
      <Terms programme={programme} goods={named?.goods ?? []} />
      {open ? (
        <DecisionForm
          programme={programme}
          typed={{ number: text(number), issued_on: text(issued_on) }}
          wrong={decisionErrors(sai)}
        />
      ) : null}
      <History steps={programme.steps} />
    </OfficeScreen>
  )
}

/** What came of the last tap, or why nothing did. */
async function Outcome({
  programme,
  vua,
  loi,
  sai,
}: { programme: Pick<Programme, "form"> } & Partial<Record<"vua" | "loi" | "sai", string>>) {
  const t = await getTranslations("officeProgramme")
  const words = await officeWords(programme)
  const wrong = sai ? "fields" : loi
  const said = wrong
    ? t.has(`refused.${wrong}`)
      ? t(`refused.${wrong}`)
      : t("refused.programme_move")
    : vua && t.has(`done.${vua}`)
      ? words(`done.${vua}`)
      : null
  return said ? (
    <div role="status" className="mb-4 max-w-2xl">
      <Notice tone={wrong ? "error" : "info"}>{said}</Notice>
    </div>
  ) : null
}
