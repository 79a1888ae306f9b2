import { backendUrl } from "@/lib/api/backend-url"

/** Setting a PDF takes longer than answering JSON. */
const TIMEOUT_MS = 20_000

/**
 * GET /don-hang/:id/xac-nhan?t= → the confirmation of an order as a PDF, in the language it was placed in.
 * 404 for every link that opens nothing, 503 when the shop does not answer. Browsers never talk to the
 * shop itself: the file is passed on.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const token = new URL(request.url).searchParams.get("t") ?? ""
  const address = `${backendUrl()}/store/orders/${encodeURIComponent(id)}/confirmation?token=${encodeURIComponent(token)}`
  let file: Response
  try {
    file = await fetch(address, {
      headers: { "x-publishable-api-key": process.env.PUBLISHABLE_KEY ?? "" },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: "no-store",
    })
  } catch {
    return new Response("The shop is not answering", { status: 503 })
  }
  if (!file.ok) return new Response("Not found", { status: file.status >= 500 ? 503 : 404 })
  return new Response(file.body, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": file.headers.get("content-disposition") ?? "attachment",
      "cache-control": "private, no-store",
    },
  })
}
