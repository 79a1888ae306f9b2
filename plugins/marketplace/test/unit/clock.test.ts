import { describe, expect, it } from "vitest"
import {
  afterDaytime,
  CONFIRMATION_CLOCK,
  confirmBy,
  dueSteps,
} from "../../src/modules/seller-order/clock"

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
    expect(afterDaytime(at(start), hours)).toEqual(at(end))
  })

  it("wakes nobody: no step of any order falls into the night", () => {
    for (let minute = 0; minute < 24 * 60; minute += 7) {
      const start = new Date(at("2026-11-22T00:00").getTime() + minute * 60_000)
      for (const { after_hours } of CONFIRMATION_CLOCK) {
        const hour = (afterDaytime(start, after_hours).getUTCHours() + 7) % 24
        expect(hour).toBeGreaterThanOrEqual(7)
        expect(hour).toBeLessThanOrEqual(21)
      }
    }
  })

  it("takes its steps in order, and expires last", () => {
    const live = at("2026-11-22T09:00")
    expect(dueSteps(live, at("2026-11-22T10:59"))).toEqual([])
    expect(dueSteps(live, at("2026-11-22T11:00"))).toEqual(["remind"])
    expect(dueSteps(live, at("2026-11-23T09:00"))).toEqual([
      "remind",
      "escalate_owner",
      "escalate_office",
    ])
    expect(dueSteps(live, confirmBy(live))).toEqual(CONFIRMATION_CLOCK.map(({ step }) => step))
  })
})
