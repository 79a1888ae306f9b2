import {
  createWorkflow,
  createStep,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MedusaError } from "@medusajs/framework/utils"
import {
  acquireLockStep,
  releaseLockStep,
  updateCartsStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import type { StoredCheckout } from "@ocop/vietnam/checkout/index"

interface CartHead {
  id: string
  completed_at: string | Date | null
  metadata: Record<string, unknown> | null
  email: string | null
}

const refuseCompletedStep = createStep("refuse-completed", async ({ cart }: { cart: CartHead }) => {
  if (cart.completed_at) {
    throw new MedusaError(MedusaError.Types.CONFLICT, `Cart ${cart.id} is an order already`)
  }
  return new StepResponse(cart.id)
})

/**
 * Keeps the checkout form with the basket. Not Medusa's own `updateCartWorkflow`: nothing in the form changes a price, and
 * that workflow would price the whole basket again. Under the basket's lock, which completion takes too.
 */
export const storeCheckoutWorkflow = createWorkflow(
  "store-checkout",
  (input: { cart_id: string; checkout: StoredCheckout }) => {
    acquireLockStep({ key: input.cart_id, timeout: 5, ttl: 10 })
    const { data: cart } = useQueryGraphStep({
      entity: "cart",
      fields: ["id", "completed_at", "metadata", "email"],
      filters: { id: input.cart_id },
      options: { throwIfKeyNotFound: true, isList: false },
    })
    refuseCompletedStep({ cart: transform({ cart }, (data) => data.cart as unknown as CartHead) })
    updateCartsStep(
      transform({ input, cart }, (data) => [
        {
          id: data.input.cart_id,
          // A signed-in shopper's own address stays when the form names none.
          email:
            data.input.checkout.buyer.email ??
            (data.cart as unknown as CartHead).email ??
            undefined,
          metadata: {
            ...(data.cart as unknown as CartHead).metadata,
            checkout: data.input.checkout,
          },
        },
      ]),
    )
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(input.checkout)
  },
)
