import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { actingMember, SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import {
  PAYOUT_ACCOUNT_MODULE,
  type PayoutAccountModuleService,
} from "@ocop/marketplace/modules/payout-account"
import {
  APPLICATION_MODULE,
  type ApplicationModuleService,
} from "@ocop/marketplace/modules/seller-application"
import { bankName, BANKS } from "@ocop/vietnam/transfer"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { saysOwnPassword } from "../../../accounts/own-password"
import { payoutAccounts } from "../../../payouts/account"
import { refuse } from "../../refuse"
import { changeAccountBody } from "./validators"

const accounts = (req: MedusaRequest) =>
  req.scope.resolve<PayoutAccountModuleService>(PAYOUT_ACCOUNT_MODULE)

/**
 * GET /seller/bank-account — where the seller's money goes, and where it will go. For owners.
 *
 * @returns 200 `{ bank_account: { bank_bin, bank_name, account_no, account_name } | null, pending: { the same, asked_at,
 *   effective_at } | null, banks: [{ bin, name }] }`, banks being those that can be paid to
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ ...(await payoutAccounts(req.scope, actingMember(req).seller.id)), banks: BANKS })
}

/**
 * POST /seller/bank-account `{ bank_bin, account_no, account_name, password }` — asks to be paid to another account, a day from
 * now; every owner is written to, and staff look up whose it is. For owners, who say their password again.
 *
 * @returns 200 as GET without banks; 400 naming the fields in the reader's language, or (`account_waits`) account_no while another change
 *   waits; 429 after too many wrong passwords
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller } = actingMember(req)
  const body = changeAccountBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { password, ...account } = body.data
  if (bankName(account.bank_bin) === null) {
    refuse(req, res, [{ field: "bank_bin", code: "invalid" }])
    return
  }
  if (!(await saysOwnPassword(req, res, password))) return
  await accounts(req).ask(seller.id, id, account)
  // Whether it is in the seller's name is looked up again.
  await req.scope
    .resolve<ApplicationModuleService>(APPLICATION_MODULE)
    .lookAgain({ seller_id: seller.id, step: "bank", actor: { type: SELLER_MEMBER, id } })
  res.json(await payoutAccounts(req.scope, seller.id))
}

/**
 * DELETE /seller/bank-account — takes back the change that waits; nothing, when none does. For owners: each may take back what
 * another asked for, without a password, as nothing goes anywhere by it.
 *
 * @returns 200 as GET without banks
 */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller } = actingMember(req)
  await accounts(req).withdraw(seller.id, id)
  res.json(await payoutAccounts(req.scope, seller.id))
}
