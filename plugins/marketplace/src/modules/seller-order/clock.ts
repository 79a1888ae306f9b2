/**
 * How long a seller has to answer an order, as data. Hours of the night do not count: whoever orders at 22:00 wakes nobody.
 */

/** Hours of the day in Vietnam during which the clock runs. */
export const DAYTIME = { from: 7, to: 21 } as const

export type ClockStep = "remind" | "escalate_owner" | "escalate_office" | "expire"

/** What happens when so many hours of daytime have passed since the seller was told, in order. */
export const CONFIRMATION_CLOCK: readonly { step: ClockStep; after_hours: number }[] = [
  { step: "remind", after_hours: 2 },
  { step: "escalate_owner", after_hours: 6 },
  { step: "escalate_office", after_hours: 12 },
  { step: "expire", after_hours: 28 },
]

/**
 * Hours of daytime that pass at the least between the last step before the end and the end. It counts after an outage alone,
 * when a shop that could tell nobody would else tell sellers of an order and of its end at once.
 */
export const LAST_WORD_HOURS = 8

/** Days after hand-over from which a parcel that nobody spoke of counts as arrived. */
export const ARRIVED_AFTER_DAYS = 10

/**
 * Days that the money of a parcel waits that arrived by its seller's word alone. Nobody asks a shopper who waits for nothing to
 * look: those who were told of a parcel that is not there have this long to say so before its money can be paid out.
 */
export const OWN_WORD_DAYS = 3

/**
 * Days after a delivery within which a shopper's report still keeps the money of the parcel. What is reported later is read and
 * answered all the same; it takes nothing from what was earned since.
 */
export const PROBLEM_KEEPS_DAYS = 15

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Vietnam has one time zone and no summer time. */
const OFFSET = 7 * HOUR
const DAYLIGHT = (DAYTIME.to - DAYTIME.from) * HOUR

/**
 * The instant at which so much daytime has passed.
 *
 * @param start any instant; one at night counts from the morning after
 * @param hours of daytime, not negative
 */
export function afterDaytime(start: Date, hours: number): Date {
  const local = start.getTime() + OFFSET
  const midnight = Math.floor(local / DAY) * DAY
  const sinceDawn = Math.min(Math.max(local - midnight - DAYTIME.from * HOUR, 0), DAYLIGHT)
  const total = sinceDawn + hours * HOUR
  // What ends exactly at dusk ends then, and not at the next dawn.
  const days = total > 0 ? Math.ceil(total / DAYLIGHT) - 1 : 0
  return new Date(midnight + days * DAY + DAYTIME.from * HOUR + (total - days * DAYLIGHT) - OFFSET)
}

/** The steps that are due, in order. @param liveAt when the seller was told */
export function dueSteps(liveAt: Date, now: Date): ClockStep[] {
  return CONFIRMATION_CLOCK.filter(
    ({ after_hours }) => afterDaytime(liveAt, after_hours) <= now,
  ).map(({ step }) => step)
}

/**
 * Whether an order may end that nobody answered: some time after its seller's office was told, too.
 * @param lastToldAt when that was; undefined when it was not
 */
export const mayExpire = (lastToldAt: Date | undefined, now: Date): boolean =>
  lastToldAt !== undefined && afterDaytime(lastToldAt, LAST_WORD_HOURS) <= now

/** Until when a seller may answer. */
export function confirmBy(liveAt: Date): Date {
  const end = CONFIRMATION_CLOCK.find(({ step }) => step === "expire")
  return afterDaytime(liveAt, end?.after_hours ?? 0)
}
