import { cookies } from "next/headers"
import { AGE_COOKIE, type Locale, locales } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import { isApiError } from "@/lib/api/error"
import type { Suggestions } from "@/lib/api/types"

const nothing: Suggestions = { products: [], provinces: [], sellers: [], sets: [] }

/**
 * GET /api/suggest?q=&locale= : what the search box offers while somebody types.
 * Same origin, so that the browser needs neither the backend's address nor its key.
 * A backend that is down suggests nothing; the form beneath still works.
 */
export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams
  const q = (params.get("q") ?? "").trim().slice(0, 100)
  const asked = params.get("locale") as Locale
  const locale = locales.includes(asked) ? asked : "vi"
  const adult = (await cookies()).get(AGE_COOKIE)?.value === "1"
  const headers = { "cache-control": "private, max-age=30", vary: "cookie" }
  if (q.length === 0) return Response.json(nothing, { headers })
  try {
    const found = await backend<Suggestions>(
      `/store/suggest?${new URLSearchParams({ q, locale })}`,
      {
        edition: { locale, adult },
        timeoutMs: 1_500,
      },
    )
    return Response.json(found, { headers })
  } catch (error) {
    if (!isApiError(error)) throw error
    return Response.json(nothing, { status: error.kind === "unreachable" ? 503 : 200 })
  }
}
