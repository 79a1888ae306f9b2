import { localePath, parseEdition } from "@/i18n/edition"
import { formOf } from "@/lib/http/form"
import { backTo, noPaper } from "@/lib/http/paper"
import { LARGEST_PAPER } from "@/lib/portal/apply/paper"
import {
  DECISION_FIELDS,
  type DecisionImportPage,
  LIST_FAULTS,
  type ListFault,
} from "@/lib/portal/decisions/types"
import { doors } from "@/lib/portal/doors"
import { sendAsOfficer } from "@/lib/portal/office-bytes"
import { decisionPaths } from "@/lib/portal/office-paths"
import { securityPath } from "@/lib/portal/paths"
import { portalToken } from "@/lib/portal/session"

/** Bytes; the backend's own limit. */
const LARGEST_LIST = 4 * 1024 * 1024

/**
 * POST /so-cong-thuong/chung-nhan/nhap/gui, a form with the head of a decision, its list (`list`) and the decision itself (`file`, which may
 * follow) → what each line would enter, on the page that the answer leads to; or what is wrong, with what was typed. 404 to other sites.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ edition: string }> },
): Promise<Response> {
  const locale = parseEdition((await params).edition)?.locale ?? "vi"
  const to = (path: string) => backTo(localePath(locale, path))
  if (request.headers.get("sec-fetch-site") === "cross-site") return noPaper()
  const token = await portalToken("office")
  if (!token) return to(`${doors.office.path}?loi=ended`)
  const form = await formOf(request, LARGEST_LIST + LARGEST_PAPER).catch(() => null)
  if (!form || form === "too_large") return to(decisionPaths.list({ loi: "large" }))
  const typed: Record<string, string> = {}
  for (const name of DECISION_FIELDS) {
    const value = form.get(name)
    if (typeof value === "string") typed[name] = value.trim().slice(0, 200)
  }
  const refused = (loi: ListFault, sai?: string) =>
    to(decisionPaths.list({ ...typed, loi, ...(sai ? { sai } : {}) }))
  const list = form.get("list")
  if (!(list instanceof File) || list.size === 0) return refused("none")
  const head = new URLSearchParams(typed).toString()
  const by = { token, locale }
  const said = await sendAsOfficer<DecisionImportPage>(
    "POST",
    `/office/decision-imports?${head}`,
    list,
    by,
  )
  if (said.status === 401) return to(`${doors.office.path}?loi=ended`)
  if (said.body.code === "second_factor_required")
    return to(`${securityPath("office")}?loi=bat-buoc`)
  const id = said.body.import?.id
  if (!id) {
    const wrong = said.body.fields?.map(({ field }) => field).join(",")
    return refused(LIST_FAULTS.find((one) => one === said.body.code) ?? "down", wrong)
  }
  const paper = form.get("file")
  if (!(paper instanceof File) || paper.size === 0 || said.body.import?.status !== "planned")
    return to(decisionPaths.list({ bang: id }))
  const path = `/office/decision-imports/${encodeURIComponent(id)}/decision`
  const kept = await sendAsOfficer("PUT", path, paper, by)
  return to(decisionPaths.list({ bang: id, ...(kept.status === 200 ? {} : { loi: "paper" }) }))
}
