/**
 * What happens to an order's money when a part of it, or all of it, will not be sent or comes back: by the kind of payment
 * and by where the money is. Data, and the only place that says it; `settle` does what stands here.
 */

export const PAYMENT_KINDS = ["cod", "vietqr", "card", "other"] as const
export type PaymentKind = (typeof PAYMENT_KINDS)[number]

/** `promised`: not taken yet (cash at the door, a transfer that is awaited, money held on a card). `here`: with the shop. */
export const MONEY_STATES = ["promised", "here"] as const
export type MoneyState = (typeof MONEY_STATES)[number]

/**
 * - `ask_less`: the promised amount is lowered to what is left of the order; a transfer gets a new picture.
 * - `await_capture`: the bank lets go of what is not taken at once, so it is taken first and given back then.
 * - `give_back`: what is here beyond the order's worth goes back by the way it came.
 * - `give_back_by_hand`: the same is written down as given back, and staff are told to do it: no bank does it for us.
 * - `let_go`: nothing was taken; the payment is cancelled.
 * - `by_staff`: nothing happens by itself. Goods that come back are looked at before money goes.
 */
export type Effect =
  "ask_less" | "await_capture" | "give_back" | "give_back_by_hand" | "let_go" | "by_staff"

/** `part`: something of the order is still sent. `whole`: nothing is. */
export type Extent = "part" | "whole" | "returned"

type Effects = Record<MoneyState, Record<Extent, Effect>>

export const PAYMENT_EFFECTS: Record<PaymentKind, Effects> = {
  cod: {
    promised: { part: "ask_less", whole: "let_go", returned: "by_staff" },
    here: { part: "give_back_by_hand", whole: "give_back_by_hand", returned: "by_staff" },
  },
  vietqr: {
    promised: { part: "ask_less", whole: "let_go", returned: "by_staff" },
    here: { part: "give_back_by_hand", whole: "give_back_by_hand", returned: "by_staff" },
  },
  card: {
    promised: { part: "await_capture", whole: "let_go", returned: "by_staff" },
    here: { part: "give_back", whole: "give_back", returned: "by_staff" },
  },
  // A provider that the shop does not know: people look at it.
  other: {
    promised: { part: "by_staff", whole: "let_go", returned: "by_staff" },
    here: { part: "by_staff", whole: "give_back_by_hand", returned: "by_staff" },
  },
}

const KINDS: Record<string, PaymentKind> = {
  pp_cod_cod: "cod",
  pp_vietqr_vietqr: "vietqr",
  pp_stripe_stripe: "card",
}

/** The kind of a payment, by Medusa's id of its provider. */
export const paymentKind = (providerId: string): PaymentKind => KINDS[providerId] ?? "other"
