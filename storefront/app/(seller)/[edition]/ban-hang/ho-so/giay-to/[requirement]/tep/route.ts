import { localePath, parseEdition } from "@/i18n/edition"
import { formOf } from "@/lib/http/form"
import { LARGEST_PAPER, type PaperAnswer } from "@/lib/portal/apply/paper"
import { passPaper } from "@/lib/portal/apply/pass-paper"
import { drawnFor } from "@/lib/portal/drawn-for"
import { paperPath } from "@/lib/portal/paths"

/**
 * POST /ban-hang/ho-so/giay-to/:requirement/tep, a form with `photo` or `file` and `valid_until` → what is to be done next.
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
    form = await formOf(request, LARGEST_PAPER)
  } catch {
    // The line broke in the middle, or it is no form.
    return { problem: "file" }
  }
  if (form === "too_large") return { problem: "too_large" }
  const file = [form.get("photo"), form.get("file")].find(
    (sent): sent is File => sent instanceof File && sent.size > 0,
  )
  const validUntil = form.get("valid_until")
  return passPaper(
    requirement,
    {
      file,
      validUntil: typeof validUntil === "string" ? validUntil : "",
      drawnFor: drawnFor(form),
    },
    edition,
  )
}
