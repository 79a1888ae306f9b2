import { setTimeout as sleep } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import { CARD_PROVIDER_ID } from "@ocop/vietnam/card"
import { barToCancel } from "./cancellable"

/** Seconds to wait for a confirmation or a capture that is under way. */
const WAIT_SECONDS = 10
/** Seconds after which the lock is given back whatever happens; a cancellation takes a few. */
const LEASE_SECONDS = 60
const POLL_MS = 25

/**
 * Lets Medusa Admin cancel an order only while its transfer is neither being confirmed nor given up: Medusa's workflow
 * takes no lock, and would leave captured money on a cancelled order. Whoever comes second sees what the first one did: a
 * paid order is refunded by the cancellation, a cancelled one refuses the confirmation.
 *
 * Holds `order:<id>` until the answer is written. Answers 409 when the other does not end in time, and 409 `{ type,
 * message }` naming `order_change` while the order is being edited, or `status` when a seller has sent its part: Medusa
 * would give the money back all the same.
 */
export async function lockCancellation(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const orderId = req.params.id ?? ""
  await holdOrder(orderId, req, res, next, () =>
    barToCancel(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), orderId),
  )
}

/**
 * Lets Medusa Admin take the money of an order only while nobody else takes it or cancels the order: the shop takes a
 * card's money by itself (`card/follow-order.ts`), and would take what Admin has begun for what a dead process left.
 *
 * Holds `order:<id>` of the payment's order until the answer is written. Answers 409 when the other does not end in time,
 * and 400 naming `amount` for a part of a card's payment: the bank lets go of what is not taken at once, and Medusa tells
 * a provider of no amount.
 */
export async function lockCapture(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    const payment = await paymentOf(req)
    const { amount } = (req.body ?? {}) as { amount?: number | string | null }
    if (payment?.provider_id === CARD_PROVIDER_ID && amount && !MathBN.eq(amount, payment.amount)) {
      res.status(400).json({
        type: "invalid_data",
        message: "amount: a card's payment is taken whole; leave it out",
      })
      return
    }
    if (payment?.order_id) await holdOrder(payment.order_id, req, res, next)
    else next()
  } catch (error) {
    next(error)
  }
}

/**
 * Lets Medusa Admin pack, send and edit an order only while nothing that its sellers did is being written into it
 * (`orders/follow.ts`): Medusa takes no lock there, and would pack the same goods twice.
 *
 * Holds `order:<id>` until the answer is written. Answers 409 when the other does not end in time.
 */
export async function lockParcels(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await holdOrder(req.params.id ?? "", req, res, next)
}

async function holdOrder(
  orderId: string,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
  /** Why it may not be done, asked under the lock; null when it may. */
  bar: () => Promise<string | null> = () => Promise.resolve(null),
): Promise<void> {
  try {
    await req.scope.resolve(Modules.LOCKING).execute(
      [`order:${orderId}`],
      async () => {
        const message = await bar()
        if (message !== null) {
          res.status(409).json({ type: "conflict", message })
          return
        }
        next()
        const until = Date.now() + LEASE_SECONDS * 1_000
        // Not the event: when the caller hangs up the connection closes, while the work goes on.
        while (!res.writableEnded && Date.now() < until) await sleep(POLL_MS)
      },
      { timeout: WAIT_SECONDS, expire: LEASE_SECONDS },
    )
  } catch (error) {
    next(error)
  }
}

interface Payment {
  order_id: string | null
  provider_id: string
  amount: string
}

async function paymentOf(req: MedusaRequest): Promise<Payment | undefined> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return knex("payment as p")
    .leftJoin("order_payment_collection as o", (on) =>
      on.on("o.payment_collection_id", "p.payment_collection_id").andOnNull("o.deleted_at"),
    )
    .where("p.id", req.params.id ?? "")
    .whereNull("p.deleted_at")
    .first<Payment | undefined>("o.order_id", "p.provider_id", "p.amount")
}

/** All that changes what is sent of an order. The edit of an order has its order's id. */
const PARCELS = [
  "/admin/orders/:id/fulfillments",
  "/admin/orders/:id/fulfillments/:fulfillment_id/cancel",
  "/admin/orders/:id/fulfillments/:fulfillment_id/shipments",
  "/admin/orders/:id/fulfillments/:fulfillment_id/mark-as-delivered",
  "/admin/order-edits/:id/request",
  "/admin/order-edits/:id/confirm",
]

export const orderLock: MiddlewareRoute[] = [
  { matcher: "/admin/orders/:id/cancel", methods: ["POST"], middlewares: [lockCancellation] },
  ...PARCELS.map((matcher): MiddlewareRoute => ({
    matcher,
    methods: ["POST"],
    middlewares: [lockParcels],
  })),
  { matcher: "/admin/payments/:id/capture", methods: ["POST"], middlewares: [lockCapture] },
]
