import { localePath, parseEdition } from "@/i18n/edition"
import { backendUrl } from "@/lib/api/backend-url"
import { medusaLocales } from "@/lib/api/fetch"
import { formOf } from "@/lib/http/form"
import { LARGEST_PAPER } from "@/lib/portal/apply/paper"
import { doors } from "@/lib/portal/doors"
import { programmePath } from "@/lib/portal/office-paths"
import { passFile } from "@/lib/portal/pass-file"
import { securityPath } from "@/lib/portal/paths"
import { DECISION_FIELDS } from "@/lib/portal/office-programmes/decision"
import { portalToken } from "@/lib/portal/session"

const TIMEOUT_MS = 20_000

type Context = { params: Promise<{ edition: string; id: string }> }

const routeOf = (id: string) => `/office/programmes/${encodeURIComponent(id)}/decision`

/** GET /so-cong-thuong/chuong-trinh/:id/quyet-dinh — a concentrated programme's decision, to its office; 404 to everybody else. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return passFile("office", routeOf((await params).id))
}

/**
 * POST /so-cong-thuong/chuong-trinh/:id/quyet-dinh, a form with the PDF (`file`), its number and its day → the programme, or back to
 * the form with what was typed and which fields are wrong, or that the
 * programme (`version`, as it was shown) has changed. The session's cookie is not sent along from elsewhere.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { edition: segment, id } = await params
  const edition = parseEdition(segment) ?? { locale: "vi" as const, adult: false }
  const to = (path: string) =>
    // From where the reader is: behind a proxy this server does not know its own name.
    new Response(null, { status: 303, headers: { location: localePath(edition.locale, path) } })
  const back = (typed: URLSearchParams) => to(`${programmePath(id)}?${typed}#quyet-dinh`)
  const form = await formOf(request, LARGEST_PAPER).catch(() => null)
  if (!form || form === "too_large") return back(new URLSearchParams({ sai: "file" }))
  const token = await portalToken("office")
  if (!token) return to(`${doors.office.path}?loi=ended`)
  const typed = new URLSearchParams()
  for (const name of ["number", "issued_on"]) {
    const value = form.get(name)
    if (typeof value === "string") typed.set(name, value.trim().slice(0, 100))
  }
  const file = form.get("file")
  const sent = new URLSearchParams(typed)
  const version = form.get("version")
  if (typeof version === "string") sent.set("version", version.slice(0, 20))
  let response: Response
  try {
    response = await fetch(`${backendUrl()}${routeOf(id)}?${sent}`, {
      method: "PUT",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/octet-stream",
        "x-medusa-locale": medusaLocales[edition.locale],
      },
      body: file instanceof File ? file : "",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: "no-store",
    })
  } catch {
    typed.set("loi", "down")
    return back(typed)
  }
  if (response.ok) return to(`${programmePath(id)}?vua=decided`)
  const { code, message = "" } = (await response.json().catch(() => ({}))) as {
    code?: string
    message?: string
  }
  if (code === "second_factor_required") return to(`${securityPath("office")}?loi=bat-buoc`)
  if (response.status === 401) return to(`${doors.office.path}?loi=ended`)
  const wrong = DECISION_FIELDS.filter((field) =>
    message.split("; ").some((sentence) => sentence.startsWith(`${field}:`)),
  )
  if (wrong.length > 0) typed.set("sai", wrong.join(","))
  else if (code === "programme_changed") typed.set("loi", code)
  else typed.set("loi", response.status >= 500 ? "down" : "programme_move")
  return back(typed)
}
