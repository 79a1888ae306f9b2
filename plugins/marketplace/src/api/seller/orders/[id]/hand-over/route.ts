import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { act } from "../../act"
import { type HandOverBody, handOverOf } from "../../validators"

/**
 * POST /seller/orders/:id/hand-over `{ carrier?, tracking_number?, own_delivery?, cash_to? }` — its parcel is on the way.
 * `cash_to`: whom the carrier hands the cash to that it collects, platform (unless told; the seller is paid once it is there) |
 * seller, who owes the platform what is its own from the delivery on.
 *
 * @returns 200 `{ order }`, also when it was handed over so before; 409 (`other_move`) with `order` as it stands when something else
 *   was said then; 400 naming `status`, or `hand_over`
 *   for a parcel that is paid at the door when neither `carrier` nor `own_delivery: true` says who collects
 */
export async function POST(req: MedusaRequest<HandOverBody>, res: MedusaResponse): Promise<void> {
  await act(req, res, { to: "handed_over", hand_over: handOverOf(req.validatedBody) })
}
