import "server-only"
import type { Locale } from "@/i18n/edition"
import { backendUrl } from "@/lib/api/backend-url"
import { medusaLocales } from "@/lib/api/fetch"

/** Three thousand lines are read and compared with what stands. */
const PATIENCE_MS = 30_000

/** What the backend said to a file. `status` 0 where it said nothing. */
export interface Said<Body> {
  status: number
  body: Body & { code?: string; message?: string; fields?: { field: string; message: string }[] }
}

/** Sends a file as it is, without its name, as an officer. */
export async function sendAsOfficer<Body extends object>(
  method: "POST" | "PUT",
  path: string,
  file: File,
  { token, locale }: { token: string; locale: Locale },
): Promise<Said<Partial<Body>>> {
  try {
    const response = await fetch(`${backendUrl()}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/octet-stream",
        "x-medusa-locale": medusaLocales[locale],
      },
      body: await file.arrayBuffer(),
      signal: AbortSignal.timeout(PATIENCE_MS),
      cache: "no-store",
    })
    const body = (await response.json().catch(() => ({}))) as Said<Partial<Body>>["body"]
    return { status: response.status, body }
  } catch {
    return { status: 0, body: {} as Said<Partial<Body>>["body"] }
  }
}
