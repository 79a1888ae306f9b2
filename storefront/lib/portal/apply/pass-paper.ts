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

/** What a form says of a paper. */
export interface PaperSent {
  /** Its front, its back, its pages; none where only its day is said anew. */
  files: readonly File[]
  /** YYYY-MM-DD, or empty. */
  validUntil: string
  endless: boolean
  /** How many of its files were seen there. */
  behind: number
  drawnFor: string | undefined
}

/** Passes a paper on to the backend, file by file, as who is signed in; the first that is not taken ends it. */
export async function passPaper(
  requirement: string,
  sent: PaperSent,
  edition: Edition,
): Promise<PaperAnswer> {
  const token = await portalToken("seller")
  if (!token) return { problem: "ended" }
  if (sent.files.some(({ size }) => size > LARGEST_PAPER)) return { problem: "too_large" }
  const path = `/seller/application/papers/${encodeURIComponent(requirement)}`
  const { validUntil, endless } = sent
  const pass = (method: string, at: string, type: string, body: BodyInit) =>
    tell(requirement, at, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": type,
        "x-medusa-locale": medusaLocales[edition.locale],
        ...drawnForHeader(sent.drawnFor),
      },
      body,
    })
  if (sent.files.length === 0) {
    if (!validUntil && !endless) return { problem: "file" }
    const term = endless ? { endless } : { valid_until: validUntil }
    const answer = await pass("PUT", path, "application/json", JSON.stringify(term))
    // Where no file was sent before, there is nothing that a day could be said of.
    return "problem" in answer && answer.problem === "changed" ? { problem: "file" } : answer
  }
  const query = (behind: number) =>
    new URLSearchParams({
      ...(endless ? { endless: "true" } : validUntil ? { valid_until: validUntil } : {}),
      behind: String(behind),
    })
  let answer: PaperAnswer = { problem: "file" }
  for (const [at, file] of sent.files.entries()) {
    const behind = query(sent.behind + at)
    answer = await pass("POST", `${path}?${behind}`, "application/octet-stream", file)
    if ("problem" in answer) return answer
  }
  return answer
}

async function tell(requirement: string, path: string, request: RequestInit): Promise<PaperAnswer> {
  let response: Response
  try {
    response = await fetch(`${backendUrl()}${path}`, {
      ...request,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: "no-store",
    })
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
  if (wrong?.field === "valid_until") return wrong.code === "over" ? "over" : "valid_until"
  if (wrong?.code === "too_large") return "too_large"
  if (wrong?.code === "paper_full") return "full"
  if (wrong || status === 404) return "paper"
  if (status === 429) return "limited"
  if (code === "other_seller") return code
  if (code === "changed" || code?.startsWith("seller_")) return "changed"
  return status === 401 || status === 403 ? "ended" : "down"
}
