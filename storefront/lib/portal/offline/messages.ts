import type { SellerOrderStatus, Verb } from "../order-life"

/** A tap on an order that the shop was not told of yet. */
export interface Tap {
  /** One tap is not another that came after it. */
  key: string
  /** Who tapped, for which seller: nobody else's session may send it. */
  owner: string
  order: string
  /** As people call the order. */
  number: string
  verb: Verb
  /** What its form said. */
  entries: [name: string, value: string][]
}

/** What the shop answered: done, or why not and how the order stands now. */
export type Told = { done: true } | { refused: string; now?: SellerOrderStatus }

/** What became of a tap. */
export type Outcome = Pick<Tap, "key" | "order" | "number" | "verb"> & Told

/** All that a phone keeps beside the copy of the orders. */
export interface Kept {
  owner: string | null
  /** The oldest first. */
  taps: Tap[]
  /** Not looked at yet. */
  outcomes: Outcome[]
  /** Taps that could not be sent any more, since their session had ended. */
  lost: number
}

/** What a page tells the worker. Each is answered with what is kept then; null: it could not be done. */
export type ToWorker =
  /** Keep a copy of today's orders: of `owner`, who is signed in now; `fresh`: also when there is one of a minute ago. */
  | { keep: { fresh: boolean; owner?: string } }
  | { tap: Tap }
  | { send: true }
  /** What became of the taps was read: of all of them, or of these keys. */
  | { seen: true | string[] }
  /** Whoever was signed in is not any more. */
  | { forget: true }
