import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { reasonOf } from "@ocop/kit/reason"
import { expireTransferWorkflow } from "../workflows/transfer/expire"
import { waitingOrders } from "../workflows/transfer/waiting"

/** Orders looked at per run; the rest waits for the next. */
const BATCH = 200

/**
 * Gives up orders whose transfer did not come within the terms of their day. Which are due is decided order by order
 * under the order's lock: this job only finds those that still wait, the oldest first.
 */
export default async function expireTransfers(container: MedusaContainer): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const now = new Date().toISOString()
  for (const order_id of await waitingOrders(knex, BATCH)) {
    try {
      const { result } = await expireTransferWorkflow(container).run({ input: { order_id, now } })
      if (result.expired) {
        logger.info(`transfer: order ${order_id} was not paid in time and is cancelled`)
      }
    } catch (error) {
      // One order that cannot be cancelled (a parcel left already) must not keep the others from it.
      const reason = reasonOf(error)
      logger.error(`transfer: order ${order_id} could not be given up: ${reason}`)
    }
  }
}

export const config = { name: "expire-transfers", schedule: { interval: 30_000 } }
