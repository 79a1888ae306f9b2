import { localePath, parseEdition } from "@/i18n/edition"
import { formOf } from "@/lib/http/form"
import { backTo, noPaper } from "@/lib/http/paper"
import { LARGEST_PAPER } from "@/lib/portal/apply/paper"
import { doors } from "@/lib/portal/doors"
import { sendAsOfficer } from "@/lib/portal/office-bytes"
import { inspectionPath } from "@/lib/portal/office-paths"
import { securityPath } from "@/lib/portal/paths"
import { portalToken } from "@/lib/portal/session"

/** POST /so-cong-thuong/kiem-tra/:id/tep, a form with a paper (`file`) and what it is (`words`) → the inspection with it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ edition: string; id: string }> },
): Promise<Response> {
  const { edition, id } = await params
  const locale = parseEdition(edition)?.locale ?? "vi"
  const to = (path: string) => backTo(localePath(locale, path))
  if (request.headers.get("sec-fetch-site") === "cross-site") return noPaper()
  const token = await portalToken("office")
  if (!token) return to(`${doors.office.path}?loi=ended`)
  const form = await formOf(request, LARGEST_PAPER).catch(() => null)
  const file = form && form !== "too_large" ? form.get("file") : null
  if (!form || form === "too_large" || !(file instanceof File) || file.size === 0)
    return to(`${inspectionPath(id)}?loi=paper`)
  const words = form.get("words")
  const query = new URLSearchParams({ words: typeof words === "string" ? words : "" })
  const path = `/office/inspections/${encodeURIComponent(id)}/files?${query.toString()}`
  const said = await sendAsOfficer("POST", path, file, { token, locale })
  if (said.body.code === "second_factor_required")
    return to(`${securityPath("office")}?loi=bat-buoc`)
  return to(`${inspectionPath(id)}?${said.status === 200 ? "vua=paper" : "loi=paper"}`)
}
