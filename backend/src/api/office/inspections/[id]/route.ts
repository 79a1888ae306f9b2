import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerInspection } from "../../../../certificates/inspections"

/**
 * GET /office/inspections/:id — an inspection of the office's own province with its record, the first line first.
 *
 * @returns 200 `{ inspection, standing, entries: [{ id, kind, actor_type, actor_id, words, facts, has_file, created_at }], events: [{ id, kind,
 *   at, until }] }`, the standing being the certificate's today and `events` what was recorded because of it; 404 naming id
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerInspection(req, res)
}
