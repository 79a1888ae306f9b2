import { WAITS_DAYS } from "./forget"
import { joined, type StockChange, type StockQueue } from "./stock-queue"

const HOUR_MS = 3_600_000

/**
 * Hours after which a count is not sent by itself any more: a market day and its evening. Somebody else may have counted since,
 * and what is sold by an old count is not there.
 */
export const ALONE_HOURS = 12

/**
 * Sets apart what is too old to be sent without asking, and lets go of what is older than anything else that waits here. A batch
 * that was sent and never answered is asked about as a whole: what a person says again of it is a count, which is true however
 * often it was written.
 * @param now ms of the phone's clock; a moment as far ahead of it is of a clock that was wrong, and as old
 * @param stocked what the shop knows, by variant: a count that says the same needs no question
 */
export function aged(
  { sending, waiting, asked }: StockQueue,
  now: number,
  stocked: Readonly<Record<string, number>> = {},
): StockQueue {
  const hoursOf = ({ at }: StockChange) => Math.abs(now - at) / HOUR_MS
  // An earlier version wrote no moment: nobody knows how old it is, so that it is let go of.
  const isOld = (one: StockChange) => !(hoursOf(one) < ALONE_HOURS)
  const unanswered = sending?.changes.some(isOld) ? sending.changes : []
  const fresh = waiting.filter((one) => !isOld(one))
  const overtaken = new Set(fresh.flatMap((one) => ("counted" in one ? one.variant_id : [])))
  const old = [...asked, ...unanswered, ...waiting.filter(isOld)]
    .filter((one) => hoursOf(one) < WAITS_DAYS * 24)
    .reduce<StockChange[]>(joined, [])
  return {
    sending: unanswered.length > 0 ? null : sending,
    waiting: fresh,
    asked: old.filter(
      (one) =>
        !overtaken.has(one.variant_id) &&
        !("counted" in one && one.counted === stocked[one.variant_id]),
    ),
  }
}
