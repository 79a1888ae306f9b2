import "server-only"
import type { Edition, Locale } from "@/i18n/edition"
import { ApiError, type FieldRefusal, kindOf } from "./error"

/** Medusa's names for our languages, as its Translation Module stores them. */
const medusaLocales: Record<Locale, string> = { vi: "vi-VN", en: "en-US" }

/** A page that waits longer than this has lost its reader; the backend answers a search in milliseconds. */
const DEFAULT_TIMEOUT_MS = 8_000

export interface BackendRequest {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  body?: unknown
  /** Whose eyes it is for: sets the language, and lets alcohol through for adults. */
  edition: Edition
  /** Bearer token of a customer, seller member or officer. Never cached. */
  token?: string
  /** Extra headers, e.g. an idempotency key. */
  headers?: Record<string, string>
  /** Keep the answer: seconds, and the tags that /api/revalidate drops. Absent: always asked anew. */
  cache?: { seconds: number; tags: string[] }
  timeoutMs?: number
}

/** Where the backend is: BACKEND_URL, on the server only. Browsers never talk to it. */
export function backendUrl(): string {
  return (process.env.BACKEND_URL ?? "http://localhost:9000").replace(/\/+$/, "")
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
    edition,
    token,
    headers,
    cache,
    timeoutMs = DEFAULT_TIMEOUT_MS,
  } = request
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
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
      ...(cache && !token
        ? { next: { revalidate: cache.seconds, tags: cache.tags } }
        : { cache: "no-store" as const }),
    })
  } catch (cause) {
    rethrowFrameworkSignals(cause)
    throw new ApiError(
      "unreachable",
      `No answer from the backend to ${method} ${path.split("?")[0]}`,
      503,
      undefined,
      { cause },
    )
  }
  if (!response.ok) throw await readError(response, `${method} ${path.split("?")[0]}`)
  if (response.status === 204) return undefined as T
  return (await response.json()) as T
}

async function readError(response: Response, what: string): Promise<ApiError> {
  // An error page of a proxy is not JSON; its status still says enough.
  const detail = (await response.json().catch(() => ({}))) as {
    message?: string
    type?: string
    fields?: FieldRefusal[]
  }
  return new ApiError(
    kindOf(response.status, detail.type),
    detail.message ?? `${what} answered ${response.status}`,
    response.status,
    detail.type,
    undefined,
    detail.fields,
  )
}

/** Next.js signals "this page is dynamic" by throwing from fetch; that is not a network error. */
function rethrowFrameworkSignals(error: unknown): void {
  if (typeof error === "object" && error !== null && "digest" in error) throw error
}
