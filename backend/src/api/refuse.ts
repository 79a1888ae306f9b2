import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type Refusal, refusalBody, shopLocale } from "@ocop/vietnam/checkout/index"

/** Answers 400 with every wrong field named, in the reader's language: `{ type, message, fields: [{ field, code, message }] }`. */
export function refuse(
  req: MedusaRequest,
  res: MedusaResponse,
  refusals: readonly Refusal[],
): void {
  // Medusa reads the header below /store alone.
  const locale = shopLocale(req.locale ?? req.get("x-medusa-locale"))
  res.status(400).json(refusalBody(refusals, locale))
}
