import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SellerStatus } from "../inputs"
import { updateSellerStatusStep } from "./steps"

/**
 * Opens, suspends or closes a seller. Baskets that hold its goods are refused from the next request
 * on; orders already placed are still to be fulfilled.
 * @throws NOT_FOUND naming the id; NOT_ALLOWED when the move is not in the seller's state graph
 */
export const updateSellerStatusWorkflow = createWorkflow(
  "update-seller-status",
  (input: { id: string; status: SellerStatus }) =>
    new WorkflowResponse(updateSellerStatusStep(input)),
)
