import { backendUrl } from "@/lib/api/backend-url"
import { staticPath } from "@/lib/static-path"

/**
 * GET /static/… : pictures of the backend under the shop's own address, so that a phone needs to reach one host only.
 * Put a CDN or a web server in front of /static where there is traffic. Names change with content, hence kept for ever.
 * 404 unknown, or no picture · 502 when the backend does not answer.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const path = staticPath((await params).path)
  if (!path) return new Response(null, { status: 404 })
  let file: Response
  try {
    file = await fetch(`${backendUrl()}${path}`, {
      cache: "no-store",
      signal: AbortSignal.timeout(10_000),
    })
  } catch {
    return new Response(null, { status: 502, headers: { "cache-control": "no-store" } })
  }
  if (!file.ok) return new Response(null, { status: file.status === 404 ? 404 : 502 })
  // Nothing but pictures has business here: a page that somebody uploaded would speak in the shop's name.
  if (!file.headers.get("content-type")?.startsWith("image/"))
    return new Response(null, { status: 404 })
  const headers = new Headers({
    "cache-control": "public, max-age=31536000, immutable",
    // An SVG is a page too.
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  })
  for (const name of ["content-type", "content-length", "etag"]) {
    const value = file.headers.get(name)
    if (value) headers.set(name, value)
  }
  return new Response(file.body, { headers })
}
