import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "../member"

/**
 * GET /seller/me — who is signed in, for which seller, and for which others they may act:
 * `{ member: { id, name, email, phone, message_phone, channels, role }, seller, sellers: [{ id, name_vi, name_en, role, status }] }`.
 * 401 without an account, 403 for whoever belongs to no seller any more.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { seller, sellers, ...member } = actingMember(req)
  res.json({ member, seller, sellers })
}
