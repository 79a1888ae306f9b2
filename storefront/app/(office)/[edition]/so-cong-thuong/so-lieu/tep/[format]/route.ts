import { localePath, parseEdition } from "@/i18n/edition"
import { medusaLocales } from "@/lib/api/fetch"
import { backTo, noPaper, passPaper } from "@/lib/http/paper"
import { FIGURES_TABLES, periodAsked } from "@/lib/portal/figures/asked"
import { figuresPath } from "@/lib/portal/figures/paths"
import { portalToken } from "@/lib/portal/session"

/**
 * GET /so-cong-thuong/so-lieu/tep/pdf?tu=&den= → an office's figures as a paper; …/xlsx?bang= and …/csv?bang= → every row of one table.
 * 404 for nobody signed in; back to the screen when the days cannot be.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ edition: string; format: string }> },
): Promise<Response> {
  const { edition, format: asked } = await params
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const token = await portalToken("office")
  const format = (["pdf", "xlsx", "csv"] as const).find((one) => one === asked)
  const of = FIGURES_TABLES.find((one) => one === query.bang)
  if (!token || !format || (format !== "pdf" && !of)) return noPaper()
  const locale = parseEdition(edition)?.locale ?? "vi"
  const { period, wrong } = periodAsked(query)
  const back = () => backTo(localePath(locale, figuresPath(period)))
  if (wrong) return back()
  const wanted = new URLSearchParams({ ...period, format, ...(of ? { of } : {}) })
  const headers = { authorization: `Bearer ${token}`, "x-medusa-locale": medusaLocales[locale] }
  return passPaper(`/office/figures/file?${wanted}`, headers, { type: format, refused: back })
}
