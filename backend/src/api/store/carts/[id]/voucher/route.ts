import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { takeVoucher } from "../../../../../programmes/voucher"
import type { TakeVoucherBody } from "./validators"

/**
 * POST /store/carts/:id/voucher `{ code }` — has a basket priced by a programme's code, shared or used once, typed in any case, with spaces and hyphens. It is
 * taken out again by Medusa's own DELETE /store/carts/:id/promotions, by its `promotion_code`. Codes tried are limited: 10 for a basket and 30 from one place in
 * 15 minutes.
 *
 * @returns 200 as GET /store/carts/:id/programmes; 400 naming code, with `code` voucher_unknown, voucher_soon, voucher_over,
 *   voucher_used_up, voucher_no_goods, voucher_often or voucher_currency; 404 naming id; 429 with `retry-after`
 */
export async function POST(
  req: MedusaRequest<TakeVoucherBody>,
  res: MedusaResponse,
): Promise<void> {
  const id = req.params.id ?? ""
  const basket = await takeVoucher(req.scope, id, req.validatedBody.code)
  res.setHeader("cache-control", "private, no-store")
  res.json(basket)
}
