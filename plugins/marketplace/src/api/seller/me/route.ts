import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "../member"

/** GET /seller/me — who is signed in and for which seller: `{ member, seller }`. 401 without an account, 403 when it is not open. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { seller, ...member } = actingMember(req)
  res.json({ member, seller })
}
