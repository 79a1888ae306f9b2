/** Writes a basket's e-mail address, which `api/store/cart-email.ts` keeps away from Medusa's search for a customer. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createCartWorkflow, updateCartWorkflow } from "@medusajs/medusa/core-flows"

type Input = { cart: unknown; additional_data?: Record<string, unknown> }

async function writeEmail(
  { cart, additional_data }: Input,
  { container }: { container: MedusaContainer },
) {
  const email = additional_data?.letters_to
  if (typeof email !== "string") return
  const { id } = cart as { id: string }
  await container.resolve(Modules.CART).updateCarts([{ id, email: email.toLowerCase() }])
}

createCartWorkflow.hooks.cartCreated(writeEmail)
updateCartWorkflow.hooks.cartUpdated(writeEmail)
