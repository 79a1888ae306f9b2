import { describe, expect, it } from "vitest"
import { othersCome, parcelWords, problemOf } from "../../lib/order/parcel-acts"
import en from "../../messages/en/order.json"
import vi from "../../messages/vi/order.json"

describe("what a shopper reads of a parcel that may be cancelled", () => {
  it("is that nobody confirmed it, or that its seller sends fewer than were ordered", () => {
    expect(parcelWords({ status: "placed", may: ["cancel", "problem"] })).toEqual({
      expect: "placed",
      cancel: "cancel_text",
    })
    expect(parcelWords({ status: "confirmed", may: ["cancel", "problem"] })).toEqual({
      expect: "fewer",
      cancel: "cancel_fewer",
    })
  })

  it("is what every parcel's reader does where nothing can be cancelled", () => {
    expect(parcelWords({ status: "confirmed", may: ["problem"] }).expect).toBe("confirmed")
    expect(parcelWords({ status: "cancelled", may: [] }).expect).toBe("cancelled")
  })

  it("speaks of other parcels where some are to come", () => {
    const parcel = (id: string, status: string) => ({ id, status })
    const own = parcel("a", "placed")
    expect(othersCome([own], own)).toBe(false)
    expect(othersCome([own, parcel("b", "cancelled"), parcel("c", "delivered")], own)).toBe(false)
    expect(othersCome([own, parcel("b", "packed")], own)).toBe(true)
  })

  it.each([vi, en])("is said in both languages", (words) => {
    expect(words.expect.fewer).toBeTruthy()
    expect(words.act.cancel_fewer).toBeTruthy()
    expect(words.act.cancel_others).toBeTruthy()
  })
})

describe("what a shopper reads of a report that was refused", () => {
  const refused = (message: string) => problemOf({ kind: "invalid", message }, "problem")

  it("is that the parcel has moved on, where it will not be sent, and else that so much was said", () => {
    expect(refused("status: cancelled; nothing of it will be sent")).toBe("late")
    expect(refused("message: 20 were kept already")).toBe("too_many")
    expect(problemOf({ kind: "invalid", message: "status: packed" }, "cancel")).toBe("late")
    expect(problemOf({ kind: "busy", message: "cart: …" }, "cancel")).toBe("late")
    expect(problemOf({ kind: "busy", code: "held", message: "" }, "cancel")).toBe("down")
    expect(problemOf({ kind: "not_found", message: "" }, "problem")).toBe("gone")
  })
})
