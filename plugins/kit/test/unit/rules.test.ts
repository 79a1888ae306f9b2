import { describe, expect, it } from "vitest"
import { addDays, addMonths, addWorkingDays, asDay, dayInVietnam, isDay } from "../../src/days"
import { ruleAt, writtenFrom } from "../../src/rules"

describe("calendar days", () => {
  it("turns over at midnight in Vietnam, not in Greenwich", () => {
    expect(dayInVietnam(new Date("2026-11-30T16:59:59Z"))).toBe("2026-11-30")
    expect(dayInVietnam(new Date("2026-11-30T17:00:00Z"))).toBe("2026-12-01")
  })

  it("counts months as the law does: the same day, or the month's last", () => {
    expect(addMonths("2025-06-26", 36)).toBe("2028-06-26")
    expect(addMonths("2024-02-29", 36)).toBe("2027-02-28")
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28")
    expect(addMonths("2026-12-15", 1)).toBe("2027-01-15")
  })

  it("counts days over months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
    expect(addDays("2028-06-26", -180)).toBe("2027-12-29")
    // A Friday, a Saturday, a Sunday, a Monday.
    expect(
      ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map((day) => addWorkingDays(day, 5)),
    ).toEqual(["2026-11-27", "2026-11-27", "2026-11-27", "2026-11-30"])
  })

  it("knows what is no day", () => {
    expect(isDay("2026-02-30")).toBe(false)
    expect(isDay("26/06/2025")).toBe(false)
    expect(() => asDay("tomorrow")).toThrow(RangeError)
  })
})

describe("dated rules", () => {
  it("gives the value that was in force on the day, with its source", () => {
    expect(ruleAt("2026-11-21").value("certificate.validity_months")).toBe(36)
    expect(ruleAt("2026-05-21").value("certificate.extension_days")).toBe(0)
    expect(ruleAt("2026-05-22").value("certificate.extension_days")).toBe(180)
    expect(ruleAt("2026-05-22").rule("certificate.extension_days").source).toContain("26/2026")
  })

  it("refuses to guess before a rule existed", () => {
    expect(() => ruleAt("2019-12-31").value("alcohol.minimum_age")).toThrow(/2019-12-31/)
    expect(writtenFrom(["promotion.price_watch_days", "alcohol.minimum_age"])).toBe("2020-01-01")
  })
})
