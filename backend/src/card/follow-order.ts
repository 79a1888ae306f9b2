import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { CARD_PROVIDER_ID } from "@ocop/vietnam/card"
import { capture } from "./capture"

/** Seconds to wait for whoever cancels the order at this moment, and until the lock frees itself. */
const WAIT_S = 10
const LEASE_S = 120

/** A card's payment of an order. Amounts in the unit of the currency, as text. */
export interface CardPayment {
  id: string
  order_id: string
  order_status: string
  live: boolean
  captured_at: Date | null
  captured: string
  refunded: string
}

/**
 * Has the money of an order follow the order: taken from the card as soon as it stands, let go or given back when it was
 * cancelled and that failed then. Under the lock that a cancellation takes, so that of both one comes first. Safe to repeat.
 *
 * @throws when Stripe refuses or does not answer
 */
export async function followOrder(container: MedusaContainer, orderId: string): Promise<void> {
  await container.resolve(Modules.LOCKING).execute(
    [`order:${orderId}`],
    async () => {
      for (const payment of await cardPayments(container, orderId)) await follow(container, payment)
    },
    { timeout: WAIT_S, expire: LEASE_S },
  )
}

async function follow(container: MedusaContainer, payment: CardPayment): Promise<void> {
  if (payment.order_status !== "canceled") {
    if (payment.live) await capture(container, payment)
    return
  }
  const owed = MathBN.sub(payment.captured, payment.refunded)
  if (MathBN.gt(owed, 0)) {
    await refundPaymentWorkflow(container).run({
      input: { payment_id: payment.id, amount: owed },
    })
  } else if (MathBN.eq(payment.captured, 0)) {
    await container.resolve(Modules.PAYMENT).cancelPayment(payment.id)
  }
}

async function cardPayments(container: MedusaContainer, orderId: string): Promise<CardPayment[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: CardPayment[] }>(PAYMENTS, [orderId, CARD_PROVIDER_ID])
  return rows
}

const PAYMENTS = `
select p.id, o.id as order_id, o.status as order_status, p.captured_at,
  exists (select from seller_order so where so.order_id = o.id and so.live_at is not null and so.deleted_at is null) as live,
  coalesce((select sum(c.amount) from capture c where c.payment_id = p.id and c.deleted_at is null), 0)::text as captured,
  coalesce((select sum(r.amount) from refund r where r.payment_id = p.id and r.deleted_at is null), 0)::text as refunded
from "order" o
join order_payment_collection oc on oc.order_id = o.id and oc.deleted_at is null
join payment p on p.payment_collection_id = oc.payment_collection_id and p.deleted_at is null
where o.id = ? and p.provider_id = ? and p.canceled_at is null and o.deleted_at is null`
