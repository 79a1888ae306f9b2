import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { completeCartWorkflowId } from "@medusajs/medusa/core-flows"
import { isCardRefusal } from "@ocop/vietnam/checkout/index"

/** What a completion refuses for a reason that passes by itself. */
const PASSING = new Set(["order_interrupted", "busy"])
const FINAL = new Set<string>([
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.INVALID_ARGUMENT,
  MedusaError.Types.NOT_FOUND,
])

/**
 * Completes a basket by the very workflow that the store's route runs, lock and all: whoever comes second finds the order.
 *
 * @returns null when there is an order, or the payment moved on meanwhile; else why there can be none, in the basket's
 *   language
 * @throws what may be different the next time
 */
export async function completeBasket(
  container: MedusaContainer,
  cartId: string,
): Promise<string | null> {
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  const { errors } = await engine.run(completeCartWorkflowId, {
    input: { id: cartId },
    throwOnError: false,
  })
  const error = errors?.[0]?.error as MedusaError | undefined
  if (!error) return null
  const { type, code, message } = error
  // Said by our own provider: the bank asks again, or said no. Whatever comes of it, Stripe tells.
  if (type === MedusaError.Types.PAYMENT_REQUIRES_MORE_ERROR) return null
  if (code === "card_unavailable" || PASSING.has(code ?? "") || !FINAL.has(type ?? "")) throw error
  if (isCardRefusal(code)) return null
  return message.replace(/^[\w.]+: /, "")
}
