import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { LinkDefinition, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
  PaymentCollectionStatus,
} from "@medusajs/framework/utils"
import { ensureSellerOrders, removeSellerOrders, type OrderTerms } from "./ensure-seller-orders"
import { forgetIntent } from "./intent"
import { orderIsLive } from "./live"
import { SELLER_CLOSED_MEANWHILE } from "./open-sellers"
import { inspect, type Wreck } from "./wreck"

/** `untouched`: nothing was open. `finished`: the order stands. `reopened`: there is no order, the basket can be ordered again. */
export type Healing = { outcome: "untouched" | "finished" | "reopened"; order_id: string | null }

/**
 * Brings a completion that died half-way to one of two honest ends: an order with payment,
 * reservation and seller orders, or no order and an open basket. The caller holds the lock of the
 * cart, so no completion of it is running. May itself die anywhere and be run again.
 *
 * A payment that stands, and stock reserved in full, mean that the buyer got all but our part: the
 * order is finished by the same function as in the completion. Anything less is taken back.
 */
export async function healCompletion(
  container: MedusaContainer,
  cartId: string,
  terms?: OrderTerms,
): Promise<Healing> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const wreck = await inspect(knex, cartId)
  if (!wreck) return { outcome: "untouched", order_id: null }
  if (wreck.order_id && (wreck.live || (wreck.payment_stands && wreck.reserved))) {
    if (await finish(container, cartId, wreck.order_id, wreck, terms)) {
      await removeOrders(container, wreck.orphans)
      return { outcome: "finished", order_id: wreck.order_id }
    }
  }
  const changed = wreck.completed || wreck.order_id !== null || wreck.orphans.length > 0
  await reopen(container, cartId, wreck)
  return { outcome: changed ? "reopened" : "untouched", order_id: null }
}

/** `code` of what refuses a reduction that has nothing left (`OrderTerms.reserve`). */
const PROMOTION_ENDED = "promotion_ended"
/** Why the last word on an order was no: it cannot stand. */
const REFUSALS: readonly (string | undefined)[] = [
  MedusaError.Codes.INSUFFICIENT_INVENTORY,
  SELLER_CLOSED_MEANWHILE,
  PROMOTION_ENDED,
]

/** @returns false when the stock turned out to be sold twice, a seller to be closed, or a reduction to be over, so that the order cannot stand */
async function finish(
  container: MedusaContainer,
  cartId: string,
  orderId: string,
  wreck: Wreck,
  terms?: OrderTerms,
): Promise<boolean> {
  try {
    // A live one has its seller orders; its goods may be sent by now, and no longer reserved.
    if (!wreck.live) await ensureSellerOrders(container, { order_id: orderId }, terms)
  } catch (error) {
    if (MedusaError.isMedusaError(error) && REFUSALS.includes(error.code)) return false
    throw error
  }
  if (!wreck.order_has_payment_link && wreck.payment_collection_id) {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.ORDER]: { order_id: orderId },
      [Modules.PAYMENT]: { payment_collection_id: wreck.payment_collection_id },
    })
  }
  if (!wreck.completed) {
    await container.resolve(Modules.CART).updateCarts([{ id: cartId, completed_at: new Date() }])
  }
  if (wreck.captures.length > 0) {
    await container.resolve(Modules.ORDER).addOrderTransactions(
      wreck.captures.map(({ id, amount, currency_code }) => ({
        order_id: orderId,
        amount,
        currency_code,
        reference: "capture",
        reference_id: id,
      })),
    )
  }
  if (wreck.uncounted > 0 && wreck.payment_collection_id) {
    await countPayment(container, wreck.payment_collection_id)
  }
  await orderIsLive(container, orderId)
  // The completion's own event died with its process. Handlers tolerate a second one.
  if (!wreck.live) {
    await container.resolve(Modules.EVENT_BUS).emit({ name: "order.placed", data: { id: orderId } })
  }
  return true
}

/** What Medusa writes after an authorization, in a transaction of its own. */
async function countPayment(container: MedusaContainer, collectionId: string): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT)
  const { amount } = await payments.retrievePaymentCollection(collectionId)
  const counted = { status: PaymentCollectionStatus.AUTHORIZED, authorized_amount: amount }
  await payments.updatePaymentCollections(collectionId, counted)
}

/** The intent goes last: whatever dies here is found and run again. */
async function reopen(container: MedusaContainer, cartId: string, wreck: Wreck): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  // Also an order that an earlier healing removed before it died: its links are still there.
  const linked = await knex<{ order_id: string; cart_id: string; deleted_at: Date | null }>(
    "order_cart",
  )
    .select("order_id")
    .where("cart_id", cartId)
    .whereNull("deleted_at")
  const orders = [...new Set([...linked.map((link) => link.order_id), ...wreck.orphans])]
  await removeOrders(container, orders)
  const links = orders.flatMap((order_id) => linksOf(order_id, cartId, wreck.payment_collection_id))
  if (links.length > 0) await container.resolve(ContainerRegistrationKeys.LINK).dismiss(links)
  if (wreck.completed)
    await container.resolve(Modules.CART).updateCarts([{ id: cartId, completed_at: null }])
  await forgetIntent(container, cartId)
}

/** The links of a completion are written side by side: an order may have one without the other. */
function linksOf(
  order_id: string,
  cart_id: string,
  payment_collection_id: string | null,
): LinkDefinition[] {
  const order = { [Modules.ORDER]: { order_id } }
  const links: LinkDefinition[] = [{ ...order, [Modules.CART]: { cart_id } }]
  if (payment_collection_id) links.push({ ...order, [Modules.PAYMENT]: { payment_collection_id } })
  return links
}

/**
 * Takes back what Medusa's own undo would have: seller orders, reservations, the order. The use of
 * a promotion stays counted, since nobody can tell whether it was: a budget that is a little too
 * strict is better than one that is overspent.
 */
async function removeOrders(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<void> {
  for (const order_id of orderIds) {
    await removeSellerOrders(container, { order_id })
    await freeReservations(container, order_id)
    await container.resolve(Modules.ORDER).deleteOrders([order_id])
  }
}

async function freeReservations(container: MedusaContainer, orderId: string): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await knex("reservation_item as r")
    .join("order_item as i", "i.item_id", "r.line_item_id")
    .where("i.order_id", orderId)
    .whereNull("r.deleted_at")
    .select<{ id: string; inventory_item_id: string }[]>("r.id", "r.inventory_item_id")
  if (rows.length === 0) return
  // The level is read, changed and written by Medusa without a row lock: right only inside this lock.
  await container.resolve(Modules.LOCKING).execute(
    rows.map((row) => row.inventory_item_id),
    () => container.resolve(Modules.INVENTORY).deleteReservationItems(rows.map((row) => row.id)),
  )
}
