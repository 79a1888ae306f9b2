import { parseEdition } from "@/i18n/edition"
import { medusaLocales } from "@/lib/api/fetch"
import { noPaper, passPaper } from "@/lib/http/paper"
import { portalToken } from "@/lib/portal/session"

/** GET /so-cong-thuong/chung-nhan/nhap/mau/xlsx and …/csv → what the list of a decision looks like. 404 for nobody signed in. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ edition: string; format: string }> },
): Promise<Response> {
  const { edition, format } = await params
  const token = await portalToken("office")
  if (!token || (format !== "xlsx" && format !== "csv")) return noPaper()
  const headers = {
    authorization: `Bearer ${token}`,
    "x-medusa-locale": medusaLocales[parseEdition(edition)?.locale ?? "vi"],
  }
  return passPaper(`/office/decision-template?format=${format}`, headers, { type: format })
}
