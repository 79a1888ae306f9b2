import { backendUrl } from "@/lib/api/backend-url"

/** File names as the shop writes them: no dot segments, nothing encoded. */
const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/

/**
 * GET /static/… : pictures and files of the backend under the shop's own address, so that a phone
 * needs to reach one host only. Put a CDN or a web server in front of /static where there is traffic.
 * Names change with content, hence kept for ever. 404 unknown · 502 when the backend does not answer.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const { path } = await params
  if (!path.every((segment) => SAFE.test(segment))) return new Response(null, { status: 404 })
  let file: Response
  try {
    file = await fetch(`${backendUrl()}/static/${path.join("/")}`, {
      cache: "no-store",
      signal: AbortSignal.timeout(10_000),
    })
  } catch {
    return new Response(null, { status: 502, headers: { "cache-control": "no-store" } })
  }
  if (!file.ok) return new Response(null, { status: file.status === 404 ? 404 : 502 })
  const headers = new Headers({ "cache-control": "public, max-age=31536000, immutable" })
  for (const name of ["content-type", "content-length", "etag"]) {
    const value = file.headers.get(name)
    if (value) headers.set(name, value)
  }
  return new Response(file.body, { headers })
}
