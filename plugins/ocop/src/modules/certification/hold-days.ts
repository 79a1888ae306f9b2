import { addDays, type Day } from "@ocop/kit/days"
import { type CertificateEventFacts, isLiftedBy } from "./standing"

/** Days from one to another, both counted. */
export const daysOf = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1

/**
 * On how many of the last `within` days, the last day of a hold being the last of them, a badge is hidden by it or was by those before;
 * days of two holds count once, and those after the day of a lifting do not. Pure.
 */
export function hiddenDays(
  hold: { at: Day; until: Day },
  before: readonly CertificateEventFacts[],
  within: number,
): number {
  const first = addDays(hold.until, 1 - within)
  const hidden = new Set(daysFrom(hold.at, hold.until))
  for (const event of before) {
    if (event.kind !== "held" || !event.until) continue
    for (const day of daysFrom(event.at, lastDay(event, event.until, before))) hidden.add(day)
  }
  return [...hidden].filter((day) => day >= first && day <= hold.until).length
}

/** The day on which it was lifted, which counts: a hold of every day from morning to night is one of all days. Else its own last. */
function lastDay(
  hold: CertificateEventFacts,
  until: Day,
  events: readonly CertificateEventFacts[],
): Day {
  const lifts = events
    .filter((event) => event.kind === "hold_lifted" && isLiftedBy(hold, event))
    .map(({ at }) => at)
  return [until, ...lifts].sort()[0] ?? until
}

function daysFrom(from: Day, to: Day): Day[] {
  return from > to ? [] : Array.from({ length: daysOf(from, to) }, (_, at) => addDays(from, at))
}
