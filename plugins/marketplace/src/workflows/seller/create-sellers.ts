import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SellerInput } from "../inputs"
import { createSellersStep } from "./steps"

/**
 * Makes sellers, in bulk. Answers them in the order of the input.
 * @throws when a handle is taken (unique in the database): none is made then.
 */
export const createSellersWorkflow = createWorkflow(
  "create-sellers",
  (input: { sellers: SellerInput[] }) => new WorkflowResponse(createSellersStep(input.sellers)),
)
