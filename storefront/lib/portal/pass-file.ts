import "server-only"
import { backendUrl } from "@/lib/api/backend-url"
import { noPaper } from "@/lib/http/paper"
import type { Door } from "./doors"
import { portalToken } from "./session"

const TIMEOUT_MS = 20_000

/** A private file of the backend's, to who is signed in at a door and may see it; 404 to everybody else. */
export async function passFile(door: Door, path: string): Promise<Response> {
  const token = await portalToken(door)
  if (!token) return noPaper()
  try {
    const sent = await fetch(`${backendUrl()}${path}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: "no-store",
    })
    if (!sent.ok) return noPaper()
    const type = sent.headers.get("content-type") ?? "application/octet-stream"
    return new Response(sent.body, {
      headers: {
        "content-type": type,
        "content-disposition": "inline",
        "cache-control": "private, no-store",
        "content-security-policy": policyOf(type),
        "x-content-type-options": "nosniff",
      },
    })
  } catch {
    return new Response("The shop is not answering", { status: 503 })
  }
}

/**
 * What somebody sent is shown, and never run. A browser's own viewer refuses to open in a sandbox: a PDF, which the backend knew by its
 * content and which nothing may take for a page, is kept by its type, and stands in frames of this shop's alone. Nor does it load the
 * file where a policy names no source for objects.
 */
const policyOf = (type: string): string =>
  type === "application/pdf"
    ? "frame-ancestors 'self'"
    : "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
