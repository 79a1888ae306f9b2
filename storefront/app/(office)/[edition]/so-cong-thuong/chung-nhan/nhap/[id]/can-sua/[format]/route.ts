import { parseEdition } from "@/i18n/edition"
import { medusaLocales } from "@/lib/api/fetch"
import { noPaper, passPaper } from "@/lib/http/paper"
import { portalToken } from "@/lib/portal/session"

/** GET /so-cong-thuong/chung-nhan/nhap/:id/can-sua/xlsx and …/csv → the lines that were not taken, with why. 404 to everybody else. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ edition: string; id: string; format: string }> },
): Promise<Response> {
  const { edition, id, format } = await params
  const token = await portalToken("office")
  if (!token || (format !== "xlsx" && format !== "csv")) return noPaper()
  const headers = {
    authorization: `Bearer ${token}`,
    "x-medusa-locale": medusaLocales[parseEdition(edition)?.locale ?? "vi"],
  }
  const path = `/office/decision-imports/${encodeURIComponent(id)}/broken?format=${format}`
  return passPaper(path, headers, { type: format })
}
