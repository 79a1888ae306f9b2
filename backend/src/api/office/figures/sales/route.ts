import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { countLines, soldInSum, soldLines } from "../../../../figures/sold"
import type { SalesAsked } from "../validators"
import { wantedSales } from "./wanted"

/**
 * GET /office/figures/sales?from=&to=&commune=&set=&seller=&programme=&destination=&limit=&offset= — the lines behind a figure, the latest first, and
 * their sum. Of shoppers they say nothing.
 *
 * @returns 200 `{ lines: SoldLine[], sum: SoldInSum, count, limit, offset }`; 400 naming the field
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset } = req.validatedQuery as SalesAsked
  const wanted = wantedSales(req)
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const [lines, sum, count] = await Promise.all([
    soldLines(knex, wanted, { limit, offset }),
    soldInSum(knex, wanted),
    countLines(knex, wanted),
  ])
  res.json({ lines, sum, count, limit, offset })
}
