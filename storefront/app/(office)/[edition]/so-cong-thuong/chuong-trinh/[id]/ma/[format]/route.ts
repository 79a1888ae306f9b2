import { parseEdition } from "@/i18n/edition"
import { medusaLocales } from "@/lib/api/fetch"
import { noPaper, passPaper } from "@/lib/http/paper"
import { portalToken } from "@/lib/portal/session"

/** GET /so-cong-thuong/chuong-trinh/:id/ma/xlsx and …/csv → its codes that are each used once. 404 to everybody but its office. */
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
  const path = `/office/programmes/${encodeURIComponent(id)}/codes/file?format=${format}`
  return passPaper(path, headers, { type: format })
}
