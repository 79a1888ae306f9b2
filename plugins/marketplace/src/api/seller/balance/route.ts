import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { OWN_WORD_DAYS } from "../../../modules/seller-order"
import { LEDGER_MODULE, type LedgerModuleService } from "../../../modules/ledger"
import { expectedAfter, expectedOn } from "../../../modules/ledger/paydays"
import { marketplaceOptions } from "../../../options"
import { hasAccount } from "../../../workflows/settlement/has-account"
import { awaitedCash } from "../../../workflows/settlement/awaited-cash"
import { balanceOf, waitingMoney } from "../../../workflows/settlement/balance"
import { actingMember } from "../member"

/** More than one reads on a telephone. */
const LONGEST = 20

/**
 * GET /seller/balance — what is owed, in đồng: `pending` once parcels are there and nothing keeps their money, `available` what can
 * be paid out now; negative where the seller has taken more cash than was his. For owners.
 *
 * @returns `{ balance: { pending, available }, waiting: [{ order: { id, display_id }, amount, waits_for, since, until,
 *   expected_on }], own_word_days, cash_awaited: { count, amount, parcels: [{ order: { id, display_id }, amount, carrier, since }] },
 *   paydays: [10, 25], has_account, expected_on }`; `waiting` is what arrived and waits, 20 at most; `waits_for` problem, that a shopper reported
 *   `since` then | own_word, the seller's alone, for `own_word_days`, `until` then | carrier, who has the cash; of an order
 *   that waits for its carrier and for the rest of the days there are both. `cash_awaited` is
 *   cash that was paid at the door, for which the seller answers and has not said that it came: the 20 that have waited the longest
 *   of `count`, `carrier` null of the seller's own people. `expected_on` is the payday (a day in Vietnam, YYYY-MM-DD) of what is
 *   available, or of what waits until a day that is known; else null. `paydays` are days of a month, 31 its last; without an
 *   account (`has_account`) nothing is expected
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { id } = actingMember(req).seller
  const { paydays } = marketplaceOptions(req.scope)
  const now = new Date()
  const [balance, waiting, paidToday, has_account, cash_awaited] = await Promise.all([
    balanceOf(knex, id, now),
    waitingMoney(knex, id, { longest: LONGEST, now }),
    req.scope.resolve<LedgerModuleService>(LEDGER_MODULE).wasPaidOutToday(id, now),
    hasAccount(knex, id),
    awaitedCash(knex, id, LONGEST),
  ])
  res.json({
    balance,
    waiting: waiting.map((one) => ({
      ...one,
      expected_on: one.until && expectedAfter(paydays, one.until),
    })),
    own_word_days: OWN_WORD_DAYS,
    cash_awaited,
    paydays,
    has_account,
    expected_on: has_account && balance.available > 0 ? expectedOn(paydays, now, paidToday) : null,
  })
}
