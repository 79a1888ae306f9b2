/** What a letter is made from. */
import type { OrderView } from "../order-view"
import type { Shop } from "./shop"

/** Why a letter is written. */
export type LetterKind = "placed" | "paid" | "expired"

export interface Letter {
  subject: string
  text: string
  html: string
}

export interface LetterInput {
  kind: LetterKind
  order: OrderView
  shop: Shop
  /** The signed link to the order. */
  link: string
  /** `cid:` of the QR picture, when the letter carries one. */
  qrImage: string | null
}

/** Its beginning. */
export interface Head {
  subject: string
  title: string
  intro: string
}
