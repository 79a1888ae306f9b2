import { parseEdition } from "@/i18n/edition"
import { medusaLocales } from "@/lib/api/fetch"
import { noPdf, passPdf } from "@/lib/http/pdf"
import { portalToken } from "@/lib/portal/session"

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
  if (!token) return noPdf()
  return passPdf(`/seller/orders/${encodeURIComponent(id)}/packing-slip`, {
    authorization: `Bearer ${token}`,
    "x-medusa-locale": medusaLocales[parseEdition(edition)?.locale ?? "vi"],
  })
}
