import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { addPhoto } from "../../../../../listings/add-photo"
import { drafts, readDraft } from "../../../../../listings/draft"
import { refuse } from "../../../../refuse"
import { answerDraft, askedDraft } from "../../asked"
import { orderBody, placeQuery } from "../../validators"

/**
 * POST /seller/drafts/:id/pictures — a photo as the request's body: JPEG, PNG or WebP by its content, at most 10 MiB. It is
 * turned upright and loses what the camera wrote beside it, the place too. `?latitude=22.37&longitude=103.84` (degrees) tells
 * where it was taken, for a seller who wants shoppers to know; kept to about a hundred metres. The same photo again is not
 * added twice.
 *
 * @returns 200 `{ draft }`; 400 naming latitude, longitude or picture in the reader's language, (`too_many`) pictures, or status; 404 naming id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller_id } = askedDraft(req)
  await readDraft(req.scope, { id, seller_id })
  const query = placeQuery.safeParse(req.query)
  if (!query.success) {
    refuse(req, res, refusalsOf(query.error))
    return
  }
  const { latitude, longitude } = query.data
  const place = latitude !== undefined && longitude !== undefined ? { latitude, longitude } : null
  const wrong = await addPhoto(req.scope, { id, seller_id }, req, place)
  if (wrong) {
    refuse(req, res, [wrong])
    return
  }
  await answerDraft(req, res)
}

/**
 * PUT /seller/drafts/:id/pictures `{ ids }` — all pictures in the order in which they are shown; the first is the card's.
 *
 * @returns 200 `{ draft }`; 400 naming ids, or status; 404 naming id
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller_id } = askedDraft(req)
  await readDraft(req.scope, { id, seller_id })
  const body = orderBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  await drafts(req.scope).orderPictures({ id, seller_id }, body.data.ids)
  await answerDraft(req, res)
}
