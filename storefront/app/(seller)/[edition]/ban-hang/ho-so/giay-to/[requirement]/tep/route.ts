import { localePath, parseEdition } from "@/i18n/edition"
import { formOf } from "@/lib/http/form"
import { MOST_BYTES, type PaperAnswer } from "@/lib/portal/apply/paper"
import { passPaper } from "@/lib/portal/apply/pass-paper"
import { drawnFor } from "@/lib/portal/drawn-for"
import { paperPath } from "@/lib/portal/paths"

/**
 * POST /ban-hang/ho-so/giay-to/:requirement/tep, a form with any number of `photo` and `file`, `valid_until` or `endless`, and `behind`, how many were sent
 * before → what is to be
 * done next.
 * Scripts ask for JSON, `{ next }` or `{ problem }`; a plain form is led on, or back with `loi`. The session's cookie is not
 * sent along from elsewhere.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ edition: string; requirement: string }> },
): Promise<Response> {
  const { edition: segment, requirement } = await params
  const edition = parseEdition(segment) ?? { locale: "vi" as const, adult: false }
  const answer = await answerTo(request, requirement, edition)
  const { locale } = edition
  const path =
    "next" in answer
      ? localePath(locale, answer.next)
      : `${localePath(locale, paperPath(requirement))}?loi=${answer.problem}`
  if (request.headers.get("accept") === "application/json")
    return Response.json("next" in answer ? { next: path } : answer)
  // From where the reader is: behind a proxy this server does not know its own name.
  return new Response(null, { status: 303, headers: { location: path } })
}

async function answerTo(
  request: Request,
  requirement: string,
  edition: Parameters<typeof passPaper>[2],
): Promise<PaperAnswer> {
  let form: Awaited<ReturnType<typeof formOf>>
  try {
    form = await formOf(request, MOST_BYTES)
  } catch {
    // The line broke in the middle, or it is no form.
    return { problem: "file" }
  }
  if (form === "too_large") return { problem: "too_large" }
  const files = [...form.getAll("photo"), ...form.getAll("file")].filter(
    (sent): sent is File => sent instanceof File && sent.size > 0,
  )
  const validUntil = form.get("valid_until")
  return passPaper(
    requirement,
    {
      files,
      validUntil: typeof validUntil === "string" ? validUntil : "",
      endless: form.get("endless") === "true",
      behind: Number(form.get("behind")) || 0,
      drawnFor: drawnFor(form),
    },
    edition,
  )
}
