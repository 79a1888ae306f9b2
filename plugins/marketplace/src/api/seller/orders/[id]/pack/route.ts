import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { act } from "../../act"

/**
 * POST /seller/orders/:id/pack `{}` — its parcel is ready.
 *
 * @returns 200 `{ order }`, also when it was packed before; 400 naming `status`, or `payment` while the money is awaited
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await act(req, res, { to: "packed" })
}
