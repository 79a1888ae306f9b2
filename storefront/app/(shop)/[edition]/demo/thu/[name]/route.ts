import { onlyDemo } from "@/lib/demo/guard"
import { readLetter } from "@/lib/demo/mail"

/** Nothing in a letter may run, send or load anything: sellers and buyers wrote parts of it. */
const INERT = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox"

/** GET /demo/thu/:name → one letter the shop sent, as HTML; 404 for any other name, and outside the demo. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const dataDir = await onlyDemo()
  const html = await readLetter(dataDir, (await params).name)
  if (html === undefined) return new Response("Not found", { status: 404 })
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": INERT,
      "cache-control": "private, no-store",
    },
  })
}
