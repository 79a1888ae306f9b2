import { localePath, parseEdition } from "@/i18n/edition"
import { formOf } from "@/lib/http/form"
import { MOST_BYTES, type PaperProblem } from "@/lib/portal/apply/paper"
import { afterPages, certificatePaths } from "@/lib/portal/certificates/paths"
import { sendPages } from "@/lib/portal/certificates/send-pages"
import { PAGE_KINDS } from "@/lib/portal/certificates/types"
import { drawnFor } from "@/lib/portal/drawn-for"

/**
 * POST /ban-hang/chung-nhan/tep?hang=&loai=certificate|decision, a form with any number of `photo` and `file` → what is to be done next.
 * Scripts ask for JSON, `{ next }` or `{ problem }`; a plain form is led on, or back with `loi`. The session's cookie is not sent along
 * from elsewhere.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ edition: string }> },
): Promise<Response> {
  const edition = parseEdition((await params).edition) ?? { locale: "vi" as const, adult: false }
  const { searchParams } = new URL(request.url)
  const product = searchParams.get("hang") ?? ""
  const kind = PAGE_KINDS.find((one) => one === searchParams.get("loai")) ?? "certificate"
  const problem = await take(request, { product, kind }, edition)
  const path = localePath(
    edition.locale,
    problem ? `${certificatePaths.pages(product, kind)}&loi=${problem}` : afterPages(product, kind),
  )
  if (request.headers.get("accept") === "application/json")
    return Response.json(problem ? { problem } : { next: path })
  // From where the reader is: behind a proxy this server does not know its own name.
  return new Response(null, { status: 303, headers: { location: path } })
}

async function take(
  request: Request,
  of: Pick<Parameters<typeof sendPages>[0], "product" | "kind">,
  edition: Parameters<typeof sendPages>[1],
): Promise<PaperProblem | undefined> {
  let form: Awaited<ReturnType<typeof formOf>>
  try {
    form = await formOf(request, MOST_BYTES)
  } catch {
    // The line broke in the middle, or it is no form.
    return "file"
  }
  if (form === "too_large") return "too_large"
  const files = [...form.getAll("photo"), ...form.getAll("file")].filter(
    (sent): sent is File => sent instanceof File && sent.size > 0,
  )
  return sendPages({ ...of, files }, edition, drawnFor(form))
}
