import { describe, expect, it } from "vitest"
import { COLUMNS, read } from "../../src/goods-table/columns"
import { rowFault } from "../../src/goods-table/words"

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
