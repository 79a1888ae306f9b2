/**
 * What programmes take off the lines of a basket. One pure function: baskets, completion and shelves all ask it, so that a
 * price is the same wherever it is read.
 */
import { shareByLargestRemainder, sum } from "@ocop/kit/money"
import type { BasketLine, LineReduction, Offer } from "./terms"

/** The most that the law lets all reductions together take off a price, in per cent. */
export interface Caps {
  ordinary: number
  concentrated: number
}

/**
 * What a programme takes off one piece, in whole đồng; a fraction is dropped. Nothing where it pays delivery. Never below its seller's floor, and with its
 * seller's own sale never more than the law allows of the price just before.
 */
export function offPiece(
  piece: Pick<BasketLine, "unit_price" | "before">,
  offer: Pick<Offer, "form" | "value" | "floor_vnd" | "concentrated">,
  caps: Caps,
): number {
  if (offer.form === "free_delivery") return 0
  const { unit_price } = piece
  const wanted =
    offer.form === "percentage"
      ? Math.floor((unit_price * offer.value) / 100)
      : offer.form === "fixed"
        ? offer.value
        : unit_price - offer.value
  const before = Math.max(unit_price, piece.before)
  const highest = offer.concentrated ? caps.concentrated : caps.ordinary
  const lawful = unit_price - Math.ceil((before * (100 - highest)) / 100)
  return Math.max(0, Math.floor(Math.min(wanted, lawful, unit_price - (offer.floor_vnd ?? 0))))
}

/**
 * The most that a programme takes off one piece of any good at these prices, or pays for one parcel: an order's limit bounds one of them,
 * too.
 */
export function dearestPiece(
  prices: readonly Pick<BasketLine, "unit_price" | "before">[],
  offer: Pick<Offer, "form" | "value" | "concentrated" | "most_per_order_vnd">,
  caps: Caps,
): number {
  const terms = { ...offer, floor_vnd: null }
  const dearest =
    offer.form === "free_delivery"
      ? offer.value
      : Math.max(0, ...prices.map((price) => offPiece(price, terms, caps)))
  return Math.min(dearest, offer.most_per_order_vnd ?? Infinity)
}

/**
 * What all programmes take off a basket's lines. A good has one programme without a code; a voucher comes on top of it. What is
 * given of a good goes to its lines in the order of their ids, so that whoever asks with the same lines gets the same; what a seller
 * still gives of pieces likewise, to each line whole or not at all; an order's limit and what is left of a budget are one sum, shared by largest remainder.
 *
 * @param offers of this moment, for this shopper
 */
export function reduce(
  lines: readonly BasketLine[],
  offers: readonly Offer[],
  caps: Caps,
): LineReduction[] {
  const taken = new Map<string, number>()
  const sorted = [...lines].sort((a, b) => (a.id < b.id ? -1 : 1))
  return byProgramme(offers).flatMap((own) => {
    const first = own[0]
    if (!first) return []
    const pieces = new Map(own.map((offer) => [offer.seller_id, offer.pieces_left]))
    const ofGood = new Map<string, number>()
    const wanted = sorted.flatMap((line) => {
      const offer = own.find(({ product_id }) => product_id === line.product_id)
      if (!offer) return []
      const left = pieces.get(offer.seller_id) ?? null
      const before = ofGood.get(line.product_id) ?? 0
      const count = Math.min(line.quantity, (offer.most_pieces ?? Infinity) - before)
      if (count <= 0 || (left !== null && count > left)) return []
      ofGood.set(line.product_id, before + count)
      if (left !== null) pieces.set(offer.seller_id, left - count)
      const room = lineRoom(line, offer, caps) - (taken.get(line.id) ?? 0)
      const amount = Math.max(0, Math.min(offPiece(line, offer, caps) * count, room))
      return [{ line, amount }]
    })
    const whole = sum(wanted.map(({ amount }) => amount))
    const bound = Math.min(
      whole,
      first.most_per_order_vnd ?? Infinity,
      Math.max(0, first.left_vnd ?? Infinity),
    )
    const shares = shareByLargestRemainder(
      bound,
      wanted.map(({ amount }) => amount),
    )
    return wanted.flatMap(({ line }, index): LineReduction[] => {
      const amount = shares[index] ?? 0
      if (amount === 0) return []
      taken.set(line.id, (taken.get(line.id) ?? 0) + amount)
      const { promotion_id, code, concentrated } = first
      return [{ line_id: line.id, promotion_id, code, amount, concentrated }]
    })
  })
}

/** What all reductions together leave room for on a line. */
function lineRoom(line: BasketLine, offer: Offer, caps: Caps): number {
  const highest = offer.concentrated ? caps.concentrated : caps.ordinary
  const before = Math.max(line.unit_price, line.before)
  const lawful = line.unit_price - Math.ceil((before * (100 - highest)) / 100)
  return Math.floor(line.quantity * Math.min(lawful, line.unit_price - (offer.floor_vnd ?? 0)))
}

/** Offers of each programme, those without a code first, then by id: the order in which they are taken off. */
function byProgramme(offers: readonly Offer[]): Offer[][] {
  const groups = new Map<string, Offer[]>()
  for (const offer of offers)
    groups.set(offer.programme_id, [...(groups.get(offer.programme_id) ?? []), offer])
  return [...groups.values()].sort(
    ([a], [b]) =>
      Number(a?.voucher) - Number(b?.voucher) ||
      ((a?.programme_id ?? "") < (b?.programme_id ?? "") ? -1 : 1),
  )
}
