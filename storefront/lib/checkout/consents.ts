import type { PaymentWay } from "./payment"

/** The boxes and choices of the last step, by the `name` of their fields. */
export type ReviewField = "payment" | "terms" | "privacy" | "adult"
export type ReviewError = "consent" | "adult" | "payment" | "cod_gift"
export type ReviewErrors = Partial<Record<ReviewField, ReviewError>>

export interface Review {
  payment: PaymentWay
  marketing: boolean
  adult: boolean
}

/**
 * Checks the last step. Every consent is a box of its own that starts empty; news is the only one
 * that may stay so. Nobody pays on delivery for a present they are given.
 * @param order `ways`: in which this basket can be paid
 */
export function checkReview(
  form: FormData,
  order: { gift: boolean; alcohol: boolean; ways: readonly PaymentWay[] },
): { ok: true; review: Review } | { ok: false; errors: ReviewErrors } {
  const errors: ReviewErrors = {}
  const ticked = (name: string) => form.get(name) === "on"
  const payment = order.ways.find((way) => way === form.get("payment"))
  if (!payment) errors.payment = "payment"
  else if (payment === "cod" && order.gift) errors.payment = "cod_gift"
  if (!ticked("terms")) errors.terms = "consent"
  if (!ticked("privacy")) errors.privacy = "consent"
  if (order.alcohol && !ticked("adult")) errors.adult = "adult"
  if (!payment || Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    review: {
      payment,
      marketing: ticked("marketing"),
      adult: order.alcohol && ticked("adult"),
    },
  }
}
