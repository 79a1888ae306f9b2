import { parseEdition } from "@/i18n/edition"
import { backendUrl } from "@/lib/api/backend-url"
import { medusaLocales } from "@/lib/api/fetch"
import { portalToken } from "@/lib/portal/session"

/** Setting a PDF takes longer than answering JSON. */
const TIMEOUT_MS = 20_000

/**
 * GET /ban-hang/don/:id/phieu → the packing slip of one of the seller's own orders as a PDF, without prices.
 * 404 for everybody else's and for nobody signed in, 503 when the shop does not answer.
 */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ edition: string; id: string }> },
): Promise<Response> {
  const { edition, id } = await params
  const token = await portalToken("seller")
  if (!token) return new Response("Not found", { status: 404 })
  let file: Response
  try {
    file = await fetch(`${backendUrl()}/seller/orders/${encodeURIComponent(id)}/packing-slip`, {
      headers: {
        authorization: `Bearer ${token}`,
        "x-medusa-locale": medusaLocales[parseEdition(edition)?.locale ?? "vi"],
      },
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
      "content-disposition": file.headers.get("content-disposition") ?? "inline",
      "cache-control": "private, no-store",
    },
  })
}
