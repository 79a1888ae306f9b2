import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { dayInVietnam } from "@ocop/kit/days"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { holidayOf, holidayRefusals, setHoliday } from "../../../listings/holiday"
import { refuse } from "../../refuse"
import { holidayBody } from "./validators"

/** GET /seller/holiday — `{ holiday: { closed_from, closed_until } }`, days as YYYY-MM-DD, null when none is planned. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ holiday: await holidayOf(req.scope, actingMember(req).seller.id) })
}

/**
 * PUT /seller/holiday `{ closed_from, closed_until }` — the first and the last day on which nothing is sold, today among
 * them for "now". Goods are still found, and say until when the seller is away; baskets and orders refuse them.
 *
 * @returns 200 `{ holiday }`; 400 naming the field in the reader's language
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: member_id, seller } = actingMember(req)
  const body = holidayBody.safeParse(req.body ?? {})
  const refusals = body.success
    ? holidayRefusals(body.data, dayInVietnam(new Date()))
    : refusalsOf(body.error)
  if (!body.success || refusals.length > 0) {
    refuse(req, res, refusals)
    return
  }
  await setHoliday(req.scope, { seller_id: seller.id, member_id }, body.data)
  await GET(req, res)
}

/** DELETE /seller/holiday — opens again, or calls a planned holiday off: `{ holiday }` of nulls. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: member_id, seller } = actingMember(req)
  const none = { closed_from: null, closed_until: null }
  await setHoliday(req.scope, { seller_id: seller.id, member_id }, none)
  res.json({ holiday: none })
}
