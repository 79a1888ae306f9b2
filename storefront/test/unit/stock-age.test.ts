import { describe, expect, it } from "vitest"
import { WAITS_DAYS } from "../../lib/portal/listing/forget"
import { aged, ALONE_HOURS } from "../../lib/portal/listing/stock-age"
import {
  dropped,
  emptyQueue,
  expected,
  isEmpty,
  packed,
  queueFrom,
  type StockQueue,
  tapped,
  told,
} from "../../lib/portal/listing/stock-queue"

const HOUR = 3_600_000
const MONDAY = Date.parse("2026-11-16T08:12:00+07:00")
const later = (hours: number) => MONDAY + hours * HOUR
const OLD = later(ALONE_HOURS)

const counted = (variant_id: string, counted: number, at = MONDAY) => ({ variant_id, counted, at })
const more = (variant_id: string, change: number, at = MONDAY) => ({ variant_id, change, at })
const waiting = (...changes: StockQueue["waiting"]): StockQueue => ({
  ...emptyQueue,
  waiting: changes,
})
const asking = (...asked: StockQueue["asked"]): StockQueue => ({ ...emptyQueue, asked })

describe("a count that waited on the phone", () => {
  it("is sent by itself for some hours, then asked about, and not shown as what lies there", () => {
    const queue = waiting(counted("a", 12), more("b", -2))
    expect(aged(queue, OLD - 1)).toEqual(queue)
    const asked = aged(queue, OLD)
    expect(asked).toEqual(asking(counted("a", 12), more("b", -2)))
    expect(packed(asked, "key-1").sending).toBeNull()
    expect([expected(3, "a", asked), expected(9, "b", asked)]).toEqual([3, 9])
    // Still asked about at the next visit.
    expect(aged(queueFrom(JSON.stringify(asked)), OLD + HOUR)).toEqual(asked)
  })

  it("is asked about as the whole batch that was sent and never answered, as some of it may be written", () => {
    const batch = packed(waiting(more("a", 2), more("b", 1, later(5))), "key-1")
    const queue = tapped(batch, more("a", 1, later(11)))
    expect(aged(queue, OLD - 1)).toEqual(queue)
    expect(aged(queue, OLD)).toEqual({
      sending: null,
      waiting: [more("a", 1, later(11))],
      asked: [more("a", 2), more("b", 1, later(5))],
    })
    // Once as old, of each goods one question, of when the first was tapped.
    expect(aged(aged(queue, OLD), later(23)).asked).toEqual([more("b", 1, later(5)), more("a", 3)])
  })

  it("is as old as the first of its taps, and as young as what was counted last", () => {
    const taps = tapped(waiting(more("a", 2)), more("a", 1, later(11)))
    expect(aged(taps, OLD).asked).toEqual([more("a", 3)])
    const stepped = tapped(waiting(counted("a", 12)), more("a", -1, later(11)))
    expect(aged(stepped, OLD).asked).toEqual([counted("a", 11)])
    const again = tapped(waiting(counted("a", 12)), counted("a", 7, later(11)))
    expect(aged(again, OLD)).toEqual(again)
  })

  it("is not asked about where it was counted since, or the shop says the same", () => {
    const newer = counted("a", 7, later(11))
    const sent = { ...waiting(newer), sending: { key: "key-1", changes: [counted("a", 12)] } }
    expect(aged(sent, OLD)).toEqual(waiting(newer))
    expect(tapped(asking(counted("a", 12), more("b", 1)), newer)).toEqual({
      ...waiting(newer),
      asked: [more("b", 1)],
    })
    expect(isEmpty(aged(waiting(counted("a", 12)), OLD, { a: 12 }))).toBe(true)
    expect(aged(waiting(counted("a", 12)), OLD, { a: 3, b: 12 }).asked).toHaveLength(1)
  })

  it("stays asked about beside a tap that may be sent, until a person drops it", () => {
    const asked = tapped(asking(counted("a", 12), counted("b", 4)), more("a", 1, OLD))
    expect(expected(3, "a", asked)).toBe(4)
    expect(dropped(asked, "a")).toEqual({ ...waiting(more("a", 1, OLD)), asked: [counted("b", 4)] })
  })

  it("waits no longer than other words do, also for a shop that may not sell", () => {
    const queue = { ...packed(waiting(more("a", 2)), "key-1"), asked: [counted("b", 4)] }
    expect(isEmpty(aged(queue, later(WAITS_DAYS * 24) - 1))).toBe(false)
    expect(isEmpty(aged(queue, later(WAITS_DAYS * 24)))).toBe(true)
  })

  it("is not trusted to a clock that was wrong, nor without a moment", () => {
    expect(aged(waiting(counted("a", 12)), later(-ALONE_HOURS)).asked).toHaveLength(1)
    const unknown = queueFrom('{"sending":null,"waiting":[{"variant_id":"a","counted":12}]}')
    expect(isEmpty(aged(unknown, MONDAY))).toBe(true)
  })

  it("is told to the shop without its moment", () => {
    expect(told({ key: "key-1", changes: [more("a", 2), counted("b", 4)] })).toEqual({
      key: "key-1",
      changes: [
        { variant_id: "a", change: 2 },
        { variant_id: "b", counted: 4 },
      ],
    })
  })
})
