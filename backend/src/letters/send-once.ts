import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"

/**
 * Sends a message whose key was not sent yet, and nothing when it was. Medusa writes a row before it asks the carrier: of
 * one that failed it sends the next try and then fails to find its row, so that it is sent again and again; one of a process
 * that died in between it takes for sent. So what did not end well is forgotten first. Of one message at a time: callers are
 * the outbox's, which holds its row.
 *
 * @throws when the carrier refuses, so that the outbox tries again
 */
export async function sendOnce(
  container: MedusaContainer,
  message: CreateNotificationDTO & { idempotency_key: string },
): Promise<void> {
  const { idempotency_key } = message
  await container
    .resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)("notification")
    .where({ idempotency_key })
    .whereNot({ status: "success" })
    .delete()
  const sent = await container.resolve(Modules.NOTIFICATION).createNotifications(message)
  if (sent?.status === "failure")
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${idempotency_key} was not sent`)
}
