import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { OrderTerms } from "./ensure-seller-orders"
import { healCompletion } from "./heal"
import { openIntents } from "./intent"

/** Wrecks looked at in one run; the next run, a minute later, takes the next. */
const BATCH = 200
/** Seconds for which a completion is left to end by itself, and its event to arrive. */
const PATIENCE_S = 20
/** Seconds after which a cart's lock frees itself should this process die too; as in the completion. */
const LEASE_S = 120

/**
 * Heals every completion that a killed process left half-done. A cart whose lock is taken is being
 * completed right now and left alone. One wreck that cannot be healed does not keep the others
 * waiting: it is logged and tried again next time.
 */
export async function reconcileCompletions(
  container: MedusaContainer,
  terms?: OrderTerms,
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const locking = container.resolve(Modules.LOCKING)
  for (const cartId of await openIntents(container, BATCH, PATIENCE_S)) {
    if (!(await taken(() => locking.acquire(cartId, { expire: LEASE_S })))) continue
    try {
      const { outcome, order_id } = await healCompletion(container, cartId, terms)
      if (outcome !== "untouched") {
        logger.warn(
          `Completion of cart ${cartId} had been cut off: ${outcome}${order_id ? ` as ${order_id}` : ""}`,
        )
      }
    } catch (error) {
      logger.error(
        `Completion of cart ${cartId} cannot be healed yet`,
        error instanceof Error ? error : undefined,
      )
    } finally {
      await locking.release(cartId)
    }
  }
}

/** Providers say "somebody else has it" by throwing. */
async function taken(acquire: () => Promise<void>): Promise<boolean> {
  return acquire().then(
    () => true,
    () => false,
  )
}
