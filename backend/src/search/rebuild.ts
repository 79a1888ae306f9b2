import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { PRODUCT_TOPIC } from "./feed/triggers"

/**
 * Builds the whole index of products anew, beside the one that serves, and swaps them.
 *
 * For a bulk load it is far cheaper than the feed: the messages that were written before it began are answered
 * by it and taken out. The feed goes on meanwhile, and what changes while it runs is not lost.
 */
export async function rebuildSearch(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const latest = await knex("outbox_message")
    .where({ topic: PRODUCT_TOPIC })
    .max<{ max: string | null }>("id")
    .first()
  await container.resolve(Modules.SEARCH).reindex({ index: "product" })
  if (latest?.max) {
    // Only what nobody holds: a worker that has a message in hand will finish it.
    await knex.raw(
      `delete from outbox_message where id in (
         select id from outbox_message where topic = ? and id <= ? and attempts = 0 for update skip locked)`,
      [PRODUCT_TOPIC, latest.max],
    )
  }
}
