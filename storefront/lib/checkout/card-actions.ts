"use server"

import { type Edition, localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { type Cart, readCart } from "@/lib/basket/cart-api"
import { actionEdition, basketId } from "@/lib/basket/cookies"
import { describe } from "@/lib/basket/load"
import { inTurn } from "@/lib/basket/queue"
import { placedPath } from "@/lib/order/placed"
import { finishOrder } from "./finish"
import { cardSecret, startPayment } from "./payment"
import { recordIn } from "./record"
import type { RefusedOrder } from "./till"

export interface CardProblem {
  /** A key under `card.problem`. */
  problem: "down" | RefusedOrder["problem"]
  /** What the shop said, when `problem` is "not_placed". */
  reason?: string
}
/** `path`: there is nothing left to pay here, go there. */
export type CardOutcome = { path: string } | CardProblem

/**
 * Asked right before a card is charged: is this basket still what the page shows? Form: `locale`, `total` (as shown),
 * `secret` (of the payment that the page would confirm; another window may have made another).
 */
export async function mayPay(form: FormData): Promise<CardOutcome | { pay: true }> {
  return withBasket<{ pay: true } | CardProblem>(form, async (cart, edition) => {
    const { lines } = await describe(cart, edition)
    const same =
      lines.length > 0 &&
      lines.every((line) => line.changes.length === 0) &&
      String(cart.total) === form.get("total") &&
      cardSecret(cart) === form.get("secret")
    return same ? { pay: true } : { problem: "changed" }
  })
}

/**
 * Makes the basket an order once its card was accepted; asked again it answers with the same order. When the shop refuses
 * (sold out in the last second), it lets go of the money that was held on the card.
 */
export async function finishCard(form: FormData): Promise<CardOutcome> {
  return withBasket(form, async (cart, edition) => {
    const record = recordIn(cart)
    if (!record) return { path: localePath(edition.locale, "/thanh-toan") }
    return finishOrder(cart.id, record.buyer.phone, edition)
  })
}

/** Begins the card's payment anew, when the old one can no longer be paid; `path` is the page that asks for it. */
export async function renewCard(form: FormData): Promise<CardOutcome> {
  return withBasket(form, async (cart, edition) => {
    await startPayment(cart, "card", edition)
    return { path: localePath(edition.locale, "/thanh-toan/the") }
  })
}

/** Runs a job on the visitor's own basket, in its turn, unless it is an order already. */
async function withBasket<T>(
  form: FormData,
  job: (cart: Cart, edition: Edition) => Promise<T>,
): Promise<T | CardOutcome> {
  const edition = await actionEdition(form)
  const to = (path: string) => ({ path: localePath(edition.locale, path) })
  const id = await basketId()
  if (!id) return { path: (await placedPath()) ?? localePath(edition.locale, "/gio-hang") }
  return inTurn(id, async () => {
    try {
      const cart = await readCart(id, edition)
      if (!cart) return to("/gio-hang")
      return cart.completed_at ? to("/thanh-toan/xong") : await job(cart, edition)
    } catch (error) {
      if (!isApiError(error)) throw error
      return { problem: error.kind === "busy" ? "try_again" : "down" }
    }
  })
}
