import { addDays, addMonths, type Day, dayInVietnam } from "@ocop/kit/days"

/** On which days of a month the platform pays its sellers, ascending; 31 is the last of any month. */
export type Paydays = readonly number[]

/** What an operator promises who says nothing. */
export const PAYDAYS: Paydays = [10, 25]

/**
 * Reads "10, 25".
 * @throws RangeError when a part is no day of a month, or when there is none
 */
export function paydaysOf(text: string): Paydays {
  const days = text.split(",").map((day) => Number(/^\s*(\d{1,2})\s*$/.exec(day)?.[1]))
  if (days.some((day) => !(day >= 1 && day <= 31)))
    throw new RangeError(`takes days of a month from 1 to 31, such as "10,25", not "${text}"`)
  return [...new Set(days)].sort((one, other) => one - other)
}

/** The first payday on or after a day. On a Saturday or Sunday banks are closed: the Monday after. */
export function paydayFrom(paydays: Paydays, day: Day): Day {
  const month = `${day.slice(0, 7)}-01`
  // One that fell on a weekend may have moved into this month; of the next there always is one.
  const around = [-1, 0, 1].flatMap((by) =>
    paydays.map((number) => workday(inMonth(addMonths(month, by), number))),
  )
  return around.filter((payday) => payday >= day).sort()[0]!
}

/**
 * When what a seller can be paid now is expected to be paid.
 * @param paidToday whether the seller was paid on this day already: what came free since waits for the next payday
 */
export function expectedOn(paydays: Paydays, now: Date, paidToday: boolean): Day {
  const today = dayInVietnam(now)
  return paydayFrom(paydays, paidToday ? addDays(today, 1) : today)
}

/** When what comes free at a moment is expected: not on that very day, whose transfer may be made before the hour. */
export const expectedAfter = (paydays: Paydays, moment: Date): Day =>
  paydayFrom(paydays, addDays(dayInVietnam(moment), 1))

/** @param first of a month */
const inMonth = (first: Day, number: number): Day => {
  const last = addDays(addMonths(first, 1), -1)
  return addDays(first, Math.min(number, Number(last.slice(8))) - 1)
}

function workday(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}
