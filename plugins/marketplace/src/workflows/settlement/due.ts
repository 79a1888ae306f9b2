import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { balancesOf } from "./balance"

/** What can be paid to a seller now, in đồng; more than 0. */
export interface DuePayout {
  seller_id: string
  amount: number
}

/** All sellers to whom something can be paid now, the most first. */
export async function duePayouts(knex: Knex, now = new Date()): Promise<DuePayout[]> {
  // What waits is never paid out, so that nobody else than these has anything to come.
  const { rows } = await knex.raw<{ rows: { seller_id: string }[] }>(
    `select seller_id from ledger_entry where account = 'available'
      group by seller_id having sum(amount) > 0`,
  )
  const balances = await balancesOf(
    knex,
    rows.map(({ seller_id }) => seller_id),
    now,
  )
  return [...balances]
    .map(([seller_id, { available }]) => ({ seller_id, amount: available }))
    .filter(({ amount }) => amount > 0)
    .sort((one, other) => other.amount - one.amount || (one.seller_id < other.seller_id ? -1 : 1))
}
