import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { statementCsv } from "@ocop/vietnam/papers"
import { statementPaper } from "../../../../money/statement"

const MOST_HAPPENINGS = 10_000

/**
 * GET /seller/statement/csv?from=2026-11-01&to=2026-11-30 — the statement of these days in Vietnam as a table, a line for each
 * amount, whole đồng; this month until today unless told. For owners.
 *
 * @returns 200 `text/csv` in UTF-8 with a byte order mark; 400 naming from or to, also `to` when more than 10.000 things
 *   happened
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const statement = await statementPaper(req, MOST_HAPPENINGS)
  const name = `so-tien-${statement.from}-${statement.to}.csv`
  res
    .setHeader("content-type", "text/csv; charset=utf-8")
    .setHeader("content-disposition", `attachment; filename="${name}"`)
    .setHeader("cache-control", "private, no-store")
  res.send(statementCsv(statement))
}
