import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { waitingRows } from "../../../../figures/waiting"
import type { NationalWaitingAsked } from "../../../office/figures/validators"

/**
 * GET /admin/figures/waiting?queue=submissions|orders|problems&limit=&offset= — what the figure of a queue counts, of all provinces, the
 * longest first.
 * @returns 200 `{ waiting: Waiting[], count, limit, offset }`; 400 naming queue
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { queue, limit, offset } = req.validatedQuery as NationalWaitingAsked
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ ...(await waitingRows(knex, queue, { limit, offset })), limit, offset })
}
