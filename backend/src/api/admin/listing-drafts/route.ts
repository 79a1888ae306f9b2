import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { waitingDrafts } from "../../../listings/waiting-drafts"
import { ListDrafts } from "./validators"

/**
 * GET /admin/listing-drafts?status=submitted&limit=20&offset=0 — drafts of all sellers, the longest waiting first:
 * `{ drafts: [{ id, status, product_id, name_vi, set_code, thumbnail, seller: { id, name_vi, status }, refused, looked,
 * submitted_at, updated_at }], count, limit, offset }`; `refused` and `looked` are how many findings of each severity
 * there are. 400 naming the field of the query.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = ListDrafts.safeParse(req.query)
  if (!query.success) {
    const [issue] = query.error.issues
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${issue?.path.join(".")}: ${issue?.message}`,
    )
  }
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { limit, offset } = query.data
  res.json({ ...(await waitingDrafts(knex, query.data)), limit, offset })
}
