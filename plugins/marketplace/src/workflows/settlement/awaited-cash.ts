import { dong } from "@ocop/kit/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { HandOver } from "../../modules/seller-order"

/** Cash of one parcel for which its seller answers, and of which he has not said that it came; đồng. */
export interface AwaitedParcel {
  order: { id: string; display_id: string }
  amount: number
  /** Who brings it; null of the seller's own people. */
  carrier: string | null
  since: Date
}

/** All such cash of a seller, and the parcels that have waited the longest. */
export interface AwaitedCash {
  count: number
  amount: number
  parcels: AwaitedParcel[]
}

// The condition is that of the index "IDX_seller_order_cash_awaited".
const AWAITED = `
select id, display_id, total, hand_over, cash_awaited_at, count(*) over () as count, sum(total) over () as amount
  from seller_order
 where seller_id = :seller and status = 'delivered' and cash_awaited_at is not null and cash_received_at is null
   and deleted_at is null
 order by cash_awaited_at, id limit :longest`

/**
 * Cash of parcels that arrived, and of which their seller has not said that it came: by a coach that brings it back, or by
 * his own people on trust. He owes the platform its part of it all the same.
 * @param longest of the list
 */
export async function awaitedCash(
  knex: Knex,
  sellerId: string,
  longest: number,
): Promise<AwaitedCash> {
  const { rows } = await knex.raw<{
    rows: {
      id: string
      display_id: string
      total: string
      hand_over: Partial<HandOver> | null
      cash_awaited_at: Date
      count: string
      amount: string
    }[]
  }>(AWAITED, { seller: sellerId, longest })
  return {
    count: Number(rows[0]?.count ?? 0),
    amount: dong(rows[0]?.amount ?? 0),
    parcels: rows.map(({ id, display_id, total, hand_over, cash_awaited_at }) => ({
      order: { id, display_id },
      amount: dong(total),
      carrier: (!hand_over?.own_delivery && hand_over?.carrier) || null,
      since: cash_awaited_at,
    })),
  }
}
