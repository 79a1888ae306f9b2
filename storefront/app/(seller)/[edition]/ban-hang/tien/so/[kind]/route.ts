import { localePath, parseEdition } from "@/i18n/edition"
import { medusaLocales } from "@/lib/api/fetch"
import { backTo, noPaper, passPaper } from "@/lib/http/paper"
import { moneyPath } from "@/lib/portal/paths"
import { portalToken } from "@/lib/portal/session"
import { monthOf } from "@/lib/portal/statement"

/**
 * GET /ban-hang/tien/so/pdf?thang=2026-11 and …/csv → the statement of a month, to keep. 404 for everybody who does not see
 * the seller's money, 503 when the shop does not answer; back to the screen, which says so, when it is too long for a paper.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ edition: string; kind: string }> },
): Promise<Response> {
  const { edition, kind } = await params
  const token = await portalToken("seller")
  if (!token || (kind !== "pdf" && kind !== "csv")) return noPaper()
  const locale = parseEdition(edition)?.locale ?? "vi"
  const { month, from, to } = monthOf(new URL(request.url).searchParams.get("thang"))
  const headers = {
    authorization: `Bearer ${token}`,
    "x-medusa-locale": medusaLocales[locale],
  }
  return passPaper(`/seller/statement/${kind}?from=${from}&to=${to}`, headers, {
    type: kind,
    refused: () => backTo(localePath(locale, `${moneyPath(month)}&loi=long`)),
  })
}
