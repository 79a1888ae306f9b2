import type { Change } from "./types"

/** What the shop says of a product right now, as far as a basket must know it. */
export interface CurrentOffer {
  /** In what the basket is charged. */
  price: number
  /** Units; absent where nobody counts. */
  stock?: number
}

/**
 * What has changed since a line was put into the basket, worst first. A basket may be days old:
 * the shopper is told what is different and goes on, instead of being refused at the till.
 */
export function changesOf(
  line: { unitPrice: number; quantity: number },
  offer: CurrentOffer | undefined,
): Change[] {
  if (!offer) return [{ kind: "gone" }]
  const changes: Change[] = []
  if (offer.stock !== undefined && offer.stock <= 0) return [{ kind: "sold_out" }]
  if (offer.stock !== undefined && offer.stock < line.quantity) {
    changes.push({ kind: "stock", available: offer.stock })
  }
  if (offer.price !== line.unitPrice) {
    changes.push({ kind: "price", from: line.unitPrice, to: offer.price })
  }
  return changes
}

/** Changes after which a line cannot be bought at all. */
const STOPS: ReadonlySet<Change["kind"]> = new Set([
  "gone",
  "seller_closed",
  "seller_away",
  "sold_out",
])

/**
 * The quantity with which a changed line goes on: nought when it cannot be bought, what is left
 * when there is less, and the same (written again, which takes up today's price) otherwise.
 */
export function quantityAfter(line: { quantity: number; changes: readonly Change[] }): number {
  let quantity = line.quantity
  for (const change of line.changes) {
    if (STOPS.has(change.kind)) return 0
    if (change.kind === "stock") quantity = Math.min(quantity, change.available)
  }
  return quantity
}
