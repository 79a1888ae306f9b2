import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { csv } from "@ocop/kit/csv"
import { dayInVietnam } from "@ocop/kit/days"
import { paydayList } from "../../../../payouts/due"
import { LONGEST } from "../validators"

const HEAD = ["seller_id", "seller", "bank_bin", "bank", "account_no", "account_name", "amount"]

/**
 * GET /admin/payouts/csv — the same list as a table for a bank's upload, a line for each seller that said an account; `amount` in
 * whole đồng. Who said none cannot be paid, and is not in it.
 *
 * @returns 200 `text/csv` in UTF-8 with a byte order mark
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { payouts } = await paydayList(req.scope, LONGEST)
  const rows = payouts.flatMap(({ seller_id, name_vi, amount, bank_account: account }) =>
    account
      ? [
          [
            seller_id,
            name_vi,
            account.bank_bin,
            account.bank_name,
            account.account_no,
            account.account_name,
            amount,
          ],
        ]
      : [],
  )
  const name = `tra-nguoi-ban-${dayInVietnam(new Date())}.csv`
  res
    .setHeader("content-type", "text/csv; charset=utf-8")
    .setHeader("content-disposition", `attachment; filename="${name}"`)
    .setHeader("cache-control", "private, no-store")
  res.send(csv([HEAD, ...rows]))
}
