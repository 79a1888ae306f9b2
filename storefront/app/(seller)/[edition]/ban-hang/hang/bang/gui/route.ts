import { localePath, parseEdition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { formOf } from "@/lib/http/form"
import { backTo, noPaper } from "@/lib/http/paper"
import { drawnFor } from "@/lib/portal/drawn-for"
import { FILE_FAULTS, type FileFault } from "@/lib/portal/goods-table"
import { goodsTablePath } from "@/lib/portal/paths"
import { sendGoodsTable } from "@/lib/portal/send-goods-table"
import { portalToken } from "@/lib/portal/session"

/** Bytes; the backend's own limit. */
const LARGEST_TABLE = 4 * 1024 * 1024

/**
 * POST /ban-hang/hang/bang/gui, a form with the file `tep` → what the table would do, on the page that the answer leads to; or
 * why it is not taken. 404 for nobody signed in, and for forms of other sites.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ edition: string }> },
): Promise<Response> {
  const locale = parseEdition((await params).edition)?.locale ?? "vi"
  const token = await portalToken("seller")
  if (!token || request.headers.get("sec-fetch-site") === "cross-site") return noPaper()
  const refused = (fault: FileFault) => backTo(localePath(locale, goodsTablePath({ fault })))
  const form = await formOf(request, LARGEST_TABLE)
  if (form === "too_large") return refused("large")
  const file = form.get("tep")
  if (!(file instanceof File) || file.size === 0) return refused("none")
  try {
    const id = await sendGoodsTable(file, token, locale, drawnFor(form))
    return backTo(localePath(locale, goodsTablePath({ id })))
  } catch (error) {
    if (!isApiError(error)) throw error
    if (error.kind === "unauthorized" || error.status === 403) return noPaper()
    return refused(FILE_FAULTS.find((one) => one === error.code) ?? "down")
  }
}
