import { record } from "@ocop/kit/audit"
import { dong } from "@ocop/kit/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { type CashHolder, heldCash } from "../../../modules/ledger/cash"
import { post } from "../../../modules/ledger/post"
import { collected } from "../../../modules/ledger/postings"
import type { SellerOrderStatus } from "../../../modules/seller-order"
import { auditedAs } from "../audited"
import { paymentOf } from "../payment"
import type { Actor } from "./transition"

/** That the cash of a parcel is in its seller's hands. */
export interface CashWord {
  /** Of the seller order. */
  id: string
  actor: Actor
  /** In the actor's words. */
  note?: string | null
  /** Whose order it must be; every other is as none. */
  scope?: { seller_id?: string; order_id?: string }
}

/** @returns as `noteCash`, in a transaction of its own */
export const cashReceived = (knex: Knex, word: CashWord): Promise<boolean> =>
  knex.transaction(async (trx) => {
    await trx.raw("set local lock_timeout = '3s'")
    return noteCash(trx, word)
  })

/**
 * Writes down that the cash of a parcel that was paid at the door is in its seller's hands, with an audit entry; once, however
 * often it is said, and by however many. Where the ledger says that a carrier has it, what the carrier still has is the seller's
 * from then on: it is said against the seller's own interest, and so believed. It meets moves, and transfers of the carrier to
 * the platform, on the row of the part.
 *
 * @returns false when it was said before
 * @throws MedusaError NOT_FOUND outside of `scope`; NOT_ALLOWED naming `status` for a parcel that is not on its way yet, or
 *   `payment` where no cash is collected at the door, or all of it came to the platform
 */
export async function noteCash(
  trx: Knex.Transaction,
  { id, actor, note = null, scope = {} }: CashWord,
): Promise<boolean> {
  const part = await takePart(trx, id, scope)
  if (part.cash_received_at) return false
  const { amount, carried } = await cashOf(trx, part)
  const by = auditedAs(actor)
  await trx("seller_order")
    .where({ id })
    .update({ cash_received_at: trx.fn.now(), cash_received_by: by.id, updated_at: trx.fn.now() })
  await post(trx, [
    {
      ...collected({ seller_id: part.seller_id, seller_order_id: id }, carried),
      actor: by.id,
      ...(note ? { note } : {}),
    },
  ])
  await record(trx, [
    {
      actor: by,
      action: "seller_order.cash_received",
      subject: { type: "seller_order", id },
      after: { amount, of_carrier: carried },
      reason: note,
    },
  ])
  return true
}

interface Part {
  id: string
  order_id: string
  seller_id: string
  status: SellerOrderStatus
  total: unknown
  cash_received_at: Date | null
}

async function takePart(trx: Knex.Transaction, id: string, scope: object): Promise<Part> {
  const part = await trx("seller_order")
    .where({ id, ...scope })
    .whereNotNull("live_at")
    .whereNull("deleted_at")
    .forUpdate()
    .first<Part | undefined>("id", "order_id", "seller_id", "status", "total", "cash_received_at")
  if (!part) throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no order ${id.slice(0, 80)}`)
  return part
}

/** What of a parcel's cash is, or is about to be, outside: all of it, and what of that the ledger says a carrier has. */
async function cashOf(
  trx: Knex.Transaction,
  { id, order_id, status, total }: Part,
): Promise<{ amount: number; carried: number }> {
  if (!IS_OUT.has(status))
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `status: ${status}; no cash is collected for a parcel that is not on its way`,
    )
  if (status === "handed_over") {
    const payment = (await paymentOf(trx, [order_id])).get(order_id)
    if (payment === "due_on_delivery" && dong(total) > 0) return { amount: dong(total), carried: 0 }
    throw noCash()
  }
  // What became of it since, the ledger knows.
  const carried = await held(trx, "carrier", id)
  const amount = carried + (await held(trx, "seller", id))
  if (amount === 0) throw noCash()
  return { amount, carried }
}

const IS_OUT: ReadonlySet<SellerOrderStatus> = new Set(["handed_over", "delivered", "returned"])

const held = async (trx: Knex.Transaction, holder: CashHolder, id: string): Promise<number> =>
  (await heldCash(trx, holder, [id]))[0]?.amount ?? 0

/** Code of the refusal where no cash is outside. */
const NO_CASH = "no_cash"

const noCash = () =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "payment: no cash of this order is with a carrier or its seller; it was paid otherwise, or came to the platform",
    NO_CASH,
  )
