import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ENQUIRY_MODULE, type EnquiryModuleService } from "../../modules/enquiry"
import { SELLER_MODULE, type SellerModuleService } from "../../modules/seller"
import type { EnquiryInput } from "../inputs"
import { MedusaError } from "@medusajs/framework/utils"

/** Finds whom the enquiry is for: the seller named, or the one who lists the product. */
const resolveSellerStep = createStep(
  "resolve-enquiry-seller",
  async (input: EnquiryInput, { container }) => {
    const service = container.resolve<SellerModuleService>(SELLER_MODULE)
    if (input.product_id) {
      const [listing] = await service.listListings({ product_id: input.product_id })
      if (!listing)
        throw new MedusaError(
          MedusaError.Types.NOT_FOUND,
          `product_id: no seller offers ${input.product_id}`,
        )
      return new StepResponse({ ...input, seller_id: listing.seller_id })
    }
    if (input.seller_id) {
      const [seller] = await service.listSellers({ id: input.seller_id })
      if (!seller)
        throw new MedusaError(
          MedusaError.Types.NOT_FOUND,
          `seller_id: no seller ${input.seller_id}`,
        )
    }
    return new StepResponse(input)
  },
)

const receiveEnquiryStep = createStep(
  "receive-enquiry",
  async (input: EnquiryInput, { container }) => {
    const enquiry = await container.resolve<EnquiryModuleService>(ENQUIRY_MODULE).receive(input)
    return new StepResponse(enquiry, enquiry.id)
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve<EnquiryModuleService>(ENQUIRY_MODULE).deleteEnquiries(id)
  },
)

/**
 * Receives a buyer's request for an offer; seller and platform hear of it through the outbox.
 * @throws NOT_FOUND naming product_id or seller_id
 */
export const createEnquiryWorkflow = createWorkflow(
  "create-enquiry",
  (input: EnquiryInput) => new WorkflowResponse(receiveEnquiryStep(resolveSellerStep(input))),
)
