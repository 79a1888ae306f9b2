import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { officeLog } from "../../../workflows/office/log"
import { actingOfficer } from "../officer"
import type { ReadLogQuery } from "./validators"

/**
 * GET /office/log?limit=50&offset=0 — for the head: what the office's people did, and what was done to the office, the
 * latest first.
 *
 * @returns `{ entries: [{ id, at, actor_type, actor_name, action, subject_type, subject_id, before, after, reason }], count,
 *   limit, offset }`; `actor_name` of officers alone. 403 (`head_only`) for a reviewer
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset } = req.validatedQuery as ReadLogQuery
  const { entries, count } = await officeLog(
    req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    { office_id: actingOfficer(req).office.id, limit, offset },
  )
  // Whom of the platform's staff an office has to do with is the platform's business.
  res.json({ entries: entries.map(({ actor_id: _, ...entry }) => entry), count, limit, offset })
}
