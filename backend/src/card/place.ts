import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Stripe } from "@ocop/vietnam/card"

/** Where a payment at Stripe belongs in the shop. */
export interface CardPlace {
  payment_collection_id: string
  /** Null when the session was given up: its basket changed, or another payment was chosen. */
  session_id: string | null
  /** Why the money of this session goes back, once that is decided. */
  returning: string | null
  cart_id: string | null
  /** What the intent became when its order was placed; it stays when the session is deleted. */
  payment_id: string | null
  order_id: string | null
}

/** @returns null for a payment that is not this shop's: several shops may share an account at Stripe */
export async function placeOf(
  knex: Knex,
  { id, metadata }: Pick<Stripe.PaymentIntent, "id" | "metadata">,
): Promise<CardPlace | null> {
  const { session_id, payment_collection_id } = metadata
  if (!session_id) return null
  const { rows } = await knex.raw<{ rows: CardPlace[] }>(PLACE, {
    intent: id,
    session: session_id,
    collection: payment_collection_id ?? null,
  })
  return rows[0] ?? null
}

const PLACE = `
select pc.id as payment_collection_id, s.id as session_id, s.metadata ->> 'returning' as returning,
  c.cart_id, p.id as payment_id, o.order_id
from payment_collection pc
left join payment_session s on s.id = :session and s.payment_collection_id = pc.id and s.deleted_at is null
left join payment p on p.payment_collection_id = pc.id and p.data ->> 'id' = :intent and p.deleted_at is null
left join cart_payment_collection c on c.payment_collection_id = pc.id and c.deleted_at is null
left join order_payment_collection o on o.payment_collection_id = pc.id and o.deleted_at is null
where pc.id = coalesce(:collection, (select payment_collection_id from payment_session where id = :session))
  and pc.deleted_at is null
limit 1`
