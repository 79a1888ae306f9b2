import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SELLER_MODULE, type SellerModuleService } from "../../../modules/seller"
import { balancesOf } from "../../../workflows/settlement/balance"
import { namedLike, type ListSellersOfAllQuery } from "./validators"

/**
 * GET /admin/sellers?status=active&q=mat+ong&limit=20&offset=0 — who sells or has sold here, by name, and what each is owed.
 * `q` is a part of the name, with or without accents, of the phone number or of the tax code.
 *
 * @returns `{ sellers: [{ id, handle, name_vi, name_en, kind, status, province_code, phone, balance: { pending, available } }],
 *   count, limit, offset }`, amounts in đồng
 */
export async function GET(
  req: MedusaRequest<unknown, ListSellersOfAllQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { status, q, limit, offset } = req.validatedQuery as ListSellersOfAllQuery
  const [sellers, count] = await req.scope
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listAndCountSellers(
      { status, ...(q ? { $or: namedLike(q) } : {}) },
      { order: { name_vi: "ASC", id: "ASC" }, take: limit, skip: offset },
    )
  const owed = await balancesOf(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    sellers.map(({ id }) => id),
  )
  res.json({
    sellers: sellers.map(
      ({ id, handle, name_vi, name_en, kind, status: is, province_code, phone }) => ({
        id,
        handle,
        name_vi,
        name_en,
        kind,
        status: is,
        province_code,
        phone,
        balance: owed.get(id),
      }),
    ),
    count,
    limit,
    offset,
  })
}
