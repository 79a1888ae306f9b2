/**
 * Whom money is owed to. A positive amount is owed by the shop to the account's holder, a negative one by the holder to
 * the shop.
 *
 * - `pending`: to the seller, once the parcel is delivered
 * - `available`: to the seller, now; negative when the seller took more cash than was his
 * - `buyer`: negative until the buyer has paid
 * - `platform`: what is the platform's, less the money that it holds for others
 * - `carrier`: negative while it holds cash that it collected
 * - `bearer`: negative, what somebody else than the seller (`bearer`) gives of a reduction, or gave back besides
 * - `tax`: withheld from the seller for the tax authority
 */
export type LedgerAccount =
  "pending" | "available" | "buyer" | "platform" | "carrier" | "bearer" | "tax"

/** The seller's own accounts: their sum is the seller's balance. */
export const SELLER_ACCOUNTS = ["pending", "available"] as const
export type SellerAccount = (typeof SELLER_ACCOUNTS)[number]

/** Whose hands a buyer's money is in. */
export type Holder = "platform" | "carrier" | "seller"

/** Why an amount moved, as a seller reads it in his statement. */
export type LedgerKind =
  | "sale"
  | "discount"
  | "delivery"
  | "commission"
  | "commission_tax"
  | "tax_withheld"
  | "refund"
  | "release"
  | "payment"
  | "adjustment"
  | "payout"

/** One amount in đồng on one account, never 0. */
export type LedgerEntry = {
  account: LedgerAccount
  kind: LedgerKind
  amount: number
  /** Who bears a reduction; of the account `bearer` only. */
  bearer?: string
}

/** What happened. */
export type LedgerEvent =
  | "sale"
  | "reduction"
  | "restoration"
  | "release"
  | "payment"
  | "remittance"
  | "collected"
  | "refund"
  | "adjustment"
  | "payout"

/**
 * Entries that belong together and sum to 0: the database refuses any that do not. `key` names the happening, so that
 * it is posted once however often it is told.
 */
export type Posting = {
  key: string
  event: LedgerEvent
  seller_id: string
  seller_order_id: string | null
  /** Who did it, where a person did. */
  actor?: string
  note?: string
  entries: LedgerEntry[]
}

/** What a part of an order comes to, all in đồng. */
export type PartMoney = {
  seller_id: string
  seller_order_id: string
  item_total: number
  /** Reductions of the goods by who bears them: "seller", or an account outside, such as an office. */
  discounts: readonly { bearer: string; amount: number }[]
  /** The seller pays the carrier, and so is paid for delivery. */
  delivery_total: number
  commission: number
  /** Value-added tax on the commission. */
  commission_tax: number
  /** Withheld from households and individuals where the law says so. */
  tax_withheld: number
}
