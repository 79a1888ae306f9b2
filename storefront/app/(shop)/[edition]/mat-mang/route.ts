import { parseEdition } from "@/i18n/edition"
import { offlinePage } from "@/lib/offline/page"

/** GET /mat-mang, /en/mat-mang : the page that browsers keep for when there is no network. The same for everybody. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ edition: string }> },
): Promise<Response> {
  const edition = parseEdition((await params).edition)
  if (!edition) return new Response(null, { status: 404 })
  return new Response(await offlinePage(edition.locale), {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
  })
}
