import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Holder } from "./entries"

/** Who may hold a buyer's cash besides the platform. */
export const CASH_HOLDERS = ["carrier", "seller"] as const satisfies Holder[]
export type CashHolder = (typeof CASH_HOLDERS)[number]

/** Cash of one parcel that was collected and not handed over, in đồng. */
export interface HeldCash {
  seller_order_id: string
  seller_id: string
  amount: number
}

// A seller's cash is on the account of what he can be paid; there, too, only buyers' money is of kind `payment`.
const ACCOUNT = { carrier: "carrier", seller: "available" } as const

/**
 * The cash of parcels that a holder still has, the longest first.
 * @param ids of seller orders; all unless told, and then of carriers alone: sellers' is netted with what they are owed
 */
export async function heldCash(
  knex: Knex,
  holder: CashHolder,
  ids: readonly string[] | null,
  longest = ids?.length ?? 0,
): Promise<HeldCash[]> {
  const { rows } = await knex.raw<{
    rows: { seller_order_id: string; seller_id: string; held: string }[]
  }>(
    `select e.seller_order_id, e.seller_id, -sum(e.amount) as held
       from ledger_entry e
      where e.account = :account and e.kind = 'payment' and e.seller_order_id is not null
        and (cast(:ids as text[]) is null or e.seller_order_id = any(:ids))
      group by e.seller_order_id, e.seller_id having sum(e.amount) < 0
      order by min(e.id) limit :longest`,
    { account: ACCOUNT[holder], ids, longest },
  )
  return rows.map(({ held, ...parcel }) => ({ ...parcel, amount: Number(held) }))
}
