import "server-only"
import type { Locale } from "@/i18n/edition"
import { backendUrl } from "@/lib/api/backend-url"
import { ApiError, kindOf } from "@/lib/api/error"
import { medusaLocales } from "@/lib/api/fetch"
import { drawnForHeader } from "./drawn-for"

/** Five hundred rows are read and compared with what stands. */
const PATIENCE_MS = 30_000

/**
 * Sends a table of goods as it is, without its name, for the seller that its screen was drawn for.
 * @returns the id of what was planned by it
 * @throws ApiError, `code` the backend's word for why it is not taken
 */
export async function sendGoodsTable(
  file: File,
  token: string,
  locale: Locale,
  drawnFor: string | undefined,
): Promise<string> {
  let answer: Response
  try {
    answer = await fetch(`${backendUrl()}/seller/goods-table/imports`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/octet-stream",
        "x-medusa-locale": medusaLocales[locale],
        ...drawnForHeader(drawnFor),
      },
      body: await file.arrayBuffer(),
      signal: AbortSignal.timeout(PATIENCE_MS),
      cache: "no-store",
    })
  } catch (cause) {
    throw new ApiError("unreachable", "No answer to a table of goods", 503, { cause })
  }
  const said = (await answer.json().catch(() => ({}))) as {
    import?: { id: string }
    code?: string
    message?: string
    type?: string
  }
  if (said.import) return said.import.id
  throw new ApiError(
    kindOf(answer.status, said.type, said.code),
    said.message ?? `A table of goods was answered ${answer.status}`,
    answer.status,
    { code: said.code },
  )
}
