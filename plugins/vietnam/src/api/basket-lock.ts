import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/** Seconds to wait for whoever changes or completes the basket at this moment. */
const WAIT_SECONDS = 10
/** Seconds after which the lock is given back whatever happens; a provider may ask its server thrice. */
const LEASE_SECONDS = 60

/**
 * Lets the payment of a basket be chosen only while nobody changes or completes it: Medusa's workflow takes no lock, and
 * would delete the payment on which an order is being placed, or write one down for what the basket was a moment ago.
 *
 * Holds the basket's lock, the one of Medusa's own workflows, until there is an answer, and gives it back before the answer
 * leaves: who has read it completes the basket at once. Answers 409 when the other does not end in time. Of money that
 * staff ask for after an order, which has no basket, it is the order's lock: two payments begun at once would both be held.
 */
export async function lockBasket(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    const key = await lockOf(req)
    if (!key) {
      next()
      return
    }
    let send: (() => void) | undefined
    await req.scope.resolve(Modules.LOCKING).execute(
      [key],
      async () => {
        const answered = answerOf(res)
        next()
        send = await answered
      },
      { timeout: WAIT_SECONDS, expire: LEASE_SECONDS },
    )
    send?.()
  } catch (error) {
    next(error)
  }
}

async function lockOf(req: MedusaRequest): Promise<string | undefined> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { payment_collection_id: req.params.id }
  const [baskets, orders] = await Promise.all([
    query.graph({ entity: "cart_payment_collection", fields: ["cart_id"], filters }),
    query.graph({ entity: "order_payment_collection", fields: ["order_id"], filters }),
  ])
  const basket = (baskets.data[0] as { cart_id: string } | undefined)?.cart_id
  const order = (orders.data[0] as { order_id: string } | undefined)?.order_id
  return basket ?? (order && `order:${order}`)
}

/** Keeps the answer back. @returns what sends it, as soon as there is one; nothing when there is none in time */
function answerOf(res: MedusaResponse): Promise<(() => void) | undefined> {
  const answer = res.json.bind(res)
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      res.json = answer
      resolve(undefined)
    }, LEASE_SECONDS * 1_000)
    res.json = (body: unknown) => {
      clearTimeout(late)
      resolve(() => answer(body))
      return res
    }
  })
}
