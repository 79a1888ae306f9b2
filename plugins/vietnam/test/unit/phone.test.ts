import { describe, expect, it } from "vitest"
import { vietnamesePhone } from "../../src/checkout/phone"

describe("Vietnamese phone numbers", () => {
  it.each([
    ["0912345678", "+84912345678", "mobile"],
    ["091 234 56 78", "+84912345678", "mobile"],
    ["+84 912 345 678", "+84912345678", "mobile"],
    ["84912345678", "+84912345678", "mobile"],
    ["+84 (0)912.345.678", "+84912345678", "mobile"],
    ["0 3 8 8 1 2 3 4 5 6", "+84388123456", "mobile"],
    ["0236.3.821.345", "+842363821345", "landline"],
    ["024 3825 2345", "+842438252345", "landline"],
  ])("%s is %s, a %s", (typed, e164, kind) => {
    expect(vietnamesePhone(typed)).toMatchObject({ e164, kind })
  })

  it.each([
    ["too short", "091234567"],
    ["too long", "091234567890"],
    ["the prefixes of before 2018", "01612345678"],
    ["a service number", "19001009"],
    ["another country", "+1 650 253 0000"],
    ["words", "gọi cho tôi"],
    ["nothing", ""],
    ["a novel", "0912345678".repeat(500)],
  ])("refuses %s", (_why, typed) => {
    expect(vietnamesePhone(typed)).toBeNull()
  })

  it("shows a number the way it is read aloud", () => {
    expect(vietnamesePhone("+84912345678")?.national).toBe("0912 345 678")
  })
})
