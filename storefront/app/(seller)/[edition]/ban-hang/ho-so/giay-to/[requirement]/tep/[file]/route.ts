import { backendUrl } from "@/lib/api/backend-url"
import { noPaper } from "@/lib/http/paper"
import { portalToken } from "@/lib/portal/session"

const TIMEOUT_MS = 20_000

/** GET /ban-hang/ho-so/giay-to/:requirement/tep/:file — a file of a paper, to those who sent it; 404 to everybody else. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ requirement: string; file: string }> },
): Promise<Response> {
  const token = await portalToken("seller")
  if (!token) return noPaper()
  const { requirement, file } = await params
  const path = `/seller/application/papers/${encodeURIComponent(requirement)}/${encodeURIComponent(file)}`
  try {
    const sent = await fetch(`${backendUrl()}${path}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: "no-store",
    })
    if (!sent.ok) return noPaper()
    return new Response(sent.body, {
      headers: {
        "content-type": sent.headers.get("content-type") ?? "application/octet-stream",
        "cache-control": "private, no-store",
        // What somebody sent is shown, and never run.
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        "x-content-type-options": "nosniff",
      },
    })
  } catch {
    return new Response("The shop is not answering", { status: 503 })
  }
}
