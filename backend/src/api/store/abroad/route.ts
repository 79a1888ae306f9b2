import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { abroadOffer } from "../../../checkout/exchange"

/**
 * Whether a buyer abroad can pay here, and at which rate: a basket in this region is charged in US dollars, by card, and
 * delivered within Vietnam like any other.
 *
 * @returns 200 `{ abroad: { region_id, currency_code: "usd", dong_per_usd, rate_since } | null }`: whole đồng for a dollar,
 *   an ISO instant; null while no card can be taken or no rate is on file
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ abroad: await abroadOffer(knex) })
}
