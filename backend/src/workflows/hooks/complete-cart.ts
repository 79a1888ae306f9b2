/**
 * The shop's part of Medusa's completion, in a written order. Medusa takes one handler per hook, so
 * plugins export functions and this file alone registers them.
 *
 * 1. `validate`, before the first write: refuse kindly, then note the intent.
 * 2. `beforePaymentAuthorization`, the last moment before money: seller orders and the last word on
 *    stock and on programmes' budgets, in one transaction.
 *
 * Nothing of ours runs after the authorization: a failure there would cancel the payment and leave a
 * session that still says "authorized", on which Medusa would place the next order.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { ensureSellerOrders, forgetIntent, removeSellerOrders } from "@ocop/marketplace/workflows"
import type { CompletingCart } from "../../checkout/basket"
import { admit } from "../../checkout/complete"
import { orderTerms } from "../../orders/terms"
import { followProgrammesNow } from "../../programmes/order"

type Context = { container: MedusaContainer }
type Hook<Input> = (
  invoke: (input: Input, context: Context) => Promise<StepResponse<unknown, string | null>>,
  compensate: (cartId: string | null | undefined, context: Context) => Promise<void>,
) => void

/** Medusa types `validate` alone; the other hook exists and is pinned by a test. */
const hooks = completeCartWorkflow.hooks as unknown as {
  validate: Hook<{ cart: CompletingCart }>
  beforePaymentAuthorization: Hook<{ input: { id: string } }>
}

hooks.validate(
  async ({ cart }, { container }) => {
    const isNew = await admit(container, cart, orderTerms)
    return new StepResponse(null, isNew ? cart.id : null)
  },
  // Runs last of all undoing, and not at all when an earlier undo failed: then the intent stays for the reconciler.
  async (cartId, { container }) => {
    if (cartId) await forgetIntent(container, cartId)
  },
)

hooks.beforePaymentAuthorization(
  async ({ input }, { container }) => {
    const ids = await ensureSellerOrders(container, { cart_id: input.id }, orderTerms)
    return new StepResponse(ids, input.id)
  },
  // Undefined when the hook itself failed: its transaction took everything back already.
  async (cartId, { container }) => {
    if (!cartId) return
    // The outbox would tell it a moment later: the buyer may try again before that. A failure is logged and left to the outbox.
    for (const order of await removeSellerOrders(container, { cart_id: cartId }))
      await followProgrammesNow(container, order)
  },
)
