import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { drawUpPayouts } from "@ocop/marketplace/workflows"
import { payoutAccountsOf } from "../../../payouts/account"
import { paydayList } from "../../../payouts/due"
import { latestLists } from "../../../payouts/lists"
import { type DrawUpPayoutsBody, LATEST, LONGEST } from "./validators"

/**
 * GET /admin/payouts — what can be paid to sellers now and where to, the most first, 500 at most; and the 20 lists that were
 * drawn up last, those that the bank has not got first.
 *
 * @returns 200 `{ payday: "2026-11-25", count, total, payouts: [{ seller_id, name_vi, name_en, status, amount, bank_account: {
 *   bank_bin, bank_name, account_no, account_name } | null, account_since, account_changes_at }], lists: [{ id, reference, note,
 *   drawn_up_at, transferred_at, bank_reference, transfers: [{ seller_id, name_vi, name_en, amount, bank_bin, bank_name,
 *   account_no, account_name, returned_at, returned_why }] }] }`, đồng; count and total of all; `payday` the next, today when it
 *   is one; `account_since` of an account that the seller changed to after it was let in
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const [due, lists] = await Promise.all([
    paydayList(req.scope, LONGEST),
    latestLists(req.scope, LATEST),
  ])
  res.json({ ...due, lists })
}

/**
 * POST /admin/payouts `{ reference, note, payouts: [{ seller_id, amount }] }` — draws up a list of what is to be transferred, all of
 * it or nothing: the amounts are taken from the balances at once, and the accounts kept as they stand. `amount` in đồng.
 * `reference` names the list for good: sent twice, it is drawn up once.
 *
 * @returns 200 `{ id }`; 400 naming reference where another list is called so, note, or `payouts.<index>` and its `seller_id` (none,
 *   or one that said no account) or `amount` where less can be paid out
 */
export async function POST(
  req: AuthenticatedMedusaRequest<DrawUpPayoutsBody>,
  res: MedusaResponse,
): Promise<void> {
  const { payouts, ...list } = req.validatedBody
  const accounts = await payoutAccountsOf(
    req.scope,
    payouts.map(({ seller_id }) => seller_id),
  )
  const transfers = payouts.map((payout, index) => {
    const account = accounts.get(payout.seller_id)?.bank_account
    if (!account)
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `payouts.${index}.seller_id: no account of ${payout.seller_id}`,
      )
    const { bank_bin, account_no, account_name } = account
    return { ...payout, bank_bin, account_no, account_name }
  })
  const { id } = await drawUpPayouts(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    { ...list, transfers, actor_id: req.auth_context.actor_id },
  )
  res.json({ id })
}
