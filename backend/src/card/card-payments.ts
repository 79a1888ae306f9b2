import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CARD_PROVIDER_ID } from "@ocop/vietnam/card"

/** A card's payment of an order. Amounts in the unit of the currency, as text. */
export interface CardPayment {
  id: string
  /** Stripe's id of it. */
  intent: string
  order_id: string
  order_status: string
  /** The order stands: its money is to be taken. */
  live: boolean
  captured_at: Date | null
  captured: string
  refunded: string
}

/** The card payments of an order that were not let go; read again after each step that moves money. */
export async function cardPayments(
  container: MedusaContainer,
  orderId: string,
): Promise<CardPayment[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: CardPayment[] }>(PAYMENTS, [orderId, CARD_PROVIDER_ID])
  return rows
}

// What staff asked for after the order was paid to no basket: its order stood before it.
const PAYMENTS = `
select p.id, p.data ->> 'id' as intent, o.id as order_id, o.status as order_status, p.captured_at,
  exists (select from seller_order so where so.order_id = o.id and so.live_at is not null and so.deleted_at is null)
    or not o.is_draft_order and not exists (select from cart_payment_collection c
      where c.payment_collection_id = oc.payment_collection_id and c.deleted_at is null) as live,
  coalesce((select sum(c.amount) from capture c where c.payment_id = p.id and c.deleted_at is null), 0)::text as captured,
  coalesce((select sum(r.amount) from refund r where r.payment_id = p.id and r.deleted_at is null), 0)::text as refunded
from "order" o
join order_payment_collection oc on oc.order_id = o.id and oc.deleted_at is null
join payment p on p.payment_collection_id = oc.payment_collection_id and p.deleted_at is null
where o.id = ? and p.provider_id = ? and p.canceled_at is null and o.deleted_at is null
order by p.created_at, p.id`
