import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import type { CardPayment } from "./card-payments"
import { aloneWithRefunds } from "./locks"

type Paid = Pick<CardPayment, "id" | "order_id">

/** Adds to the order what a process that died right after a capture did not: that it was paid. */
export async function countCaptures(
  container: MedusaContainer,
  { id, order_id }: Paid,
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{
    rows: { reference_id: string; amount: string; currency_code: string }[]
  }>(
    `select c.id as reference_id, c.amount::text as amount, p.currency_code
     from capture c join payment p on p.id = c.payment_id
     where p.id = ? and c.deleted_at is null and not exists (
       select from order_transaction t where t.reference_id = c.id and t.reference = 'capture' and t.deleted_at is null)`,
    [id],
  )
  if (rows.length === 0) return
  await container
    .resolve(Modules.ORDER)
    .addOrderTransactions(rows.map((row) => ({ ...row, order_id, reference: "capture" })))
}

/**
 * Has a cancelled order count what was given back, no less and no more: Medusa counts what it asked for when the order was
 * cancelled, also when Stripe refused that. The caller holds the order's lock, and gives nothing more back.
 */
export async function countRefunds(container: MedusaContainer, payment: Paid): Promise<void> {
  if (!(await uncounted(container, payment))) return
  // A refund of Medusa Admin's may be between its two writes: it is looked at again when it is done.
  await aloneWithRefunds(container, payment.id, async () => {
    const row = await uncounted(container, payment)
    if (row)
      await container
        .resolve(Modules.ORDER)
        .addOrderTransactions([{ ...row, order_id: payment.order_id, reference: "refund" }])
  })
}

// By sums: Medusa names the refund when it is given back alone, and the payment when an order is cancelled.
async function uncounted(container: MedusaContainer, { id, order_id }: Paid) {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{
    rows: { reference_id: string; amount: string; currency_code: string }[]
  }>(
    `select p.currency_code, coalesce(max(r.id), p.id) as reference_id,
       (-coalesce(sum(r.amount), 0) - coalesce((select sum(t.amount) from order_transaction t
         where t.order_id = :order and t.reference = 'refund' and t.deleted_at is null
           and (t.reference_id = p.id or t.reference_id in (select id from refund where payment_id = p.id))), 0))::text as amount
     from payment p left join refund r on r.payment_id = p.id and r.deleted_at is null
     where p.id = :payment group by p.id`,
    { payment: id, order: order_id },
  )
  return rows.find(({ amount }) => !MathBN.eq(amount, 0))
}
