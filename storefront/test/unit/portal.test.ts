import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { ApiError } from "../../lib/api/error"
import { lineField, missingIn, takenLines } from "../../lib/portal/answer-form"
import { deadlineOf } from "../../lib/portal/clock"
import { DRAWN_FOR, drawnFor, drawnForHeader } from "../../lib/portal/drawn-for"
import { entriesIn } from "../../lib/portal/listing/form-entries"
import { fateOf } from "../../lib/portal/listing/refusals"
import { ENDS, LEADS_TO, TABS, tabOf, WAY } from "../../lib/portal/order-life"
import { outcomeOf } from "../../lib/portal/outcome"
import { everyDay, happenings, monthOf } from "../../lib/portal/statement"
import type { StatementLine } from "../../lib/portal/types"
import english from "../../messages/en/portal.json"
import vietnamese from "../../messages/vi/portal.json"

describe("until when an order is to be answered", () => {
  /** 20:30 in Vietnam. */
  const now = new Date("2026-11-22T13:30:00Z")
  const at = (instant: string) => deadlineOf(instant, "vi", now)

  it("is told by the day and the clock of Vietnam, wherever the server stands", () => {
    expect(at("2026-11-22T14:00:00Z")).toMatchObject({ day: "today", time: "21:00" })
    expect(at("2026-11-22T17:05:00Z")).toMatchObject({ day: "tomorrow", time: "00:05" })
    expect(at("2026-11-24T14:00:00Z")).toMatchObject({ day: "later", date: "2026-11-24" })
  })

  it("says what is left in the largest unit that is not a guess, and when to hurry", () => {
    expect(at("2026-11-22T13:30:20Z")).toMatchObject({ left: { unit: "minutes", count: 1 } })
    expect(at("2026-11-22T14:29:59Z")).toMatchObject({
      left: { unit: "minutes", count: 59 },
      soon: true,
    })
    expect(at("2026-11-24T13:29:59Z")).toMatchObject({
      left: { unit: "hours", count: 47 },
      soon: false,
    })
    expect(at("2026-11-25T13:30:00Z")).toMatchObject({ left: { unit: "days", count: 3 } })
  })

  it("is over at its end, and not a minute of less than none", () => {
    expect(at("2026-11-22T13:30:00Z")).toMatchObject({ left: null, soon: true })
  })
})

describe("a form that answers an order", () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    return data
  }

  it("takes on all of it unless it says how many there are", () => {
    expect(takenLines(form({ verb: "confirm" }))).toBeUndefined()
    expect(takenLines(form({ [lineField("a")]: "3", [lineField("b")]: "0" }))).toEqual([
      { id: "a", quantity: 3 },
      { id: "b", quantity: 0 },
    ])
  })

  it("never makes a number of what is none: the shop refuses it by its field", () => {
    const [line] = takenLines(form({ [lineField("a")]: "1,5" }))!
    expect(line).toEqual({ id: "a", quantity: -1 })
  })

  it("is not sent without a reason, nor when nothing would be left", () => {
    expect(missingIn("refuse", {})).toBe("reason")
    expect(missingIn("refuse", { reason: "damaged" })).toBeUndefined()
    expect(missingIn("confirm", { lines: [{ id: "a", quantity: 0 }] })).toBe("nothing_left")
    expect(missingIn("confirm", {})).toBeUndefined()
  })
})

describe("the seller that a screen was drawn for", () => {
  /** Doors, and forms that only look something up: whoever sends them changes nothing of a seller's. */
  const NO_ACTS = [
    "GoodsList.tsx",
    "JoinForm.tsx",
    "PrintForm.tsx",
    "CompareForm.tsx",
    "PeriodForm.tsx",
    "SignIn.tsx",
    "SignOutForm.tsx",
    "CodeForm.tsx",
    "RenewForm.tsx",
    "TurnOnForm.tsx",
  ]

  it("is said by every form of the portal that changes something", () => {
    const folder = join(import.meta.dirname, "../../components/portal")
    const silent = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => {
      if (!name.endsWith(".tsx") || NO_ACTS.includes(name.split("/").at(-1)!)) return false
      const source = readFileSync(join(folder, name), "utf8")
      const forms = source.match(/<form[\s>]/g)?.length ?? 0
      return forms > (source.match(/<DrawnForField \/>/g)?.length ?? 0)
    })
    expect(silent).toEqual([])
  })

  it("goes from the form to the backend, and is none of the seller's words", () => {
    const form = new FormData()
    form.set(DRAWN_FOR, "sel_01ABC")
    form.set("name_vi", "Mật ong")
    expect(drawnForHeader(drawnFor(form))).toEqual({ "x-seller-id": "sel_01ABC" })
    expect(entriesIn(form)).toEqual([["name_vi", "Mật ong"]])
    form.set(DRAWN_FOR, "sel\r\nx-other: 1")
    expect(drawnForHeader(drawnFor(form))).toEqual({})
    expect(drawnForHeader(drawnFor(new FormData()))).toEqual({})
  })

  it("is another's by now: said beside the button, and in the backend's words where it names both", () => {
    const said = "Bạn đang làm việc cho A; màn hình này là của B. Chưa có gì thay đổi."
    const error = new ApiError("invalid", said, 409, { code: "other_seller" })
    expect(outcomeOf(error)).toEqual({ retry: "other_seller" })
    expect(fateOf(error)).toEqual({ refused: error })
    for (const words of [vietnamese, english]) {
      expect(words.seller.retry.other_seller).toBeTruthy()
      expect(words.seller.owner.other_seller).toBeTruthy()
    }
  })
})

describe("what became of a tap", () => {
  const refusal = (status: number, message: string, code?: string) =>
    outcomeOf(new ApiError("invalid", message, status, { code }))

  it("is told apart: the order had moved, its money is not here, the shop is closed", () => {
    expect(refusal(400, "status: refused cannot become confirmed")).toEqual({ refused: "conflict" })
    expect(refusal(409, "status: it was confirmed before", "other_move")).toEqual({
      refused: "conflict",
    })
    expect(refusal(400, "payment: the money has not come")).toEqual({ refused: "unpaid" })
    expect(refusal(403, "status: not while suspended", "seller_suspended")).toEqual({
      refused: "closed",
    })
    expect(refusal(400, "hand_over: say which carrier")).toEqual({ retry: "carrier" })
    expect(refusal(400, "lines: too many")).toEqual({ refused: "invalid" })
  })

  it("is told apart for an office: which rule bounds a hold, in words of its own", () => {
    for (const rule of ["hold_days", "hold_chain"] as const) {
      const fields = [{ field: "until", code: rule, message: "…" }]
      expect(outcomeOf(new ApiError("invalid", "until: …", 400, { fields }))).toEqual({
        retry: rule,
      })
      for (const words of [vietnamese, english])
        expect(words.seller.retry[rule]).toMatch(rule === "hold_days" ? /30/ : /45/)
    }
  })

  it("may be tried again when nobody knows whether it arrived", () => {
    expect(outcomeOf(new ApiError("unreachable", "", 503))).toEqual({ retry: "down" })
    expect(refusal(409, "somebody is at work on this order")).toEqual({ retry: "busy" })
  })

  it("sends whoever is nobody here any more to the door, and hides no fault of our own", () => {
    expect(outcomeOf(new ApiError("unauthorized", "", 401))).toEqual({ signedOut: true })
    expect(refusal(403, "not a member")).toEqual({ signedOut: true })
    expect(() => outcomeOf(new TypeError("ours"))).toThrow("ours")
  })
})

describe("the states of an order", () => {
  const all = [...WAY, ...ENDS]

  it("each stand in one tab, and have words in both languages", () => {
    expect(TABS.flatMap(({ statuses }) => [...statuses]).sort()).toEqual([...all].sort())
    for (const words of [vietnamese, english]) {
      expect(Object.keys(words.seller.status).sort()).toEqual([...all].sort())
      expect(Object.keys(words.confirm.result).sort()).toEqual(
        all.filter((status) => status !== "placed").sort(),
      )
      expect(Object.keys(words.seller.done).sort()).toEqual(Object.keys(LEADS_TO).sort())
    }
  })

  it("open the first tab for an address that names none", () => {
    expect(tabOf("x").slug).toBe("moi")
    expect(tabOf(["moi", "da-giao"]).slug).toBe("moi")
  })
})

describe("a statement", () => {
  const line = (id: string, kind: string, amount: number, balance: number, event = "sale") =>
    ({
      id,
      posting_id: event,
      posted_at: "2026-11-22T03:00:00Z",
      event,
      kind,
      amount,
      balance,
      order: { id: "sord_1", display_id: "7-1", unanswered: false },
      note: null,
    }) satisfies StatementLine

  it("tells the amounts of one happening as one, with their sum and what was left after the last", () => {
    const rows = happenings([
      line("a", "sale", 120_000, 120_000),
      line("b", "commission", -6_000, 114_000),
      line("c", "payment", -114_000, 0, "payment"),
    ])
    expect(rows.map(({ event, amount, balance }) => [event, amount, balance])).toEqual([
      ["sale", 114_000, 114_000],
      ["payment", -114_000, 0],
    ])
    expect(rows[0]!.parts).toHaveLength(2)
  })

  it("shows every day of its month until today, also those on which nothing was sold", () => {
    const month = monthOf("2026-12", new Date("2026-12-03T05:00:00Z"))
    const sold = { day: "2026-12-02", orders: 2, total: 90_000 }
    expect(everyDay([sold], month)).toEqual([
      { day: "2026-12-01", orders: 0, total: 0 },
      sold,
      { day: "2026-12-03", orders: 0, total: 0 },
    ])
  })

  it("is of this month until today, of an earlier one to its end, and never of one that cannot be", () => {
    // In Vietnam it is the first of December already.
    const now = new Date("2026-11-30T18:00:00Z")
    expect(monthOf(undefined, now)).toEqual({
      month: "2026-12",
      from: "2026-12-01",
      to: "2026-12-01",
      before: "2026-11",
      after: null,
    })
    expect(monthOf("2028-02", now).month).toBe("2026-12")
    expect(monthOf("2024-02", now)).toMatchObject({ to: "2024-02-29", after: "2024-03" })
    for (const wrong of ["2026-13", "2023-12", "x", ["2026-11"]])
      expect(monthOf(wrong, now).month).toBe("2026-12")
  })
})
