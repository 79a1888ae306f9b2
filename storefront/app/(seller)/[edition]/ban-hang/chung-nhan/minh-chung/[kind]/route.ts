import { localePath, parseEdition } from "@/i18n/edition"
import { medusaLocales } from "@/lib/api/fetch"
import { backTo, noPaper, passPaper } from "@/lib/http/paper"
import { certificatePaths } from "@/lib/portal/certificates/paths"
import { evidenceDays } from "@/lib/portal/evidence/asked"
import { EVIDENCE_KINDS } from "@/lib/portal/evidence/types"
import { portalToken } from "@/lib/portal/session"

/**
 * GET /ban-hang/chung-nhan/minh-chung/zip?hang=…&tu=…&den=… and …/pdf → evidence for a product's re-evaluation. 404 for everybody
 * who does not sell it, 503 when the shop does not answer; back to the screen when the days cannot be.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ edition: string; kind: string }> },
): Promise<Response> {
  const { edition, kind: asked } = await params
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const token = await portalToken("seller")
  const kind = EVIDENCE_KINDS.find((one) => one === asked)
  const product = query.hang
  if (!token || !kind || !product) return noPaper()
  const locale = parseEdition(edition)?.locale ?? "vi"
  const { period, wrong } = evidenceDays(query)
  const back = () => backTo(localePath(locale, certificatePaths.evidence(product, period)))
  if (wrong) return back()
  return passPaper(
    `/seller/evidence/${encodeURIComponent(product)}/${kind}?${new URLSearchParams({ ...period })}`,
    { authorization: `Bearer ${token}`, "x-medusa-locale": medusaLocales[locale] },
    { type: kind, refused: back },
  )
}
