import { shareByLargestRemainder, sum } from "@ocop/kit/money"

/**
 * A part of an order as its buyer pays for it, in the smallest unit of what he pays in. `sold`: it is sent, or was; `back`:
 * it came back after it was delivered, or after its seller had the cash, so that its price is owed to him; `gone`: it was given up
 * before, so that the ledger tells of none of its money.
 */
export interface PaidPart {
  id: string
  standing: "sold" | "back" | "gone"
  /** What he pays for it. */
  value: number
  /** Of it, goods that staff wrote down in Medusa as received back. */
  received: number
}

/** What was given back of a part: what was owed to the buyer, and what was not. */
export interface GivenBack {
  id: string
  owed: number
  gift: number
}

/**
 * What of an order's money that was given back belongs to which part. Money for parts that were given up, or taken on in
 * part, is given back first: the ledger never told of it. Then what is owed for goods that came back; the rest is a gift of
 * whoever gave it, on the parts whose goods were received, or else on all that are sold, in proportion.
 *
 * @param captured all that came of the buyer's money, @param refunded all that went back, in the same unit
 */
export function givenBack(
  captured: number,
  refunded: number,
  all: readonly PaidPart[],
): GivenBack[] {
  const parts = all.filter(({ standing }) => standing !== "gone")
  const untold = Math.max(captured - sum(parts.map(({ value }) => value)), 0)
  let left = Math.max(refunded - untold, 0)
  const take = (most: number) => {
    const taken = Math.min(left, most)
    left -= taken
    return taken
  }
  const owed = parts.map(({ standing, value }) => (standing === "back" ? take(value) : 0))
  const received = parts.map((part) =>
    part.standing === "sold" ? take(Math.min(part.received, part.value)) : 0,
  )
  const weights = parts.map(({ standing, value }, index) =>
    standing === "sold" ? value - (received[index] ?? 0) : 0,
  )
  const rest = parts.length > 0 ? shareByLargestRemainder(left, weights) : []
  return parts.map(({ id }, index) => ({
    id,
    owed: owed[index] ?? 0,
    gift: (received[index] ?? 0) + (rest[index] ?? 0),
  }))
}
