"use server"

import { redirect, unstable_rethrow } from "next/navigation"
import { type Edition, localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { actionEdition, basketId } from "@/lib/basket/cookies"
import { type Cart, readCart } from "@/lib/basket/cart-api"
import { describe } from "@/lib/basket/load"
import { inTurn } from "@/lib/basket/queue"
import { placedPath } from "@/lib/order/placed"
import { checkReview, type ReviewErrors, type Review } from "./consents"
import { finishOrder } from "./finish"
import { preparePayment, waysToPay } from "./payment"
import { recordIn } from "./record"
import { type CheckoutRecord, writeCheckout } from "./shop"
import type { RefusedOrder } from "./till"

export interface ReviewState {
  attempt: number
  errors: ReviewErrors
  /** Kept for who has to try again: no box is ticked for anybody, and none is unticked either. */
  ticked: string[]
  payment?: string
  problem?: "down" | "payment_failed" | "offline" | RefusedOrder["problem"]
  /** What the shop said, when `problem` is "not_placed". */
  reason?: string
}

/**
 * Places the order that is on the review page. The page sends the total it showed: when the cart costs
 * anything else by now, nothing is ordered and the reader sees the new total first.
 * Pressed twice it makes one order: presses queue up per cart, and completing a completed cart answers
 * with the order it became. Who pays by card goes on to the card's own page; the order is placed from there.
 */
export async function placeOrder(before: ReviewState, form: FormData): Promise<ReviewState> {
  const edition = await actionEdition(form)
  const again = (errors: ReviewErrors, problem?: ReviewState["problem"]): ReviewState => ({
    attempt: before.attempt + 1,
    errors,
    ticked: ["terms", "privacy", "marketing", "adult"].filter((box) => form.get(box) === "on"),
    payment: String(form.get("payment") ?? ""),
    ...(problem ? { problem } : {}),
  })
  const id = await basketId()
  if (!id) redirect((await placedPath()) ?? localePath(edition.locale, "/gio-hang"))
  const outcome = await inTurn(id, async () => {
    try {
      return await order(id, form, edition)
    } catch (error) {
      unstable_rethrow(error)
      if (!isApiError(error)) throw error
      if (error.kind === "busy") return "try_again"
      return error.kind === "invalid" ? "payment_failed" : "down"
    }
  })
  if (typeof outcome === "string") return again({}, outcome)
  if ("errors" in outcome) return again(outcome.errors)
  if ("problem" in outcome) return { ...again({}), ...outcome }
  redirect(outcome.path)
}

type Outcome =
  { path: string } | { errors: ReviewErrors } | RefusedOrder | NonNullable<ReviewState["problem"]>

async function order(id: string, form: FormData, edition: Edition): Promise<Outcome> {
  const cart = await readCart(id, edition)
  const record = cart && recordIn(cart)
  if (!cart || !record) redirect(localePath(edition.locale, "/thanh-toan"))
  if (!cart.completed_at) {
    const basket = await describe(cart, edition)
    if (basket.lines.some((line) => line.changes.length > 0)) return "changed"
    if (String(cart.total) !== form.get("total")) return "changed"
    const checked = checkReview(form, {
      gift: Boolean(record.gift),
      alcohol: basket.lines.some((line) => line.ageRestricted),
      ways: await waysToPay(cart, edition),
    })
    if (!checked.ok) return { errors: checked.errors }
    await agree(cart, record, checked.review, edition)
    if (checked.review.payment === "card")
      return { path: localePath(edition.locale, "/thanh-toan/the") }
  }
  return finishOrder(id, record.buyer.phone, edition)
}

async function agree(cart: Cart, record: CheckoutRecord, review: Review, edition: Edition) {
  await writeCheckout(
    cart.id,
    {
      ...record,
      consents: { terms: true, privacy: true, marketing: review.marketing },
      ...(review.adult ? { adult_confirmed: true } : {}),
    },
    edition,
  )
  await preparePayment(cart, review.payment, edition)
}
