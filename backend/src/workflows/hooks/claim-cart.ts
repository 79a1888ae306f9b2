/**
 * Whose a basket may become. A guest's becomes that of the account he signs in to; another account's, with its name, phone
 * and street, stays what it is, also where two people use one phone and the first one's session just ran out.
 */
import { MedusaError } from "@medusajs/framework/utils"
import { transferCartCustomerWorkflow } from "@medusajs/medusa/core-flows"

interface OwnedCart {
  id: string
  customer_id: string | null
  customer?: { has_account: boolean } | null
}

transferCartCustomerWorkflow.hooks.validate(({ input, cart }) => {
  const { id, customer_id, customer } = cart as OwnedCart
  if (customer?.has_account && customer_id !== input.customer_id) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart id not found: ${id}`)
  }
})
