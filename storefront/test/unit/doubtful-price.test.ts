import { describe, expect, it } from "vitest"
import { meantPrice, steepFalls } from "../../lib/portal/listing/doubtful-price"
import { numberTyped } from "../../lib/portal/listing/numbers"

describe("a price that was probably meant in thousands", () => {
  it("is told with what was meant; one that is long enough, none, and no number are left alone", () => {
    const of = (typed: string) => meantPrice(numberTyped(typed))
    expect([of("150"), of("1"), of("999 đ")]).toEqual([150_000, 1_000, 999_000])
    expect(["1.000", "150.000", "0", "", "150,5", "một trăm"].map(of)).toEqual(
      Array.from({ length: 6 }, () => undefined),
    )
  })
})

describe("a price that falls", () => {
  const standing = [
    { id: "a", price: 150_000 },
    { id: "b", price: null },
  ]
  const falls = (variant_id: string, price: number | string) =>
    steepFalls(standing, [{ variant_id, price }])

  it("is doubted from a hundredth of what it was, told how many times lower", () => {
    expect(falls("a", 150)).toEqual([
      { variant_id: "a", before: 150_000, after: 150, times: 1_000 },
    ])
    expect(falls("a", 1_500)).toHaveLength(1)
  })

  it("is not doubted above it, nor where nothing stood, nor of what is no price", () => {
    expect([
      falls("a", 1_501),
      falls("b", 1),
      falls("x", 1),
      falls("a", 0),
      falls("a", "x"),
    ]).toEqual([[], [], [], [], []])
  })
})
