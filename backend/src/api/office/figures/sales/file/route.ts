import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { salesFile } from "../../../../../figures/files"
import { MOST_LINES, soldLines } from "../../../../../figures/sold"
import { TYPES } from "../../../../../tables/write-table"
import { readerOf } from "../../../../seller/orders/paper"
import type { SalesFileAsked } from "../../validators"
import { wantedSales } from "../wanted"

/**
 * GET /office/figures/sales/file?format=csv|xlsx&from=&to=&commune=&set=&seller=&programme= — the same lines as a table, 50,000 at most,
 * its columns named in the reader's language. No cell is a formula.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { format, from, to } = req.validatedQuery as SalesFileAsked
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const lines = await soldLines(knex, wantedSales(req), { limit: MOST_LINES, offset: 0 })
  const bytes = await salesFile(format, lines, readerOf(req))
  res
    .setHeader("content-type", TYPES[format])
    .setHeader("content-disposition", `attachment; filename="ban-hang-${from}-${to}.${format}"`)
  res.send(bytes)
}
