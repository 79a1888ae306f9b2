import { describe, expect, it } from "vitest"
import { disputed } from "../../src/card/dispute-words"
import { eachInTurn } from "@ocop/kit/in-turn"

describe("pieces of work about money", () => {
  const failing = (message: string) => () => Promise.reject(new Error(message))

  it("are all done, one after the other, also when one fails", async () => {
    const done: string[] = []
    const note = (name: string) => async () => {
      await Promise.resolve()
      done.push(name)
    }
    await expect(eachInTurn([note("a"), failing("dead"), note("b")])).rejects.toThrow(/^dead$/)
    expect(done).toEqual(["a", "b"])
    await eachInTurn([note("c"), note("d")])
    expect(done).toEqual(["a", "b", "c", "d"])
  })

  it("tell of every failure", async () => {
    await expect(eachInTurn([failing("first"), failing("second")])).rejects.toThrow(
      /^first; second$/,
    )
  })
})

describe("what staff read of a dispute", () => {
  const order = { name: "Đơn 7", payer: "" }
  const dispute = { amount: 90_000, currency: "vnd", reason: "product_not_received", due: 1e9 }

  it.each(["warning_needs_response", "needs_response"])(
    "%s names the day until which the bank waits",
    (status) => {
      const { title, description } = disputed(order, { ...dispute, status })
      expect(title).toMatch(/^Đơn 7: chủ thẻ khiếu nại 90\.000/)
      expect(description).toContain("chưa nhận được hàng")
      expect(description).toMatch(/trước ngày \d/)
    },
  )

  it.each([
    ["won", "cửa hàng thắng"],
    ["lost", "tiền đã về chủ thẻ"],
    ["warning_closed", "không trừ tiền"],
  ])("%s says how it ended, and asks for nothing", (status, end) => {
    const { title, description } = disputed(order, { ...dispute, status })
    expect(title).toMatch(/^Đơn 7: khiếu nại đã khép lại: 90\.000/)
    expect(description).toContain(end)
    expect(description).not.toContain("trước ngày")
  })

  it("of a reason or a status that is new says Stripe's own word", () => {
    const { description } = disputed(order, {
      ...dispute,
      reason: "noncompliant",
      status: "prevented",
    })
    expect(description).toBe("Lý do: noncompliant. Tình trạng: prevented.")
  })
})
