import type { Context } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

type Transaction = { getTransactionContext(): Knex | undefined }

/**
 * Locks the rows in which the use of promotions is counted until the transaction ends: the same ones, in the same order, as
 * Medusa's own `registerUsage`, so that neither waits for the other in a circle.
 *
 * @throws Error outside of a transaction, where the locks would be given back at once
 */
export async function lockUsage(shared: Context, codes: readonly string[]): Promise<void> {
  const knex = (shared.transactionManager as Transaction | undefined)?.getTransactionContext()
  if (!knex) throw new Error("The use of a promotion is counted in a transaction")
  await knex.raw("set local lock_timeout = '10s'")
  await knex.raw(
    `select id from promotion
      where code = any(?) and "limit" is not null and deleted_at is null order by id for update`,
    [[...codes]],
  )
  await knex.raw(
    `select id from promotion_campaign_budget
      where campaign_id in (select campaign_id from promotion where code = any(?) and deleted_at is null)
      order by id for update`,
    [[...codes]],
  )
}
