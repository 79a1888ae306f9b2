import { AGE_COOKIE } from "@/i18n/edition"
import { safeReturnPath } from "@/lib/return-path"

/** Remembered for a month on this device; a shared phone should be asked again now and then. */
const THIRTY_DAYS_S = 30 * 24 * 60 * 60

/**
 * POST /api/age, a plain form so that it works without JavaScript:
 * `answer` = "adult" sets the cookie, anything else clears it; then 303 to `back`, a path of this shop. 400 for what is no form.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => undefined)
  if (!form) return Response.json({ message: "The body is not a form" }, { status: 400 })
  const adult = form.get("answer") === "adult"
  const cookie = `${AGE_COOKIE}=${adult ? 1 : ""}; Path=/; Max-Age=${adult ? THIRTY_DAYS_S : 0}; SameSite=Lax`
  return new Response(null, {
    status: 303,
    headers: { location: safeReturnPath(form.get("back")), "set-cookie": cookie },
  })
}
