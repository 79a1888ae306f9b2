import { addDays, beginningOf, type Day } from "@ocop/kit/days"

/** Days in Vietnam, the first and the last of them counted. */
export interface Period {
  from: Day
  to: Day
}

/** The most days that are asked for at once. */
export const LONGEST_PERIOD = 366

/** @returns how many days it has; 0 or less when its end is before its beginning */
export function daysOf({ from, to }: Period): number {
  return Math.round((beginningOf(to).getTime() - beginningOf(from).getTime()) / 86_400_000) + 1
}

/** As many days that ended the day before it began: what it is compared with. */
export function periodBefore(period: Period): Period {
  return { from: addDays(period.from, -daysOf(period)), to: addDays(period.from, -1) }
}

/** As moments: from the first, before the second. */
export const momentsOf = ({ from, to }: Period): { from: Date; to: Date } => ({
  from: beginningOf(from),
  to: beginningOf(addDays(to, 1)),
})
