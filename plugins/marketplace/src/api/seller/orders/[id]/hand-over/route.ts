import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { act } from "../../act"
import type { HandOverBody } from "../../validators"

/**
 * POST /seller/orders/:id/hand-over `{ carrier?, tracking_number?, own_delivery? }` — its parcel is on the way.
 *
 * @returns 200 `{ order }`, also when it was handed over before (with what was said then); 400 naming `status`
 */
export async function POST(req: MedusaRequest<HandOverBody>, res: MedusaResponse): Promise<void> {
  const { carrier, tracking_number, own_delivery = false } = req.validatedBody
  await act(req, res, {
    to: "handed_over",
    hand_over: {
      carrier: carrier || null,
      tracking_number: tracking_number || null,
      own_delivery,
    },
  })
}
