import { placeIn } from "@/lib/form/photo-place"
import { doors } from "@/lib/portal/doors"
import { stepPath } from "@/lib/portal/listing/paths"
import { goTo, passFile, receive, refusal } from "@/lib/portal/listing/receive"
import type { Draft } from "@/lib/portal/listing/types"

/**
 * POST /ban-hang/hang/nhap/:id/gui-anh — photos of a draft (`photo`, one or more), of the member who is signed in; with
 * `latitude` and `longitude` where it was taken, or `keep_place` of photos as the camera made them, whose place is to be told.
 * A script (`accept: application/json`) is answered `{ pictures }`, or `{ errors, problem }` with 422; a form is led back to
 * the photos, with `loi` where one was not taken.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ edition: string; id: string }> },
): Promise<Response> {
  const backOf = (draft: string) => stepPath(draft, "pictures")
  const received = await receive(request, params, backOf)
  if (received instanceof Response) return received
  const { id, locale, form, scripted } = received
  const back = backOf(id)
  let pictures: Draft["pictures"] = []
  for (const photo of form.getAll("photo")) {
    if (!(photo instanceof File) || photo.size === 0) continue
    const asked = await passFile<{ draft: Draft }>(
      received,
      `/seller/drafts/${encodeURIComponent(id)}/pictures${await placeQuery(form, photo)}`,
      photo,
    )
    if (!asked) return goTo(locale, `${doors.seller.path}?loi=ended`, scripted)
    if (!("answer" in asked)) {
      if (scripted) return Response.json(refusal(asked), { status: 422 })
      return goTo(locale, `${back}?loi=${"problem" in asked ? asked.problem : "photo"}`, false)
    }
    pictures = asked.answer.draft.pictures
  }
  return scripted ? Response.json({ pictures }) : goTo(locale, back, false)
}

/** Where a photo was taken: as a script read it before it redrew the photo, or as the camera wrote it. */
async function placeQuery(form: FormData, photo: File): Promise<string> {
  const [latitude, longitude] = [form.get("latitude"), form.get("longitude")]
  if (typeof latitude === "string" && typeof longitude === "string")
    return `?${new URLSearchParams({ latitude, longitude }).toString()}`
  const place = form.has("keep_place") ? placeIn(await photo.arrayBuffer()) : null
  if (!place) return ""
  const degrees = { latitude: place.latitude.toFixed(6), longitude: place.longitude.toFixed(6) }
  return `?${new URLSearchParams(degrees).toString()}`
}
