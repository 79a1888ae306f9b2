import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  calculateShippingOptionsPricesWorkflow,
  listShippingOptionsForCartWithPricingWorkflow,
} from "@medusajs/medusa/core-flows"
import { PARCEL_FACTS_KEY, type ParcelContext } from "@ocop/vietnam/parcel-context"
import { cartDelivery } from "../../delivery/cart"

/**
 * Supplies the provider `parcel` with what it cannot read itself. Both workflows need it: one answers the store's
 * "calculate", the other prices the method when it is added and at every refresh of the basket.
 */
async function supplyParcelFacts(
  { input }: { input: { cart_id: string } },
  { container }: { container: MedusaContainer },
) {
  const { facts, destination, rate_card, dollars } = await cartDelivery(container, input.cart_id)
  const context: ParcelContext = { facts, destination, rate_card, dollars }
  return new StepResponse({ [PARCEL_FACTS_KEY]: context })
}

calculateShippingOptionsPricesWorkflow.hooks.setCalculatedShippingPricingContext(supplyParcelFacts)
listShippingOptionsForCartWithPricingWorkflow.hooks.setCalculatedShippingPricingContext(
  supplyParcelFacts,
)
