import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SellerMove } from "../../modules/seller"
import { moveSellerStep } from "./steps"

/**
 * Moves a seller along its state graph: handed in, granted, asked, rejected, suspended, opened again, closed. The change,
 * its audit entry and the message that tells the seller are one transaction. Baskets that hold a closed seller's goods are
 * refused from the next request on; orders already placed are still to be fulfilled.
 *
 * @returns the seller; as it was when it is in that state already
 * @throws NOT_FOUND naming the id; NOT_ALLOWED naming status, when the graph or the mover's kind forbids the move;
 *   INVALID_DATA naming reason, where one must be given
 */
export const moveSellerWorkflow = createWorkflow(
  "move-seller",
  (input: SellerMove) => new WorkflowResponse(moveSellerStep(input)),
)
