import { describe, expect, it } from "vitest"
import { currentRate, rateOf, setBy, whyRefused } from "../../src/admin/lib/exchange-rates"
import { exchangeWords } from "../../src/admin/lib/exchange-words"
import { ExchangeRateBody } from "../../src/api/admin/validators"

const rate = (id: string, starts_at: string) => ({
  id,
  starts_at,
  dong_per_usd: 26_300,
  set_by: "user_1",
  note: null,
})

describe("the dollar's rate, as staff set it", () => {
  it.each([
    ["26300", 26_300],
    ["26.300", 26_300],
    ["26,300", 26_300],
    [" 26 300 ", 26_300],
  ])("%j is read as it is meant", (typed, meant) => expect(rateOf(typed)).toBe(meant))

  it.each(["", "about 26", "-26300", "2.63", "263000"])(
    "%j is refused, naming the field",
    (typed) => {
      const read = ExchangeRateBody.safeParse({ dong_per_usd: rateOf(typed) })
      expect(read.error?.issues.map(({ path }) => path)).toEqual([["dong_per_usd"]])
    },
  )

  it("was set by somebody whom the page names, and is refused in the reader's words", () => {
    const { opening, refused } = exchangeWords("vi")
    const staff = { user_1: "Trần An" }
    const by = (set_by: string) => setBy({ ...rate("1", ""), set_by }, staff, opening)
    expect(["user_1", "user_gone", "opening"].map(by)).toEqual([
      "Trần An",
      "user_gone",
      "Lúc mở cửa hàng",
    ])
    expect(whyRefused("dong_per_usd: Too small", refused)).toContain("từ 10.000 đến 100.000")
    expect(whyRefused("another rate begins at that moment", refused)).toContain("another rate")
  })

  it("is the one that began last, not one that is still to come", () => {
    const now = new Date("2026-11-22T09:00:00Z")
    const past = rate("1", "2026-11-01T00:00:00.000Z")
    const last = rate("2", "2026-11-22T08:59:00.000Z")
    const next = rate("3", "2026-12-01T00:00:00.000Z")
    expect(currentRate([next, past, last], now)).toBe(last)
    expect(currentRate([next], now)).toBeUndefined()
  })
})
