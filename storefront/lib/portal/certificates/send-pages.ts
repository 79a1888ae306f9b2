import "server-only"
import { backendUrl } from "@/lib/api/backend-url"
import { medusaLocales } from "@/lib/api/fetch"
import type { Edition } from "@/i18n/edition"
import { LARGEST_PAPER, type PaperProblem } from "../apply/paper"
import { drawnForHeader } from "../drawn-for"
import { portalToken } from "../session"
import type { PageKind } from "./types"

const TIMEOUT_MS = 20_000

/** Passes pages on to the backend, one by one, as who is signed in; the first that is not taken ends it. @returns why */
export async function sendPages(
  { product, kind, files }: { product: string; kind: PageKind; files: readonly File[] },
  edition: Edition,
  drawnFor: string | undefined,
): Promise<PaperProblem | undefined> {
  const token = await portalToken("seller")
  if (!token) return "ended"
  if (files.length === 0) return "file"
  if (files.some(({ size }) => size > LARGEST_PAPER)) return "too_large"
  const query = new URLSearchParams({ kind, product_id: product })
  for (const file of files) {
    let response: Response
    try {
      response = await fetch(`${backendUrl()}/seller/certificates/files?${query}`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/octet-stream",
          "x-medusa-locale": medusaLocales[edition.locale],
          ...drawnForHeader(drawnFor),
        },
        body: file,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        cache: "no-store",
      })
    } catch {
      return "down"
    }
    if (!response.ok) return problemOf(response)
  }
  return undefined
}

async function problemOf(response: Response): Promise<PaperProblem> {
  const { code, fields = [] } = (await response.json().catch(() => ({}))) as {
    code?: string
    fields?: { code: string }[]
  }
  if (response.status === 429) return "limited"
  if (code === "other_seller") return code
  if (response.status === 401 || response.status === 403) return "ended"
  if (fields[0]?.code === "too_large") return "too_large"
  if (fields[0]?.code === "paper_full") return "full"
  return response.status === 400 ? "paper" : "down"
}
