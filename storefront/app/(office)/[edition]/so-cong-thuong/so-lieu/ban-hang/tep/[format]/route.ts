import { parseEdition } from "@/i18n/edition"
import { medusaLocales } from "@/lib/api/fetch"
import { noPaper, passPaper } from "@/lib/http/paper"
import { periodAsked, salesAsked } from "@/lib/portal/figures/asked"
import { portalToken } from "@/lib/portal/session"

/** GET /so-cong-thuong/so-lieu/ban-hang/tep/xlsx and …/csv → the lines that an address asks for. 404 for nobody signed in. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ edition: string; format: string }> },
): Promise<Response> {
  const { edition, format } = await params
  const token = await portalToken("office")
  if (!token || (format !== "xlsx" && format !== "csv")) return noPaper()
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const query = new URLSearchParams({ ...periodAsked(asked).period, ...salesAsked(asked), format })
  const headers = {
    authorization: `Bearer ${token}`,
    "x-medusa-locale": medusaLocales[parseEdition(edition)?.locale ?? "vi"],
  }
  return passPaper(`/office/figures/sales/file?${query}`, headers, { type: format })
}
