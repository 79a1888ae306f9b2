import "server-only"
import type { Edition } from "@/i18n/edition"
import { medusaLocales } from "@/lib/api/fetch"
import { backendUrl } from "@/lib/api/backend-url"
import { drawnForHeader } from "../drawn-for"
import { portalToken } from "../session"
import { LARGEST_PAPER, type PaperAnswer, type PaperProblem } from "./paper"
import { nextPath } from "./tasks"
import type { Application } from "./types"

/** A slow line sends ten million bytes to us, not to the backend. */
const TIMEOUT_MS = 20_000

/** Passes a paper on to the backend, as who is signed in. @param validUntil YYYY-MM-DD, or empty */
export async function passPaper(
  requirement: string,
  {
    file,
    validUntil,
    drawnFor,
  }: { file: File | undefined; validUntil: string; drawnFor: string | undefined },
  edition: Edition,
): Promise<PaperAnswer> {
  const token = await portalToken("seller")
  if (!token) return { problem: "ended" }
  if (!file) return { problem: "file" }
  if (file.size > LARGEST_PAPER) return { problem: "too_large" }
  const query = validUntil ? `?valid_until=${encodeURIComponent(validUntil)}` : ""
  let response: Response
  try {
    response = await fetch(
      `${backendUrl()}/seller/application/papers/${encodeURIComponent(requirement)}${query}`,
      {
        method: "PUT",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/octet-stream",
          "x-medusa-locale": medusaLocales[edition.locale],
          ...drawnForHeader(drawnFor),
        },
        body: file,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        cache: "no-store",
      },
    )
  } catch {
    return { problem: "down" }
  }
  const body = (await response.json().catch(() => ({}))) as {
    application?: Application
    code?: string
    fields?: { field: string; code: string }[]
  }
  return response.ok && body.application
    ? { next: nextPath(body.application, requirement) }
    : { problem: problemOf(response.status, body) }
}

function problemOf(
  status: number,
  { code, fields = [] }: { code?: string; fields?: { field: string; code: string }[] },
): PaperProblem {
  const [wrong] = fields
  if (wrong?.field === "valid_until") return "valid_until"
  if (wrong?.code === "too_large") return "too_large"
  if (wrong || status === 404) return "paper"
  if (status === 429) return "limited"
  if (code === "other_seller") return code
  if (code?.startsWith("seller_")) return "changed"
  return status === 401 || status === 403 ? "ended" : "down"
}
