import { locales, type Locale } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { communePlaces } from "@/lib/checkout/communes"

/**
 * GET /api/communes?province=19&locale=vi → `{communes: [{code, name, also?}]}`, the units of a province
 * of today for the address form. 400 when `province` is not a two-digit code, 503 when the shop does not answer.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const province = searchParams.get("province") ?? ""
  const locale = searchParams.get("locale") as Locale
  if (!/^\d{2}$/.test(province)) {
    return Response.json({ message: "province: a two-digit code is needed" }, { status: 400 })
  }
  try {
    const communes = await communePlaces(province, {
      locale: locales.includes(locale) ? locale : "vi",
      adult: false,
    })
    // Communes change by law; a phone may keep the list for the rest of its visit.
    return Response.json({ communes }, { headers: { "cache-control": "public, max-age=3600" } })
  } catch (error) {
    if (!isApiError(error)) throw error
    return Response.json({ message: "The shop is not answering" }, { status: 503 })
  }
}
