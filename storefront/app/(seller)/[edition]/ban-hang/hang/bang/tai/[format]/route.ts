import { parseEdition } from "@/i18n/edition"
import { medusaLocales } from "@/lib/api/fetch"
import { noPaper, passPaper } from "@/lib/http/paper"
import { portalToken } from "@/lib/portal/session"

/**
 * GET /ban-hang/hang/bang/tai/xlsx?phan=1 and …/csv → the seller's goods as a table that can be changed and sent back: the
 * first, or the one that `phan` names. 404 for nobody signed in and for what is no number of a table, 503 when the shop does
 * not answer.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ edition: string; format: string }> },
): Promise<Response> {
  const { edition, format } = await params
  const token = await portalToken("seller")
  if (!token || (format !== "xlsx" && format !== "csv")) return noPaper()
  const headers = {
    authorization: `Bearer ${token}`,
    "x-medusa-locale": medusaLocales[parseEdition(edition)?.locale ?? "vi"],
  }
  const query = new URLSearchParams({
    format,
    part: new URL(request.url).searchParams.get("phan") ?? "1",
  })
  return passPaper(`/seller/goods-table?${query}`, headers, { type: format })
}
