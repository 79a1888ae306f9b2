import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { reportPdf } from "@ocop/vietnam/papers"
import { readerOf, sendPdf } from "../api/seller/orders/paper"
import { shop } from "../orders/shop"
import { type Format, TYPES, writeTable } from "../tables/write-table"
import { askedOrders } from "./answers"
import { salesFile } from "./files"
import type { Period } from "./period"
import type { Figures } from "./read"
import { type ReportTable, reportOf, tablesOf } from "./report"
import { setNames } from "./set-names"
import { countLines, MOST_LINES, soldInSum, soldLines, type WantedSales } from "./sold"

/** Of columns that name, and of those that count, in letters. */
const NAMING = 40
const COUNTING = 16

const knexOf = (req: MedusaRequest) =>
  req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

/** Answers 200 `{ lines: SoldLine[], sum: SoldInSum, count, limit, offset }`, the latest first. */
export async function answerLines(
  req: MedusaRequest,
  res: MedusaResponse,
  wanted: WantedSales,
  { limit, offset }: { limit: number; offset: number },
): Promise<void> {
  const knex = knexOf(req)
  const [lines, sum, count] = await Promise.all([
    soldLines(knex, wanted, { limit, offset }),
    soldInSum(knex, wanted),
    countLines(knex, wanted),
  ])
  res.json({ lines, sum, count, limit, offset })
}

/** Answers 200 `{ orders: AskedOrder[], count, limit, offset }` of one province's sellers, or of all. */
export async function answerAskedOrders(
  req: MedusaRequest,
  res: MedusaResponse,
  province_code: string | null,
): Promise<void> {
  const { from, to, seller, limit, offset } = req.validatedQuery as unknown as Period & {
    seller?: string
    limit: number
    offset: number
  }
  const wanted = { from, to, province_code, seller_id: seller ?? null }
  res.json({ ...(await askedOrders(knexOf(req), wanted, { limit, offset })), limit, offset })
}

/**
 * Answers with the same lines as a table, its columns named in the reader's language. No cell is a formula.
 * @throws INVALID_DATA naming to, where there are more than 50,000
 */
export async function answerLinesFile(
  req: MedusaRequest,
  res: MedusaResponse,
  wanted: WantedSales,
  format: Format,
): Promise<void> {
  const knex = knexOf(req)
  if ((await countLines(knex, wanted)) > MOST_LINES)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `to: a file has ${MOST_LINES} lines at most; ask for fewer days`,
    )
  const lines = await soldLines(knex, wanted, { limit: MOST_LINES, offset: 0 })
  const bytes = await salesFile(format, lines, readerOf(req))
  const { from, to } = wanted
  res
    .setHeader("content-type", TYPES[format])
    .setHeader("content-disposition", `attachment; filename="ban-hang-${from}-${to}.${format}"`)
  res.send(bytes)
}

/** Answers with figures as a PDF, or with every row of one of their tables; in the reader's language, and no cell is a formula. */
export async function answerFigures(
  req: MedusaRequest,
  res: MedusaResponse,
  figures: Figures,
  { format, of, whose }: { format: "pdf" | Format; of: ReportTable; whose: string },
): Promise<void> {
  const locale = readerOf(req)
  const sets = await setNames(knexOf(req), locale)
  const { from, to } = figures.period
  if (format === "pdf") {
    sendPdf(
      res,
      `so-lieu-${from}-${to}`,
      await reportPdf(reportOf(figures, { locale, whose, sets }), shop()),
    )
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
