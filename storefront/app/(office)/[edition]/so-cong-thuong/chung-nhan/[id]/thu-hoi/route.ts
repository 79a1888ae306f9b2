import { localePath, parseEdition } from "@/i18n/edition"
import { backendUrl } from "@/lib/api/backend-url"
import { medusaLocales } from "@/lib/api/fetch"
import { formOf } from "@/lib/http/form"
import { LARGEST_PAPER } from "@/lib/portal/apply/paper"
import { WITHDRAWAL_FIELDS } from "@/lib/portal/certificates/withdrawal"
import { doors } from "@/lib/portal/doors"
import { registeredPath } from "@/lib/portal/office-paths"
import { securityPath } from "@/lib/portal/paths"
import { portalToken } from "@/lib/portal/session"

const TIMEOUT_MS = 20_000

/**
 * POST /so-cong-thuong/chung-nhan/:id/thu-hoi, a form with the decision (`file`) and its facts → the certificate as it stands then, or back
 * to the form with what was typed and which fields are wrong; of a form whose file is too large nothing was read but that. The session's cookie is not sent along from elsewhere.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ edition: string; id: string }> },
): Promise<Response> {
  const { edition: segment, id } = await params
  const edition = parseEdition(segment) ?? { locale: "vi" as const, adult: false }
  const to = (path: string) =>
    // From where the reader is: behind a proxy this server does not know its own name.
    new Response(null, { status: 303, headers: { location: localePath(edition.locale, path) } })
  const back = (typed: URLSearchParams) => to(`${registeredPath(id)}?${typed}#thu-hoi`)
  const form = await formOf(request, LARGEST_PAPER).catch(() => null)
  if (!form || form === "too_large") return back(new URLSearchParams({ sai: "file" }))
  const token = await portalToken("office")
  if (!token) return to(`${doors.office.path}?loi=ended`)
  const typed = new URLSearchParams()
  for (const name of WITHDRAWAL_FIELDS) {
    const value = form.get(name)
    if (typeof value === "string") typed.set(name, value.trim().slice(0, 1_000))
  }
  const file = form.get("file")
  let response: Response
  try {
    response = await fetch(
      `${backendUrl()}/office/certificates/${encodeURIComponent(id)}/withdrawal?${typed}`,
      {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/octet-stream",
          "x-medusa-locale": medusaLocales[edition.locale],
        },
        body: file instanceof File ? file : "",
        signal: AbortSignal.timeout(TIMEOUT_MS),
        cache: "no-store",
      },
    )
  } catch {
    typed.set("loi", "down")
    return back(typed)
  }
  if (response.ok) return to(`${registeredPath(id)}?vua=recorded`)
  const { code, fields = [] } = (await response.json().catch(() => ({}))) as {
    code?: string
    fields?: { field: string }[]
  }
  if (code === "second_factor_required") return to(`${securityPath("office")}?loi=bat-buoc`)
  if (response.status === 401) return to(`${doors.office.path}?loi=ended`)
  if (fields.length > 0) typed.set("sai", fields.map(({ field }) => field).join(","))
  else typed.set("loi", response.status >= 500 ? "down" : "conflict")
  return back(typed)
}
