import { describe, expect, it } from "vitest"
import { csv } from "../../src/csv"

describe("a table as CSV", () => {
  it("begins with the mark of UTF-8, and keeps numbers, empty cells, commas, quotes and lines", () => {
    expect(
      csv([
        ["tên", "giá"],
        ['Trà "Shan", hũ\nto', -1_250_000],
        [null, 0],
      ]),
    ).toBe('\uFEFFtên,giá\r\n"Trà ""Shan"", hũ\nto",-1250000\r\n,0\r\n')
  })

  it.each(["=1+1", "+84912345678", "-1", "@SUM(A1)", "\t=1", "＝1"])(
    "has a spreadsheet calculate nothing of %s",
    (text) => {
      expect(csv([[text]])).toBe(`\uFEFF'${text}\r\n`)
    },
  )
})
