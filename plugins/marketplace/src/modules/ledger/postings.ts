import { sum } from "@ocop/kit/money"
import type { Holder, LedgerEntry, PartMoney, Posting, SellerAccount } from "./entries"

const OWN = "seller"

/** What of the price the seller bears himself. */
const borneBySeller = ({ discounts }: PartMoney) =>
  sum(discounts.filter(({ bearer }) => bearer === OWN).map(({ amount }) => amount))

/** What the buyer pays for a part, in đồng. */
export const paidFor = (part: PartMoney): number =>
  part.item_total - sum(part.discounts.map(({ amount }) => amount)) + part.delivery_total

/** What the seller gets of a part, in đồng. */
export const owedFor = (part: PartMoney): number =>
  part.item_total -
  borneBySeller(part) +
  part.delivery_total -
  part.commission -
  part.commission_tax -
  part.tax_withheld

const written = (entries: LedgerEntry[]) => entries.filter(({ amount }) => amount !== 0)

/** What everybody else than the seller is owed for a part. */
function others(part: PartMoney): LedgerEntry[] {
  return [
    { account: "platform", kind: "commission", amount: part.commission },
    { account: "platform", kind: "commission_tax", amount: part.commission_tax },
    { account: "tax", kind: "tax_withheld", amount: part.tax_withheld },
    ...part.discounts
      .filter(({ bearer }) => bearer !== OWN)
      .map(({ bearer, amount }): LedgerEntry => ({
        account: "bearer",
        kind: "discount",
        amount: -amount,
        bearer,
      })),
    { account: "buyer", kind: "sale", amount: -paidFor(part) },
  ]
}

/** A part of an order came to stand: all that is owed for it, to the seller once it is delivered. */
export function sale(part: PartMoney): Posting {
  const { seller_id, seller_order_id } = part
  return {
    key: `sale:${seller_order_id}`,
    event: "sale",
    seller_id,
    seller_order_id,
    entries: written([
      { account: "pending", kind: "sale", amount: part.item_total },
      { account: "pending", kind: "discount", amount: -borneBySeller(part) },
      { account: "pending", kind: "delivery", amount: part.delivery_total },
      { account: "pending", kind: "commission", amount: -part.commission },
      { account: "pending", kind: "commission_tax", amount: -part.commission_tax },
      { account: "pending", kind: "tax_withheld", amount: -part.tax_withheld },
      ...others(part),
    ]),
  }
}

/** Names a reduction. */
export const reductionKey = (sellerOrderId: string, happening: string): string =>
  `reduction:${sellerOrderId}:${happening}`

/** A part of which nothing is left. */
export const nothingOf = ({ seller_id, seller_order_id }: PartMoney): PartMoney => ({
  seller_id,
  seller_order_id,
  item_total: 0,
  discounts: [],
  delivery_total: 0,
  commission: 0,
  commission_tax: 0,
  tax_withheld: 0,
})

/**
 * A part became smaller: some of it cannot be had, was cancelled or came back. The commission on it is given back too.
 *
 * @param after what it comes to now, all zero when nothing is left
 * @param from `pending` before it is delivered, `available` after
 * @param happening names it among all reductions of this part
 */
export function reduction(
  before: PartMoney,
  after: PartMoney,
  from: SellerAccount,
  happening: string,
): Posting {
  const { seller_id, seller_order_id } = before
  const goods = (part: PartMoney) => part.item_total - borneBySeller(part) + part.delivery_total
  const taken = others(before).map((entry) => ({ ...entry, amount: -entry.amount }))
  return {
    key: reductionKey(seller_order_id, happening),
    event: "reduction",
    seller_id,
    seller_order_id,
    entries: written([
      { account: from, kind: "refund", amount: goods(after) - goods(before) },
      { account: from, kind: "commission", amount: before.commission - after.commission },
      {
        account: from,
        kind: "commission_tax",
        amount: before.commission_tax - after.commission_tax,
      },
      { account: from, kind: "tax_withheld", amount: before.tax_withheld - after.tax_withheld },
      ...merged([...taken, ...others(after)]),
    ]),
  }
}

/** Entries of one account, kind and bearer as one. */
function merged(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const by = new Map<string, LedgerEntry>()
  for (const entry of entries) {
    const name = `${entry.account} ${entry.kind} ${entry.bearer ?? ""}`
    by.set(name, { ...entry, amount: (by.get(name)?.amount ?? 0) + entry.amount })
  }
  return [...by.values()]
}

/** A part was delivered: what was pending of it can be paid out. */
export function release(part: PartMoney): Posting {
  const { seller_id, seller_order_id } = part
  const amount = owedFor(part)
  return {
    key: `release:${seller_order_id}`,
    event: "release",
    seller_id,
    seller_order_id,
    entries: written([
      { account: "pending", kind: "release", amount: -amount },
      { account: "available", kind: "release", amount },
    ]),
  }
}

const ACCOUNT_OF = { platform: "platform", carrier: "carrier", seller: "available" } as const

/**
 * A buyer's money changed hands: it came to `holder`, or, when the amount is negative, was given back by him.
 *
 * @param happening names it among all payments for this part
 */
export function payment(
  part: Pick<PartMoney, "seller_id" | "seller_order_id">,
  holder: Holder,
  amount: number,
  happening: string,
): Posting {
  return {
    key: `payment:${part.seller_order_id}:${happening}`,
    event: "payment",
    seller_id: part.seller_id,
    seller_order_id: part.seller_order_id,
    entries: written([
      { account: "buyer", kind: "payment", amount },
      { account: ACCOUNT_OF[holder], kind: "payment", amount: -amount },
    ]),
  }
}

/**
 * The platform gave a buyer money back, or, where an amount is negative, it turned out to be for something else.
 *
 * @param owed of what was owed to him, since goods came back
 * @param gift of what was not: the platform bears it, until a person says who does (an adjustment)
 * @param happening names it among all refunds of this part
 */
export function refund(
  part: Pick<PartMoney, "seller_id" | "seller_order_id">,
  { owed, gift }: { owed: number; gift: number },
  happening: string,
): Posting {
  return {
    key: `refund:${part.seller_order_id}:${happening}`,
    event: "refund",
    seller_id: part.seller_id,
    seller_order_id: part.seller_order_id,
    entries: written([
      { account: "buyer", kind: "payment", amount: -owed },
      { account: "bearer", kind: "refund", amount: -gift, bearer: "platform" },
      { account: "platform", kind: "payment", amount: owed + gift },
    ]),
  }
}

/** Names a transfer of collected cash. */
export const remittanceKey = (sellerOrderId: string, happening: string): string =>
  `remittance:${sellerOrderId}:${happening}`

/** A carrier, or a seller, handed the platform cash that it had collected. */
export function remittance(
  part: Pick<PartMoney, "seller_id" | "seller_order_id">,
  holder: Exclude<Holder, "platform">,
  amount: number,
  happening: string,
): Posting {
  return {
    key: remittanceKey(part.seller_order_id, happening),
    event: "remittance",
    seller_id: part.seller_id,
    seller_order_id: part.seller_order_id,
    entries: written([
      { account: ACCOUNT_OF[holder], kind: "payment", amount },
      { account: "platform", kind: "payment", amount: -amount },
    ]),
  }
}

/** A carrier brought the seller, and not the platform, all that it still had of a parcel's cash. Happens once. */
export function collected(
  part: Pick<PartMoney, "seller_id" | "seller_order_id">,
  amount: number,
): Posting {
  return {
    key: `collected:${part.seller_order_id}`,
    event: "collected",
    seller_id: part.seller_id,
    seller_order_id: part.seller_order_id,
    entries: written([
      { account: ACCOUNT_OF.carrier, kind: "payment", amount },
      { account: ACCOUNT_OF.seller, kind: "payment", amount: -amount },
    ]),
  }
}

/** Between the platform and a seller: an amount set right by a person, or paid out to the seller's bank. */
export function settlement(
  kind: "adjustment" | "payout",
  seller_id: string,
  amount: number,
  happening: string,
  why: { actor: string; note: string },
): Posting {
  const toSeller = kind === "payout" ? -amount : amount
  return {
    key: `${kind}:${happening}`,
    event: kind,
    seller_id,
    seller_order_id: null,
    ...why,
    entries: written([
      { account: "available", kind, amount: toSeller },
      { account: "platform", kind, amount: -toSeller },
    ]),
  }
}
