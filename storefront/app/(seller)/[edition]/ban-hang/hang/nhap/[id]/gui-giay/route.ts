import { backend } from "@/lib/api/fetch"
import { isApiError } from "@/lib/api/error"
import { doors } from "@/lib/portal/doors"
import { drawnFor } from "@/lib/portal/drawn-for"
import { ask } from "@/lib/portal/listing/ask"
import { fateOf } from "@/lib/portal/listing/refusals"
import { certificateIn, isTooLarge, paperKind, withPaper } from "@/lib/portal/listing/papers"
import { stepPath } from "@/lib/portal/listing/paths"
import { goTo, passFile, receive, type Received, refusal } from "@/lib/portal/listing/receive"
import type { Draft } from "@/lib/portal/listing/types"

/**
 * POST /ban-hang/hang/nhap/:id/gui-giay — a paper (`file`, a photo or PDF) with what is written on it: `kind=licence`, or a
 * certificate (`kind=certificate` and its fields); `remove=<place>` takes a certificate away. Answers like gui-anh, with the
 * way back to the screen; `kind` stands in the address too, for a form that is too large to be read.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ edition: string; id: string }> },
): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const received = await receive(request, params, (draft) =>
    screenOf(draft, paperKind(searchParams)),
  )
  if (received instanceof Response) return received
  const { id, locale, form, scripted } = received
  const kind = paperKind(form)
  const back = screenOf(id, kind)
  const refused = await save(received, kind)
  if (refused === "ended") return goTo(locale, `${doors.seller.path}?loi=ended`, scripted)
  if (!refused)
    return goTo(locale, `${back}?vua=${form.has("remove") ? "removed" : "paper"}`, scripted)
  if (scripted) return Response.json(refused, { status: 422 })
  return goTo(locale, `${back}?loi=${refused.problem ?? "paper"}`, false)
}

const screenOf = (draft: string, kind: ReturnType<typeof paperKind>) =>
  stepPath(draft, kind === "licence" ? "keeping" : "certificates")

/** @returns what was not right; nothing when it is saved */
async function save(
  received: Received,
  kind: "licence" | "certificate",
): Promise<ReturnType<typeof refusal> | "ended" | undefined> {
  const { id, locale, token, form } = received
  if (isTooLarge(form)) return { errors: [], problem: "too_large" }
  const path = `/seller/drafts/${encodeURIComponent(id)}`
  const draft = await readDraft(path, received)
  if (!draft || !("id" in draft)) return draft ? refusal(draft) : "ended"
  let file: string | undefined
  const paper = form.get("file")
  if (paper instanceof File && paper.size > 0) {
    const sent = await passFile<{ file: { id: string } }>(
      received,
      `${path}/files?kind=${kind}`,
      paper,
    )
    if (!sent) return "ended"
    if (!("answer" in sent)) return refusal(sent)
    file = sent.answer.file.id
  }
  const section = kind === "licence" ? "keeping" : "certificates"
  const asked = await ask(token, locale, `${path}/sections/${section}`, {
    method: "PUT",
    drawnFor: drawnFor(form),
    body: {
      version: draft.versions[section] ?? 0,
      facts: withPaper(draft.facts, kind, {
        file,
        certificate: certificateIn(form),
        remove: form.get("remove"),
      }),
    },
  })
  if (!asked) return "ended"
  return "answer" in asked ? undefined : refusal(asked)
}

async function readDraft(path: string, { token, locale }: Received) {
  try {
    return (await backend<{ draft: Draft }>(path, { token, edition: { locale, adult: false } }))
      .draft
  } catch (error) {
    if (!isApiError(error)) throw error
    return fateOf(error)
  }
}
