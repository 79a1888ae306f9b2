import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { OWN_WORD_DAYS } from "../../../modules/seller-order"
import { balanceOf, waitingMoney } from "../../../workflows/settlement/balance"
import { actingMember } from "../member"

/** More than one reads on a telephone. */
const LONGEST = 20

/**
 * GET /seller/balance — what is owed, in đồng: `pending` once parcels are there and nothing keeps their money, `available` what can
 * be paid out now; negative where the seller has taken more cash than was his. For owners.
 *
 * @returns `{ balance: { pending, available }, waiting: [{ order: { id, display_id }, amount, waits_for, since, until }],
 *   own_word_days }`; `waiting` is what arrived and waits, 20 at most; `waits_for` problem, that a shopper reported `since` then |
 *   own_word, the seller's alone, for `own_word_days`, `until` then | carrier, who has the cash
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { id } = actingMember(req).seller
  const [balance, waiting] = await Promise.all([
    balanceOf(knex, id),
    waitingMoney(knex, id, { longest: LONGEST }),
  ])
  res.json({ balance, waiting, own_word_days: OWN_WORD_DAYS })
}
