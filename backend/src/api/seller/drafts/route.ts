import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember, SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import { MOST_BEFORE_OPENING } from "@ocop/marketplace/modules/listing-draft"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { readOwnDraft } from "../../../listings/draft"
import { beginDraft } from "../../../listings/begin-draft"
import { refuse } from "../../refuse"
import { beginBody } from "./validators"

/**
 * POST /seller/drafts `{ client_key?, start? }` begins a new product; `{ product_id }` a changed version of one that is
 * shown, with its facts and pictures as they stand. The same `client_key` or product twice is one draft. Whoever applies to
 * sell may have twenty drafts, which are handed in once the shop is open.
 *
 * @returns 201 `{ draft }`, 200 when it was begun before; see `DraftView`; 400 naming the field in the reader's language, or
 *   (`too_many`) drafts; 404 naming product_id
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller } = actingMember(req)
  const body = beginBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const begun = await beginDraft(req.scope, {
    ...body.data,
    seller_id: seller.id,
    ...(seller.status === "active" ? {} : { most: MOST_BEFORE_OPENING }),
    actor: { type: SELLER_MEMBER, id },
  })
  const draft = await readOwnDraft(req.scope, { id: begun.id, seller_id: seller.id })
  res.status(begun.created ? 201 : 200).json({ draft })
}
