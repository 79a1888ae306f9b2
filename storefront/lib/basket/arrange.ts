import type { BasketLine, Intent, SellerGroup } from "./types"

/** The most units of one line; a larger order is an enquiry, not a basket. */
export const MOST_UNITS = 999

export function subtotal(lines: readonly BasketLine[]): number {
  return lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0)
}

export function countUnits(lines: readonly { quantity: number }[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0)
}

/** Lines by seller, sellers in the order in which their first line was added: nothing jumps about. */
export function groupBySeller(lines: readonly BasketLine[]): SellerGroup[] {
  const groups = new Map<string, BasketLine[]>()
  for (const line of lines) {
    const group = groups.get(line.seller.id)
    if (group) group.push(line)
    else groups.set(line.seller.id, [line])
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0]
    return first ? [{ seller: first.seller, lines: group, subtotal: subtotal(group) }] : []
  })
}

/**
 * The basket as it will look once the shop has agreed: shown at once, replaced by the shop's answer.
 * A quantity of nought takes the line away, as it does in the shop's own API.
 */
export function foresee(lines: readonly BasketLine[], intent: Intent): BasketLine[] {
  if (intent.kind === "remove" || intent.quantity <= 0) {
    return lines.filter((line) => line.id !== intent.lineId)
  }
  const quantity = Math.min(intent.quantity, MOST_UNITS)
  return lines.map((line) => (line.id === intent.lineId ? { ...line, quantity } : line))
}

/** A whole number of units from a form, or `undefined` when it is not one. */
export function readQuantity(typed: unknown): number | undefined {
  if (typeof typed !== "string" || !/^\d{1,4}$/.test(typed.trim())) return undefined
  const quantity = Number(typed)
  return quantity <= MOST_UNITS ? quantity : undefined
}
