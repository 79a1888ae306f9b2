import "server-only"
import { localePath, parseEdition } from "@/i18n/edition"
import { formOrFields } from "@/lib/http/form"
import { backTo } from "@/lib/http/paper"
import { LARGEST_PAPER } from "./apply/paper"
import { doors } from "./doors"
import { sendAsOfficer } from "./office-bytes"
import { securityPath } from "./paths"
import { portalToken } from "./session"

/** Longer than any field is; the backend names the one that is too long. */
const LONGEST = 1_000

/** A form with a decision's facts and, last, its `file`; where it is sent, and where it stands. */
export interface DecisionForm {
  method: "POST" | "PUT"
  /** Of the backend's route. */
  path: string
  /** What is typed, `file` among it, in the form's order. */
  fields: readonly string[]
  /** What the form says by itself: sent, and not brought back. */
  said?: readonly string[]
  /** The page that it stands on, and its place there. */
  page: string
  anchor: string
  /** What the page says when it was taken. */
  done: string
  /** What the page says of a refusal that names no field. */
  refusal: (code: string | undefined) => string
}

/**
 * Passes a decision on as the officer who is signed in → its page, or back to the form with what was typed and which fields are wrong.
 * The session's cookie is not sent along from elsewhere.
 * @param segment the edition in the address
 */
export async function sendDecision(
  request: Request,
  segment: string,
  { method, path, fields, said = [], page, anchor, done, refusal }: DecisionForm,
): Promise<Response> {
  const locale = parseEdition(segment)?.locale ?? "vi"
  const to = (where: string) => backTo(localePath(locale, where))
  const back = (query: URLSearchParams) => to(`${page}?${query}#${anchor}`)
  const read = await formOrFields(request, LARGEST_PAPER).catch(() => null)
  if (!read) return back(new URLSearchParams({ sai: "file" }))
  const token = await portalToken("office")
  if (!token) return to(`${doors.office.path}?loi=ended`)
  const texts = (names: readonly string[]) =>
    names.flatMap((name) => {
      const value = read.form.get(name)
      return typeof value === "string" ? [[name, value.trim().slice(0, LONGEST)]] : []
    })
  const typed = new URLSearchParams(texts(fields))
  if (read.large) {
    typed.set("sai", "file")
    return back(typed)
  }
  const file = read.form.get("file")
  const facts = new URLSearchParams(texts([...fields, ...said]))
  const { status, body } = await sendAsOfficer(
    method,
    `${path}?${facts}`,
    file instanceof File ? file : new File([], ""),
    { token, locale },
  )
  if (status >= 200 && status < 300) return to(`${page}?vua=${done}`)
  if (body.code === "second_factor_required") return to(`${securityPath("office")}?loi=bat-buoc`)
  if (status === 401) return to(`${doors.office.path}?loi=ended`)
  const sentences = body.message?.split("; ") ?? []
  const wrong = fields.filter(
    (field) =>
      body.fields?.some((one) => one.field === field) ||
      sentences.some((sentence) => sentence.startsWith(`${field}:`)),
  )
  if (wrong.length > 0) typed.set("sai", wrong.join(","))
  else typed.set("loi", status === 0 || status >= 500 ? "down" : refusal(body.code))
  return back(typed)
}
