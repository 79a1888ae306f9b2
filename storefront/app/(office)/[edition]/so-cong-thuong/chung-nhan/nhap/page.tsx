import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { DecisionList } from "@/components/office/DecisionList"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { SendDecision } from "@/components/office/SendDecision"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { isApiError } from "@/lib/api/error"
import {
  DECISION_FIELDS,
  type DecisionImport,
  type DecisionImportPage,
  LIST_FAULTS,
} from "@/lib/portal/decisions/types"
import { actingOfficer } from "@/lib/portal/office"
import { pageOf } from "@/lib/portal/office-page"
import { officePaths } from "@/lib/portal/office-paths"
import { portalRead } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

const PAGE_SIZE = 100

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("decision")
  return { title: t("title") }
}

/** A whole decision at once: its list is sent, looked at and entered. `bang` names the list, `loi` and `sai` why one was not taken. */
export default async function DecisionPage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const query = await searchParams
  const { bang, loi, sai } = query
  const { token, ...me } = await actingOfficer()
  const t = await getTranslations("decision")
  const current = pageOf(query.trang)
  const list =
    typeof bang === "string" ? await readList(bang, (current - 1) * PAGE_SIZE, token) : null
  const fault = LIST_FAULTS.find((one) => one === loi) ?? (bang && !list ? "gone" : undefined)
  const wrong = typeof sai === "string" ? sai.split(",") : []
  return (
    <OfficeScreen me={me} at="certificates" title={t("title")}>
      <LocaleLink href={officePaths.certificates} className="tap link mb-3 inline-block">
        ‹ {t("back")}
      </LocaleLink>
      {fault ? (
        <Notice tone="error" className="mb-4">
          {wrong.some((field) => field !== "list") ? t("wrongFields") : t(`fault.${fault}`)}
        </Notice>
      ) : null}
      {list ? (
        <DecisionList page={list} current={current} pageSize={PAGE_SIZE} />
      ) : (
        <SendDecision
          imports={await readImports(token)}
          typed={Object.fromEntries(
            DECISION_FIELDS.flatMap((name) => {
              const value = query[name]
              return typeof value === "string" ? [[name, value]] : []
            }),
          )}
          wrong={DECISION_FIELDS.filter((name) => wrong.includes(name))}
        />
      )}
    </OfficeScreen>
  )
}

async function readImports(token: string): Promise<DecisionImport[]> {
  const path = "/office/decision-imports"
  return (await portalRead<{ imports: DecisionImport[] }>("office", path, token)).imports
}

async function readList(
  id: string,
  offset: number,
  token: string,
): Promise<DecisionImportPage | null> {
  try {
    return await portalRead<DecisionImportPage>(
      "office",
      `/office/decision-imports/${encodeURIComponent(id)}?limit=${PAGE_SIZE}&offset=${offset}`,
      token,
    )
  } catch (error) {
    if (isApiError(error, "not_found")) return null
    throw error
  }
}
