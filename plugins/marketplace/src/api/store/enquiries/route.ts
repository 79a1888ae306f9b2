import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createEnquiryWorkflow } from "../../../workflows/enquiry/create-enquiry"
import type { CreateEnquiryBody } from "./validators"

/**
 * POST /store/enquiries — asks a seller (and the platform) for an offer on a larger quantity.
 * Body: CreateEnquiry; `budget` in đồng for the whole lot. Answers 201 `{ enquiry: { id, status } }`;
 * 400 names the field, 404 names the product or seller that is not there.
 */
export async function POST(
  req: MedusaRequest<CreateEnquiryBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createEnquiryWorkflow(req.scope).run({ input: req.validatedBody })
  res.status(201).json({ enquiry: { id: result.id, status: result.status } })
}
