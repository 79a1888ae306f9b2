export type ClockStep = "remind" | "escalate_owner" | "escalate_office" | "expire"

/** How long a seller has to answer an order. Hours of the night do not count: whoever orders at 22:00 wakes nobody. */
export interface ConfirmationClock {
  /** Hours of the day in Vietnam during which it runs: whole ones from 0 to 24. */
  daytime: { from: number; to: number }
  /** What happens when so many hours of daytime have passed since the seller was told, in order. */
  steps: readonly { step: ClockStep; after_hours: number }[]
}

const STEPS = ["remind", "escalate_owner", "escalate_office", "expire"] as const

/** That of an operator who says nothing. */
export const CONFIRMATION_CLOCK: ConfirmationClock = confirmationClock("2,6,12,28", "7-21")

/**
 * Reads an operator's clock.
 * @param hours after which the seller is reminded, the owner told, the office told, and the order ends: "2,6,12,28"
 * @param daytime from which hour of the day to which it runs: "7-21"
 * @throws RangeError naming what it is of, `hours` or `daytime`
 */
export function confirmationClock(hours: string, daytime: string): ConfirmationClock {
  const after = hours.split(",").map((part) => (/^\s*\d{1,3}\s*$/.test(part) ? Number(part) : NaN))
  const rising = after.every((one, index) => one > (after[index - 1] ?? 0))
  if (after.length !== STEPS.length || !rising)
    throw new RangeError(
      `hours: takes ${STEPS.length} rising whole numbers of hours, such as "2,6,12,28", not "${hours}"`,
    )
  const [, from, to] = (/^\s*(\d{1,2})\s*-\s*(\d{1,2})\s*$/.exec(daytime) ?? []).map(Number)
  if (from === undefined || to === undefined || from >= to || to > 24)
    throw new RangeError(`daytime: takes two hours of a day, such as "7-21", not "${daytime}"`)
  return {
    daytime: { from, to },
    steps: STEPS.map((step, index) => ({ step, after_hours: after[index]! })),
  }
}

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

/**
 * The instant at which so much daytime has passed.
 *
 * @param start any instant; one at night counts from the morning after
 * @param hours of daytime, not negative
 */
export function afterDaytime(
  { daytime }: Pick<ConfirmationClock, "daytime">,
  start: Date,
  hours: number,
): Date {
  const daylight = (daytime.to - daytime.from) * HOUR
  const local = start.getTime() + OFFSET
  const midnight = Math.floor(local / DAY) * DAY
  const sinceDawn = Math.min(Math.max(local - midnight - daytime.from * HOUR, 0), daylight)
  const total = sinceDawn + hours * HOUR
  // What ends exactly at dusk ends then, and not at the next dawn.
  const days = total > 0 ? Math.ceil(total / daylight) - 1 : 0
  return new Date(midnight + days * DAY + daytime.from * HOUR + (total - days * daylight) - OFFSET)
}

/** The steps that are due, in order. @param liveAt when the seller was told */
export function dueSteps(clock: ConfirmationClock, liveAt: Date, now: Date): ClockStep[] {
  return clock.steps
    .filter(({ after_hours }) => afterDaytime(clock, liveAt, after_hours) <= now)
    .map(({ step }) => step)
}

/**
 * Whether an order may end that nobody answered: some time after its seller's office was told, too.
 * @param lastToldAt when that was; undefined when it was not
 */
export const mayExpire = (
  clock: ConfirmationClock,
  lastToldAt: Date | undefined,
  now: Date,
): boolean => lastToldAt !== undefined && afterDaytime(clock, lastToldAt, LAST_WORD_HOURS) <= now

/** Until when a seller may answer. */
export function confirmBy(clock: ConfirmationClock, liveAt: Date): Date {
  const end = clock.steps.find(({ step }) => step === "expire")
  return afterDaytime(clock, liveAt, end?.after_hours ?? 0)
}
