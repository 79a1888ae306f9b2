import { describe, expect, it } from "vitest"
import { byCarrier } from "../../src/admin/lib/cash"
import { offShelf, offShelfWords } from "../../src/admin/lib/off-shelf"
import { partWords, refusalOf } from "../../src/admin/lib/part-words"
import { closingRefusal, problemWords } from "../../src/admin/lib/problem-words"
import { isTooSoon } from "../../src/admin/lib/problems"
import { awaitsCash, moveOf } from "../../src/admin/lib/parts"
import { movesForStaff } from "../../src/api/admin/seller-orders/views"
import { MoveSellerOrder } from "../../src/api/admin/seller-orders/validators"
import { namedLike } from "../../src/api/admin/sellers/validators"
import {
  reasonsFor,
  SELLER_ORDER_STATUSES,
  type SellerOrderStatus,
  WAYS,
} from "../../src/modules/seller-order/states"

describe("what staff are offered for a part of an order", () => {
  it("is each move of the graph that is theirs, with its reasons, and a word for all of them in both languages", () => {
    for (const status of SELLER_ORDER_STATUSES) {
      const ways = WAYS.filter(({ from, by }) => from === status && by.includes("user"))
      expect(movesForStaff(status, "paid")).toEqual(
        ways.map(({ to }) => ({ to, reasons: reasonsFor(to) })),
      )
    }
    for (const language of ["vi", "enUS"]) {
      const { moves, reasons, statuses } = partWords(language)
      expect(Object.keys(statuses).sort()).toEqual([...SELLER_ORDER_STATUSES].sort())
      for (const { to } of WAYS) expect(moves).toHaveProperty(to)
      for (const reason of SELLER_ORDER_STATUSES.flatMap(reasonsFor))
        expect(reasons).toHaveProperty(reason)
    }
  })

  it("is not to pack what is not paid", () => {
    const to = (payment: "awaiting" | "paid") =>
      movesForStaff("confirmed", payment).map((one) => one.to)
    expect(to("paid")).toContain("packed")
    expect(to("awaiting")).not.toContain("packed")
  })

  it("is refused in words where the shop does not sell, and in the backend's where the order moved on", () => {
    const said =
      "status: placed cannot become confirmed; its seller is suspended, and a shop that does not sell takes on nothing new"
    for (const language of ["vi", "enUS"]) {
      const text = partWords(language)
      expect(refusalOf(said, text)).toBe(text.not_selling)
      const moved = "status: refused cannot become confirmed"
      expect(refusalOf(moved, text)).toBe(moved)
    }
  })

  it("of cash is refused in words of cash, and not of a transfer that is awaited", () => {
    for (const language of ["vi", "enUS"]) {
      const text = partWords(language)
      expect(refusalOf("payment: no cash of this order is with a carrier", text)).toBe(text.no_cash)
      expect(
        refusalOf("status: placed; no cash is collected for a parcel that is not on its way", text),
      ).toBe(text.not_out)
      expect(refusalOf("payment: awaiting", text)).toBe(text.payments.awaiting)
    }
  })

  it("is asked for with what the move takes, and nothing else", () => {
    const typed = {
      reason: "",
      note: " Gọi lúc 9 giờ ",
      hand_over: { carrier: " VNPost ", tracking_number: "", own_delivery: false },
    }
    const bodies = [
      moveOf({ ...typed, to: "packed" }),
      moveOf({ ...typed, to: "handed_over" }),
      moveOf({
        ...typed,
        to: "handed_over",
        hand_over: { ...typed.hand_over, own_delivery: true },
      }),
      moveOf({
        ...typed,
        to: "handed_over",
        hand_over: { ...typed.hand_over, cash_to: "seller" },
      }),
      moveOf({ ...typed, to: "cancelled", reason: "too_slow" }),
    ]
    expect(bodies).toEqual([
      { status: "packed", note: "Gọi lúc 9 giờ" },
      {
        status: "handed_over",
        note: "Gọi lúc 9 giờ",
        hand_over: { own_delivery: false, carrier: "VNPost" },
      },
      { status: "handed_over", note: "Gọi lúc 9 giờ", hand_over: { own_delivery: true } },
      {
        status: "handed_over",
        note: "Gọi lúc 9 giờ",
        hand_over: { own_delivery: false, carrier: "VNPost", cash_to: "seller" },
      },
      { status: "cancelled", note: "Gọi lúc 9 giờ", reason: "too_slow" },
    ])
    for (const body of bodies) expect(MoveSellerOrder.safeParse(body).success).toBe(true)
  })
})

describe("a report that staff close", () => {
  it("is refused in words of the reader, whatever it is for", () => {
    for (const language of ["vi", "enUS"]) {
      const text = problemWords(language)
      expect(
        [
          "note: must not be empty",
          "read: the shopper has said more",
          "problem: closed",
          "outcome: the parcel is handed_over",
          "down",
        ].map((message) => closingRefusal(message, text)),
      ).toEqual([text.say_what, text.said_more, text.closed_before, text.return_first, "down"])
    }
  })

  it("is not one of money given back before the parcel is, which is said with the words of that move", () => {
    const status = (one: SellerOrderStatus) => isTooSoon({ status: one }, "refunded")
    expect(SELLER_ORDER_STATUSES.filter(status)).toEqual([
      "placed",
      "confirmed",
      "packed",
      "handed_over",
    ])
    expect(isTooSoon({ status: "handed_over" }, "replaced")).toBe(false)
    for (const language of ["vi", "enUS"]) {
      const { moves, reasons } = partWords(language)
      for (const word of [moves.returned, moves.cancelled, reasons.other])
        expect(problemWords(language).return_first).toContain(word)
    }
  })
})

describe("the word that a seller has the cash", () => {
  const part = {
    status: "handed_over" as const,
    payment: "due_on_delivery" as const,
    total: 90_000,
    hand_over: {
      carrier: "Hải Vân",
      tracking_number: null,
      own_delivery: false,
      cash_to: "seller" as const,
    },
    cash_awaited_at: null,
    cash_received_at: null,
  }

  it("is taken from the moment that it is being collected, once, and of nothing else", () => {
    const at = "2026-11-23T03:00:00Z"
    const own = { carrier: null, tracking_number: null, own_delivery: true }
    expect(awaitsCash(part)).toBe(true)
    expect(awaitsCash({ ...part, hand_over: own })).toBe(true)
    expect(awaitsCash({ ...part, status: "delivered", cash_awaited_at: at })).toBe(true)
    for (const other of [
      { payment: "paid" as const },
      { hand_over: { ...part.hand_over, cash_to: "platform" as const } },
      { total: 0 },
      { cash_received_at: at },
      { status: "packed" as const },
      { status: "delivered" as const },
      { status: "returned" as const, cash_awaited_at: at },
    ])
      expect(awaitsCash({ ...part, ...other })).toBe(false)
  })
})

describe("cash that carriers hold", () => {
  it("is a heap for each carrier, by name, and last what nobody is known to have", () => {
    const parcel = (seller_order_id: string, carrier: string | null) => ({
      seller_order_id,
      carrier,
      amount: 1_000,
      display_id: null,
      tracking_number: null,
    })
    const heaps = byCarrier([
      parcel("a", null),
      parcel("b", "VNPost"),
      parcel("c", "Ahamove"),
      parcel("d", "VNPost"),
    ])
    expect(heaps.map(([name, own]) => [name, own.map((one) => one.seller_order_id)])).toEqual([
      ["Ahamove", ["c"]],
      ["VNPost", ["b", "d"]],
      [null, ["a"]],
    ])
  })
})

describe("a seller that staff look for", () => {
  it("is found by a name without accents, too, and by signs as they stand", () => {
    expect(namedLike("Mật ong")).toContainEqual({ handle: { $ilike: "%mat-ong%" } })
    expect(namedLike("100%_")[0]).toEqual({ name_vi: { $ilike: "%100\\%\\_%" } })
    // Of signs alone no address is left, and an empty one would find everybody.
    expect(namedLike("%").some((way) => "handle" in way)).toBe(false)
  })
})

describe("what staff are told of a product that shoppers do not see", () => {
  it("is who took it off the shelf, and nothing of one that is on it or nobody's", () => {
    const why = (status: string, hidden?: boolean) =>
      offShelf({ status, listing: hidden === undefined ? null : { hidden } })
    expect([why("published", true), why("published", false), why("draft")]).toEqual([
      null,
      null,
      null,
    ])
    expect(why("proposed", true)).toBe("hidden")
    for (const status of ["draft", "rejected"])
      expect([why(status, true), why(status, false)]).toEqual(["taken_down", "taken_down"])
    expect(offShelfWords("vi").taken_down.title).toContain("gỡ")
    expect(offShelfWords("enUS").hidden.title).toContain("seller")
  })
})
