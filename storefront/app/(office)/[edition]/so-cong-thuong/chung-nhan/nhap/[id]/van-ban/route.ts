import { localePath, parseEdition } from "@/i18n/edition"
import { formOf } from "@/lib/http/form"
import { backTo, noPaper } from "@/lib/http/paper"
import { LARGEST_PAPER } from "@/lib/portal/apply/paper"
import { doors } from "@/lib/portal/doors"
import { sendAsOfficer } from "@/lib/portal/office-bytes"
import { decisionPaths } from "@/lib/portal/office-paths"
import { passFile } from "@/lib/portal/pass-file"
import { portalToken } from "@/lib/portal/session"

type Asked = { params: Promise<{ edition: string; id: string }> }

const pathOf = (id: string) => `/office/decision-imports/${encodeURIComponent(id)}/decision`

/** GET /so-cong-thuong/chung-nhan/nhap/:id/van-ban — the decision itself, to the province's office; 404 to everybody else. */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  return passFile("office", pathOf((await params).id))
}

/** POST …/van-ban, a form with the decision itself (`file`) → its list, which can be confirmed then. */
export async function POST(request: Request, { params }: Asked): Promise<Response> {
  const { edition, id } = await params
  const locale = parseEdition(edition)?.locale ?? "vi"
  const to = (path: string) => backTo(localePath(locale, path))
  if (request.headers.get("sec-fetch-site") === "cross-site") return noPaper()
  const token = await portalToken("office")
  if (!token) return to(`${doors.office.path}?loi=ended`)
  const form = await formOf(request, LARGEST_PAPER).catch(() => null)
  const file = form && form !== "too_large" ? form.get("file") : null
  const kept =
    file instanceof File && file.size > 0
      ? await sendAsOfficer("PUT", pathOf(id), file, { token, locale })
      : null
  return to(decisionPaths.list({ bang: id, ...(kept?.status === 200 ? {} : { loi: "paper" }) }))
}
