import type { MedusaResponse } from "@medusajs/framework/http"

/**
 * Answers 409 `{ type, code: "changed", field, message }`: what was asked about is not what stands now, and nothing was written
 * over. Said here, since Medusa has one sentence for every conflict.
 */
export function changed(res: MedusaResponse, field: string, why: string): void {
  res.status(409).json({ type: "conflict", code: "changed", field, message: `${field}: ${why}` })
}
