import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Has whoever puts triggers on other modules' tables wait for whoever does so already, in this process or another, until the
 * transaction ends. Modules are loaded side by side, and two that take the same tables in another order would deadlock at the
 * shop's first start.
 */
export async function installingTriggers(trx: Knex.Transaction): Promise<void> {
  await trx.raw("select pg_advisory_xact_lock(hashtext('installing_triggers'))")
}
