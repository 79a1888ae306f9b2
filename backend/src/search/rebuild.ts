import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { PRODUCT_TOPIC } from "./feed/triggers"

/** Messages of one statement. */
const CHUNK = 20_000

/**
 * Builds the whole index of products anew, beside the one that serves, and swaps them.
 *
 * For a bulk load it is far cheaper than the feed: the messages that could be read before it began are answered
 * by it and taken out. The feed goes on meanwhile, and what changes while it runs is not lost.
 */
export async function rebuildSearch(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const answered = await waiting(knex)
  await container.resolve(Modules.SEARCH).reindex({ index: "product" })
  for (let at = 0; at < answered.length; at += CHUNK)
    await forget(knex, answered.slice(at, at + CHUNK))
}

/**
 * The messages by name, not "all up to the last": one with a lower number may belong to a change that is committed
 * only after its product was read.
 */
async function waiting(knex: Knex): Promise<string[]> {
  return knex("outbox_message").where({ topic: PRODUCT_TOPIC, attempts: 0 }).pluck("id")
}

/** Takes messages out, but for those that a worker has in hand: it will finish them. */
async function forget(knex: Knex, ids: readonly string[]): Promise<void> {
  await knex.raw(
    `delete from outbox_message where id in (
       select id from outbox_message where id = any(?::bigint[]) for update skip locked)`,
    [[...ids]],
  )
}
