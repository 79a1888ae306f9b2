import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ListingInput } from "../inputs"
import { createListingsStep } from "./steps"

/**
 * Puts products on sale, in bulk. Answers the listings in the order of the input.
 * @throws when a product already has a seller (unique in the database): none is listed then.
 */
export const listProductsWorkflow = createWorkflow(
  "list-products",
  (input: { listings: ListingInput[] }) => new WorkflowResponse(createListingsStep(input.listings)),
)
