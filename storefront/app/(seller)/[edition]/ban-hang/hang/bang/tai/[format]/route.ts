import { parseEdition } from "@/i18n/edition"
import { medusaLocales } from "@/lib/api/fetch"
import { noPaper, passPaper } from "@/lib/http/paper"
import { portalToken } from "@/lib/portal/session"

/**
 * GET /ban-hang/hang/bang/tai/xlsx and …/csv → the seller's goods as a table that can be changed and sent back. 404 for nobody
 * signed in, 503 when the shop does not answer.
 */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ edition: string; format: string }> },
): Promise<Response> {
  const { edition, format } = await params
  const token = await portalToken("seller")
  if (!token || (format !== "xlsx" && format !== "csv")) return noPaper()
  const headers = {
    authorization: `Bearer ${token}`,
    "x-medusa-locale": medusaLocales[parseEdition(edition)?.locale ?? "vi"],
  }
  return passPaper(`/seller/goods-table?format=${format}`, headers, { type: format })
}
