import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCertificate } from "../../../../certificates/of-office"

/**
 * GET /office/certificates/:id — a certificate of the office's own province, with everything recorded about it.
 *
 * @returns 200 `{ certificate, answers: [{ id, event_id, words, created_at }], log: [{ at, action, actor_type, actor_id, reason }] }`,
 *   the certificate as in `GET /office/certificates`; 404 naming id
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerCertificate(req, res)
}
