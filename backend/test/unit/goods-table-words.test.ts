import { describe, expect, it } from "vitest"
import { COLUMNS, read } from "../../src/goods-table/columns"
import { cellWarning, rowFault } from "../../src/goods-table/words"

describe("a cell of a table of goods", () => {
  it("reads an amount with or without its unit, and nothing else for one", () => {
    const of = (field: string, text: string) =>
      read(
        { text, number: null, calculated: false },
        COLUMNS.find((one) => one.field === field)!,
      )
    for (const text of [
      "125000",
      "125.000đ",
      "125.000 Đ",
      "125,000 VND",
      "125 000 đồng",
      "125000₫",
    ])
      expect([text, of("price", text)]).toEqual([text, 125_000])
    for (const text of ["12", "12%", "12,0 %"])
      expect([text, of("alcohol_abv", text)]).toEqual([text, 12])
    for (const text of ["đ", "125.000 usd", "125.00 đ", "một"])
      expect([text, of("price", text)]).toEqual([text, text])
  })
})

describe("a price that was probably a slip", () => {
  const of = (before: number | null, after: number, field = "price") =>
    cellWarning({ field, before, after }, "vi")

  it("is asked about, whether thousands were left out or two zeros", () => {
    expect(of(null, 150)).toBe("150 ₫: có phải bạn muốn viết 150.000 ₫?")
    expect(of(150_000, 150)).toBe("150 ₫: có phải bạn muốn viết 150.000 ₫?")
    expect(of(150_000_000, 150_000)).toBe("Thấp hơn giá cũ 1.000 lần: đúng không?")
    expect(of(150_000, 1_500)).toBe("Thấp hơn giá cũ 100 lần: đúng không?")
    expect(cellWarning({ field: "price", before: 150_000, after: 1_500 }, "en")).toBe(
      "100 times lower than the price before: is that right?",
    )
  })

  it("is none where it is a price, and no other number is one", () => {
    expect([of(null, 1_000), of(150_000, 75_000), of(150_000, 1_501)]).toEqual([null, null, null])
    expect(of(150_000, 150, "stock")).toBeNull()
  })
})

describe("a row that was confirmed and not done", () => {
  it("says why: the shop is closed, its sender left, or the goods changed", () => {
    const words = (["not_open", "left", "changed"] as const).flatMap((code) => [
      rowFault(code, "vi"),
      rowFault(code, "en"),
    ])
    expect(new Set(words).size).toBe(6)
    expect(rowFault("not_open", "vi")).toContain("gian hàng không còn mở")
    expect(rowFault("left", "en")).toContain("no longer belongs to the shop")
  })
})
