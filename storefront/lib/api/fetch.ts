import "server-only"
import type { Edition, Locale } from "@/i18n/edition"
import { noteSilence } from "../http/backend-health"
import { timeLeft } from "../http/visit"
import { backendUrl } from "./backend-url"
import { ApiError, type FieldRefusal, kindOf } from "./error"

/** Medusa's names for our languages, as its Translation Module stores them. */
export const medusaLocales: Record<Locale, string> = { vi: "vi-VN", en: "en-US" }

/** One call; the page it is for has its own end (lib/http/visit.ts). The backend answers a search in milliseconds. */
const DEFAULT_TIMEOUT_MS = 5_000

export interface BackendRequest {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  body?: unknown
  /** A picture or paper, sent as it is instead of a body. */
  file?: Blob
  /** Whose eyes it is for: sets the language, and lets alcohol through for adults. */
  edition: Edition
  /** Bearer token of a customer, seller member or officer. Never cached. */
  token?: string
  /** Extra headers, e.g. an idempotency key. */
  headers?: Record<string, string>
  /** Keep the answer: seconds, and the tags that /api/revalidate drops. Absent: always asked anew. */
  cache?: { seconds: number; tags: string[] }
  /** For what takes longer, or is worth less waiting, than a page; else 5 s, or what is left of the page's time. */
  timeoutMs?: number
}

function publishableKey(): string {
  return process.env.PUBLISHABLE_KEY ?? ""
}

/**
 * Calls the backend and returns its JSON. The caller names the shape it was promised.
 * @param path from the root, query included: `/store/provinces/bac-kan`
 * @throws ApiError, whose `kind` says what a page can do about it
 */
export async function backend<T>(path: string, request: BackendRequest): Promise<T> {
  const {
    method = "GET",
    body,
    file,
    edition,
    token,
    headers,
    cache,
    timeoutMs = timeLeft(DEFAULT_TIMEOUT_MS),
  } = request
  const what = `${method} ${path.split("?")[0]}`
  let response: Response
  try {
    response = await fetch(`${backendUrl()}${path}`, {
      method,
      headers: {
        accept: "application/json",
        "x-publishable-api-key": publishableKey(),
        "x-medusa-locale": medusaLocales[edition.locale],
        ...(edition.adult ? { "x-age-confirmed": "1" } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(file ? { "content-type": file.type || "application/octet-stream" } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: file ?? (body === undefined ? undefined : JSON.stringify(body)),
      signal: AbortSignal.timeout(timeoutMs),
      ...(cache && !token
        ? { next: { revalidate: cache.seconds, tags: cache.tags } }
        : { cache: "no-store" as const }),
    })
  } catch (cause) {
    rethrowFrameworkSignals(cause)
    throw silent(what, cause)
  }
  if (!response.ok) throw await readError(response, what)
  // Medusa answers some requests with a bare "Created".
  const bare = response.headers.get("content-type")?.startsWith("text/plain")
  if (bare || response.status === 204) return undefined as T
  try {
    return (await response.json()) as T
  } catch (cause) {
    // A head that came and a body that never did.
    throw silent(what, cause)
  }
}

function silent(what: string, cause: unknown): ApiError {
  noteSilence()
  return new ApiError("unreachable", `No answer from the backend to ${what}`, 503, { cause })
}

async function readError(response: Response, what: string): Promise<ApiError> {
  // An error page of a proxy is not JSON; its status still says enough.
  const detail = (await response.json().catch(() => ({}))) as {
    message?: string
    type?: string
    code?: string
    fields?: FieldRefusal[]
  }
  if (response.status >= 500) noteSilence()
  return new ApiError(
    kindOf(response.status, detail.type, detail.code),
    detail.message ?? `${what} answered ${response.status}`,
    response.status,
    { code: detail.code, fields: detail.fields },
  )
}

/** Next.js signals "this page is dynamic" by throwing from fetch; that is not a network error. */
function rethrowFrameworkSignals(error: unknown): void {
  if (typeof error === "object" && error !== null && "digest" in error) throw error
}
