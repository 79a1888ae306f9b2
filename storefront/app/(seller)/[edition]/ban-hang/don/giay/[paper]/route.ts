import { localePath, parseEdition } from "@/i18n/edition"
import { medusaLocales } from "@/lib/api/fetch"
import { backTo, noPaper, passPaper } from "@/lib/http/paper"
import { CHOSEN, paperSource } from "@/lib/portal/papers"
import { sellerPaths } from "@/lib/portal/paths"
import { portalToken } from "@/lib/portal/session"

/**
 * GET /ban-hang/don/giay/:paper?don=… → labels, packing slips or the pick list of the seller's own orders as a PDF.
 * 404 for everybody else's and for nobody signed in, 503 when the shop does not answer; back to the orders, which say why,
 * when none was chosen or one of them is not sent any more.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ edition: string; paper: string }> },
): Promise<Response> {
  const { edition, paper } = await params
  const ids = new URL(request.url).searchParams.getAll(CHOSEN)
  const token = await portalToken("seller")
  const source = paperSource(paper, ids)
  if (!token || !source) return noPaper()
  const locale = parseEdition(edition)?.locale ?? "vi"
  const headers = {
    authorization: `Bearer ${token}`,
    "x-medusa-locale": medusaLocales[locale],
  }
  const back = `${sellerPaths.orders}?muc=can-goi&loi=${ids.length > 0 ? "paper" : "none"}`
  return passPaper(source, headers, { refused: () => backTo(localePath(locale, back)) })
}
