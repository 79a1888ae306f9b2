import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Whether a seller said where money can be transferred to, with its application or since. */
export async function hasAccount(knex: Knex, sellerId: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: { has: boolean }[] }>(
    `select exists (select from payout_account
         where seller_id = :seller and withdrawn_at is null and effective_at <= now())
       or exists (select from seller_application
         where seller_id = :seller and steps -> 'bank' is not null and deleted_at is null) as has`,
    { seller: sellerId },
  )
  return rows[0]?.has === true
}
