import { z } from "zod"
import { locales } from "@/i18n/edition"
import { readDeliveryWords } from "@/lib/delivery-words"

const query = z.object({
  product: z.string().min(1).max(64),
  to: z.string().regex(/^\d{2}$/),
  locale: z.enum(locales),
})

/**
 * GET /api/delivery-estimate?product=&to=&locale= : the sentences a product page shows, `{ lines: string[] }`.
 * 400 names the parameter that is wrong. A backend that is down is said in the lines.
 */
export async function GET(request: Request): Promise<Response> {
  const parsed = query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return Response.json(
      { message: `${issue?.path.join(".")}: ${issue?.message}` },
      { status: 400 },
    )
  }
  const { product, to, locale } = parsed.data
  const lines = await readDeliveryWords(product, to, locale)
  return Response.json({ lines }, { headers: { "cache-control": "private, max-age=60" } })
}
