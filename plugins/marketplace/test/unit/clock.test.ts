import { describe, expect, it } from "vitest"
import {
  afterDaytime,
  confirmationClock,
  CONFIRMATION_CLOCK,
  confirmBy,
  dueSteps,
} from "../../src/modules/seller-order/clock"

const CLOCK = CONFIRMATION_CLOCK

/** A time in Vietnam. */
const at = (text: string) => new Date(`${text}:00+07:00`)

describe("the confirmation clock", () => {
  it.each([
    ["2026-11-22T09:00", 2, "2026-11-22T11:00"],
    ["2026-11-22T20:00", 2, "2026-11-23T08:00"],
    ["2026-11-22T22:00", 2, "2026-11-23T09:00"],
    ["2026-11-23T03:00", 2, "2026-11-23T09:00"],
    ["2026-11-22T07:00", 14, "2026-11-22T21:00"],
    ["2026-11-22T09:00", 14, "2026-11-23T09:00"],
    ["2026-11-22T09:00", 28, "2026-11-24T09:00"],
    ["2026-12-31T20:30", 1, "2027-01-01T07:30"],
    ["2026-11-22T09:15", 0, "2026-11-22T09:15"],
  ])("sees %s and %i hours of daytime later %s", (start, hours, end) => {
    expect(afterDaytime(CLOCK, at(start), hours)).toEqual(at(end))
  })

  it("wakes nobody: no step of any order falls into the night", () => {
    for (let minute = 0; minute < 24 * 60; minute += 7) {
      const start = new Date(at("2026-11-22T00:00").getTime() + minute * 60_000)
      for (const { after_hours } of CLOCK.steps) {
        const hour = (afterDaytime(CLOCK, start, after_hours).getUTCHours() + 7) % 24
        expect(hour).toBeGreaterThanOrEqual(7)
        expect(hour).toBeLessThanOrEqual(21)
      }
    }
  })

  it("takes its steps in order, and expires last", () => {
    const live = at("2026-11-22T09:00")
    expect(dueSteps(CLOCK, live, at("2026-11-22T10:59"))).toEqual([])
    expect(dueSteps(CLOCK, live, at("2026-11-22T11:00"))).toEqual(["remind"])
    expect(dueSteps(CLOCK, live, at("2026-11-23T09:00"))).toEqual([
      "remind",
      "escalate_owner",
      "escalate_office",
    ])
    expect(dueSteps(CLOCK, live, confirmBy(CLOCK, live))).toEqual(
      CLOCK.steps.map(({ step }) => step),
    )
  })

  it("is the operator's: other hours, and another night", () => {
    const clock = confirmationClock("1, 2, 3, 4", "8-20")
    expect(confirmBy(clock, at("2026-11-22T18:00"))).toEqual(at("2026-11-23T10:00"))
    expect(dueSteps(clock, at("2026-11-22T09:00"), at("2026-11-22T11:30"))).toEqual([
      "remind",
      "escalate_owner",
    ])
    expect(confirmationClock("1,2,3,4", "0-24").daytime).toEqual({ from: 0, to: 24 })
  })

  it.each([
    ["2,6,12", "7-21", "hours"],
    ["2,6,6,28", "7-21", "hours"],
    ["0,6,12,28", "7-21", "hours"],
    ["2,6,12,1.5", "7-21", "hours"],
    ["2,6,12,28", "21-7", "daytime"],
    ["2,6,12,28", "7-25", "daytime"],
    ["2,6,12,28", "7", "daytime"],
  ])("is not %s by %s", (hours, daytime, named) => {
    expect(() => confirmationClock(hours, daytime)).toThrow(new RegExp(`^${named}: `))
  })
})
