import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { salesFile } from "../../../../../figures/files"
import { countLines, MOST_LINES, soldLines } from "../../../../../figures/sold"
import { TYPES } from "../../../../../tables/write-table"
import { readerOf } from "../../../../seller/orders/paper"
import type { SalesFileAsked } from "../../validators"
import { wantedSales } from "../wanted"

/**
 * GET /office/figures/sales/file?format=csv|xlsx&from=&to=&commune=&set=&seller=&programme= — the same lines as a table, 50,000 at most (400 naming to, where
 * there are more), its columns named in the reader's language. No cell is a formula.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { format, from, to } = req.validatedQuery as SalesFileAsked
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const wanted = wantedSales(req)
  if ((await countLines(knex, wanted)) > MOST_LINES)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `to: a file has ${MOST_LINES} lines at most; ask for fewer days`,
    )
  const lines = await soldLines(knex, wanted, { limit: MOST_LINES, offset: 0 })
  const bytes = await salesFile(format, lines, readerOf(req))
  res
    .setHeader("content-type", TYPES[format])
    .setHeader("content-disposition", `attachment; filename="ban-hang-${from}-${to}.${format}"`)
  res.send(bytes)
}
