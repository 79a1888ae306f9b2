import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { reportPdf } from "@ocop/vietnam/papers"
import { readFigures } from "../../../../figures/read"
import { reportOf, tablesOf } from "../../../../figures/report"
import { setNames } from "../../../../figures/set-names"
import { shop } from "../../../../orders/shop"
import { TYPES, writeTable } from "../../../../tables/write-table"
import { readerOf, sendPdf } from "../../../seller/orders/paper"
import type { FiguresFileAsked } from "../validators"

/** Of columns that name, and of those that count, in letters. */
const NAMING = 40
const COUNTING = 16

/**
 * GET /office/figures/file?format=pdf&from=&to= — all that the screen shows of these days as a PDF; and
 * ?format=xlsx|csv&of=programmes|sellers|seller_sales|communes|sets — every row of one of its tables. In the reader's language; money in
 * đồng; no cell is a formula.
 *
 * @returns 200 the file; 400 naming format, of, from or to
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { format, of, from, to } = req.validatedQuery as FiguresFileAsked
  const { office } = actingOfficer(req)
  const locale = readerOf(req)
  const [figures, sets] = await Promise.all([
    readFigures(
      req.scope,
      { province_code: office.province_code, office_id: office.id },
      { from, to },
    ),
    setNames(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), locale),
  ])
  if (format === "pdf") {
    const paper = reportOf(figures, { locale, whose: office.name, sets })
    sendPdf(res, `so-lieu-${from}-${to}`, await reportPdf(paper, shop()))
    return
  }
  const { head, rows } = tablesOf(figures, { locale, sets })[of]
  const bytes = await writeTable(
    [head, ...rows],
    format,
    head.map((_, column) => (column === 0 ? NAMING : COUNTING)),
  )
  res
    .setHeader("content-type", TYPES[format])
    .setHeader("content-disposition", `attachment; filename="${of}-${from}-${to}.${format}"`)
    .setHeader("cache-control", "private, no-store")
  res.send(bytes)
}
