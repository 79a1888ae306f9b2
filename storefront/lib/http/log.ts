import type { IncomingMessage, ServerResponse } from "node:http"
import { statusOfDocument } from "./error-documents"
import type { Visit } from "./visit"

/** An answer that took longer is worth a line, in ms. */
export const SLOW_MS = 1_000

const PLAIN = /^[a-z][a-z0-9-]{0,59}$/
const LONGEST = 6

/**
 * A path without what could name a person: words of ours and names of goods and places stay, numbers of orders, links
 * and letters become `:id`. The query, which holds searches and phone numbers, is left out.
 */
export function routeOf(url = "/"): string {
  const segments = (url.split("?")[0] ?? "/").split("/").filter(Boolean)
  const known = segments.slice(0, LONGEST).map((part) => (PLAIN.test(part) ? part : ":id"))
  return `/${known.join("/")}${segments.length > LONGEST ? "/…" : ""}`
}

/** The line of one request, or none when it was answered well and in time. */
export function requestLine(
  { method, url }: Pick<IncomingMessage, "method" | "url">,
  { statusCode, writableFinished }: Pick<ServerResponse, "statusCode" | "writableFinished">,
  visit: Visit,
  ms: number,
): string | undefined {
  const failed = statusCode >= 500 || visit.unanswered || visit.digest !== undefined
  if (!failed && ms < SLOW_MS) return undefined
  // The page that tells of a failure, asked for by this server itself: the failure has its line.
  if (statusOfDocument((url ?? "/").split("?")[0] ?? "/")) return undefined
  return JSON.stringify({
    level: failed ? "error" : "warn",
    message: failed ? "request failed" : "request was slow",
    request_id: visit.id,
    method,
    route: routeOf(url),
    status: statusCode,
    ms: Math.round(ms),
    ...(visit.unanswered ? { backend: "no answer" } : {}),
    ...(visit.digest ? { digest: visit.digest } : {}),
    ...(writableFinished ? {} : { left: true }),
    timestamp: new Date().toISOString(),
  })
}
