import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { csv } from "@ocop/kit/csv"
import { oneList } from "../../../../../payouts/lists"

const HEAD = ["seller_id", "seller", "bank_bin", "bank", "account_no", "account_name", "amount"]

/**
 * GET /admin/payouts/:id/csv — a list as a table for a bank's upload, a line for each transfer that has not come back, with the
 * accounts of the day it was drawn up; `amount` in whole đồng.
 *
 * @returns 200 `text/csv` in UTF-8 with a byte order mark; 404 naming id
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, transfers } = await oneList(req.scope, req.params.id ?? "")
  const rows = transfers
    .filter(({ returned_at }) => returned_at === null)
    .map(({ seller_id, name_vi, bank_bin, bank_name, account_no, account_name, amount }) => [
      seller_id,
      name_vi,
      bank_bin,
      bank_name,
      account_no,
      account_name,
      amount,
    ])
  res
    .setHeader("content-type", "text/csv; charset=utf-8")
    .setHeader("content-disposition", `attachment; filename="tra-nguoi-ban-${id}.csv"`)
    .setHeader("cache-control", "private, no-store")
  res.send(csv([HEAD, ...rows]))
}
