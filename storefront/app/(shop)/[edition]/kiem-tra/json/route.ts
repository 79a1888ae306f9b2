import { createHash } from "node:crypto"
import { parseEdition } from "@/i18n/edition"
import { lookUpCertificates } from "@/lib/api/check"
import { isApiError } from "@/lib/api/error"

/** Seconds: what is withdrawn is gone within five. */
const KEPT_S = 5

/**
 * GET /kiem-tra/json?q= — the public check for programs: by decision number, product code, certificate number, or words of product and
 * holder. Alcohol is left out. Answers with an ETag, and 304 to who has it; limited for each caller.
 *
 * @returns 200 `{ by, certificates }`, see `PublicCertificate`; 400 naming q; 429 with `retry-after`; 503 while the shop does not answer
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ edition: string }> },
): Promise<Response> {
  const { locale } = parseEdition((await params).edition) ?? { locale: "vi" as const }
  const q = (new URL(request.url).searchParams.get("q") ?? "").trim()
  if (!q || q.length > 200)
    return Response.json({ message: "q: 1 to 200 characters" }, { status: 400 })
  try {
    const body = JSON.stringify(await lookUpCertificates(q, { locale, adult: false }))
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`
    const headers = {
      etag,
      "cache-control": `public, max-age=${KEPT_S}`,
      "access-control-allow-origin": "*",
      "content-type": "application/json; charset=utf-8",
    }
    const isKnown = request.headers.get("if-none-match")?.split(/,\s*/).includes(etag)
    return isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { headers })
  } catch (error) {
    if (!isApiError(error)) throw error
    if (error.kind === "limited")
      return Response.json(
        { message: "Too many" },
        { status: 429, headers: { "retry-after": "60" } },
      )
    if (error.status === 400) return Response.json({ message: error.message }, { status: 400 })
    return Response.json({ message: "The shop is not answering" }, { status: 503 })
  }
}
