import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { programmesInBasket } from "../../../../../programmes/in-basket"

/**
 * GET /store/carts/:id/programmes — which programmes of trade offices reduce a basket, and on which lines they take off something else
 * by now: such a basket is refused as it stands, and priced again by any change of a line. Amounts in đồng.
 *
 * @returns 200 `{ programmes: [{ slug, name_vi, name_en, voucher_code, promotion_code, amount }], stale: [{ line_id, programme, taken, due, why:
 *   "used_up" | "over" | "changed" }] }`; 404 naming id
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  const found = await programmesInBasket(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    id,
  )
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no basket ${id.slice(0, 80)}`)
  res.setHeader("cache-control", "private, no-store")
  res.json(found)
}
