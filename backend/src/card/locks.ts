import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Seconds to wait for whoever is at work on the same money, and until a lock frees itself. */
const PATIENCE = { timeout: 10, expire: 120 }

/**
 * Works on the money of an order while nobody else does: Medusa Admin cancels it and takes its money under the same lock
 * (`api/admin/order-lock.ts`). Who also gives back takes this lock first and `aloneWithRefunds` inside it, never the other
 * way round, so that no two wait for each other.
 *
 * @throws MedusaError CONFLICT when the other does not end in time
 */
export function aloneWithOrder<T>(
  container: MedusaContainer,
  orderId: string,
  work: () => Promise<T>,
): Promise<T> {
  return container.resolve(Modules.LOCKING).execute([`order:${orderId}`], work, PATIENCE)
}

/**
 * Gives back of a payment while nobody else does: Medusa Admin refuses a refund meanwhile (`api/admin/one-refund.ts`).
 *
 * @throws MedusaError CONFLICT when the other does not end in time
 */
export function aloneWithRefunds<T>(
  container: MedusaContainer,
  paymentId: string,
  work: () => Promise<T>,
): Promise<T> {
  return container.resolve(Modules.LOCKING).execute([`refund:${paymentId}`], work, PATIENCE)
}
