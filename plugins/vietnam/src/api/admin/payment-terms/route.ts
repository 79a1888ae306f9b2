import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { PAYMENT_TERMS_MODULE } from "../../../modules/payment-terms"
import type PaymentTermsModuleService from "../../../modules/payment-terms/service"
import { loadRateCardWorkflow } from "../../../workflows/delivery/load-rate-card"
import type { PaymentTermsBody } from "../validators"

/** @returns 200 `{ payment_terms }`, the latest first: `{ id, valid_from, transfer_hours }` */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const terms: PaymentTermsModuleService = req.scope.resolve(PAYMENT_TERMS_MODULE)
  res.json({
    payment_terms: await terms.listPaymentTerms({}, { order: { valid_from: "DESC" }, take: 200 }),
  })
}

/**
 * Adds terms from a day on. Terms that hold already are never changed: orders were placed on them.
 *
 * @returns 201 `{ added }`, false when terms for that day exist; 400 naming the field
 */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof PaymentTermsBody>>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await loadRateCardWorkflow(req.scope).run({
    input: { payment_terms: [req.validatedBody] },
  })
  res.status(201).json({ added: result.terms.length === 1 })
}
