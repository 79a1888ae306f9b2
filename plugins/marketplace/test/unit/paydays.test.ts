import { addDays, addMonths, dayInVietnam } from "@ocop/kit/days"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { expectedAfter, expectedOn, paydayFrom, paydaysOf } from "../../src/modules/ledger/paydays"

const noon = (day: string) => new Date(`${day}T12:00:00+07:00`)

describe("paydays", () => {
  it("are days of a month, in order, each once", () => {
    expect(paydaysOf("25, 10,25")).toEqual([10, 25])
    expect(paydaysOf("31")).toEqual([31])
  })

  it.each(["", "0", "32", "10,", "mồng mười", "1.5", "-3", "10;25"])("are not %j", (text) => {
    expect(() => paydaysOf(text)).toThrow(RangeError)
  })

  it.each([
    ["2026-11-23", [10, 25], "2026-11-25"],
    ["2026-11-25", [10, 25], "2026-11-25"],
    ["2026-11-26", [10, 25], "2026-12-10"],
    ["2026-12-26", [10, 25], "2027-01-11"], // the 10th is a Sunday
    ["2027-02-01", [31], "2027-02-01"], // 31 January is a Sunday
    ["2027-02-02", [31], "2027-03-01"], // 28 February is one, too
    ["2027-03-02", [31], "2027-03-31"],
    ["2026-08-01", [31], "2026-08-31"],
    ["2028-02-20", [30], "2028-02-29"],
  ])("from %s on, of %j: %s", (day, paydays, expected) => {
    expect(paydayFrom(paydays, day)).toBe(expected)
  })

  it("come each month, on working days alone, and the next of a payday is itself", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 20_000 }),
        (days, later) => {
          const paydays = paydaysOf(days.join(","))
          const day = addDays("2024-01-01", later)
          const payday = paydayFrom(paydays, day)
          expect(payday >= day && payday <= addDays(addMonths(day, 1), 5)).toBe(true)
          expect([0, 6]).not.toContain(new Date(`${payday}T00:00:00Z`).getUTCDay())
          expect(paydayFrom(paydays, payday)).toBe(payday)
        },
      ),
    )
  })
})

describe("what can be paid out", () => {
  const paydays = [10, 25]

  it("is expected on the next payday, and on this day when it is one", () => {
    expect(expectedOn(paydays, noon("2026-11-23"), false)).toBe("2026-11-25")
    expect(expectedOn(paydays, noon("2026-11-25"), false)).toBe("2026-11-25")
  })

  it("waits for the next one where the seller was paid on this day already", () => {
    expect(expectedOn(paydays, noon("2026-11-25"), true)).toBe("2026-12-10")
  })

  it("goes by days in Vietnam", () => {
    const now = new Date("2026-11-25T18:00:00Z")
    expect(dayInVietnam(now)).toBe("2026-11-26")
    expect(expectedOn(paydays, now, false)).toBe("2026-12-10")
  })

  it("is not expected on the very day on which it comes free: the transfer may be made before", () => {
    expect(expectedAfter(paydays, noon("2026-11-24"))).toBe("2026-11-25")
    expect(expectedAfter(paydays, noon("2026-11-25"))).toBe("2026-12-10")
  })
})
