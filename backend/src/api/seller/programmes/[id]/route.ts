import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { answerProgrammes, programmes } from "../shown"
import type { JoinProgrammeBody } from "../validators"

/**
 * PUT /seller/programmes/:id `{ goods: [{ product_id, floor_vnd? }], quota? }` — takes part with these goods, in the place of those
 * before, none of them for less than its floor, and with no more pieces in all than the quota. Only while the programme is a draft.
 * Kept in the audit log.
 *
 * @returns 200 `{ programmes }`; 400 naming the field, also a good that is not the seller's, and (`programme_closed`) after the draft;
 *   404 where the seller is not invited
 */
export async function PUT(
  req: MedusaRequest<JoinProgrammeBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id: member, seller } = actingMember(req)
  const { goods, quota } = req.validatedBody
  const id = req.params.id ?? ""
  await programmes(req).assertInvited(id, seller.id)
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const own = await knex("listing")
    .where({ seller_id: seller.id })
    .whereIn(
      "product_id",
      goods.map(({ product_id }) => product_id),
    )
    .whereNull("deleted_at")
    .pluck<string[]>("product_id")
  const foreign = goods.findIndex(({ product_id }) => !own.includes(product_id))
  if (foreign >= 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `goods.${foreign}.product_id: không phải hàng của gian; none of the shop's goods`,
    )
  }
  await programmes(req).join(id, seller.id, member, { goods, quota })
  await answerProgrammes(req, res)
}

/**
 * DELETE /seller/programmes/:id — leaves: the seller's goods are out of it at once, also while it runs. Orders of before keep their
 * price. Safe to repeat; kept in the audit log.
 *
 * @returns 200 `{ programmes }`; 404 where the seller is not invited
 */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: member, seller } = actingMember(req)
  await programmes(req).leave(req.params.id ?? "", seller.id, member)
  await answerProgrammes(req, res)
}
