import { describe, expect, it } from "vitest"
import { registerFigures } from "../../src/figures/certificates"
import { monthToTell } from "../../src/figures/monthly"
import { monthNotice } from "../../src/figures/monthly-words"
import { daysOf, periodBefore } from "../../src/figures/period"

describe("a time and the time before", () => {
  it.each([
    ["2026-11-01", "2026-11-30", "2026-10-02", "2026-10-31"],
    ["2028-03-01", "2028-03-01", "2028-02-29", "2028-02-29"],
    ["2026-01-01", "2026-12-31", "2025-01-01", "2025-12-31"],
  ])("%s to %s follows %s to %s, which has as many days", (from, to, first, last) => {
    expect(periodBefore({ from, to })).toEqual({ from: first, to: last })
    expect(daysOf({ from, to })).toBe(daysOf({ from: first, to: last }))
  })

  it("has no days when it ends before it begins", () => {
    expect(daysOf({ from: "2026-05-02", to: "2026-05-01" })).toBe(0)
  })
})

describe("the letter of a month", () => {
  it.each([
    ["2026-12-01", { from: "2026-11-01", to: "2026-11-30" }],
    ["2026-12-07", { from: "2026-11-01", to: "2026-11-30" }],
    ["2027-01-02", { from: "2026-12-01", to: "2026-12-31" }],
    ["2028-03-01", { from: "2028-02-01", to: "2028-02-29" }],
    ["2026-12-08", null],
    ["2026-12-31", null],
  ])("on %s tells of %o", (day, month) => {
    expect(monthToTell(day)).toEqual(month)
  })

  it("says each figure as the screen does, and leads to it", () => {
    const sold = { orders: 12, pieces: 30, total: 4_560_000, new_shoppers: 7 }
    const notice = monthNotice(
      {
        period: { from: "2026-11-01", to: "2026-11-30" },
        certificates: {
          ...registerFigures([], "2026-12-01"),
          count: 9,
          standings: [
            { code: "valid", count: 4 },
            { code: "renewal_due", count: 2 },
            { code: "reported", count: 3 },
          ],
        },
        queues: {
          submissions: { count: 3, oldest: null },
          orders: { count: 0, oldest: null },
          problems: { count: 0, oldest: null },
        },
        sellers: [],
        sales: {
          now: sold,
          before: { ...sold, orders: 8, total: 1_000_000 },
          communes: [],
          sets: [],
          sellers: [],
          destinations: [],
        },
        programmes: [],
      },
      { name: "Đúng Gốc", url: "https://donggoc.example.vn" },
    )
    expect(notice.subject).toBe("Số liệu tháng 11/2026 – Đúng Gốc")
    expect(notice.facts).toEqual([
      ["Tiền hàng", "4.560.000\u00a0₫ (trước đó 1.000.000\u00a0₫)"],
      ["Đơn hàng", "12 (trước đó 8)"],
      ["Người mua mới", "7"],
      ["Đơn hết hạn không ai trả lời", "0"],
      ["Chương trình trong tháng", "0"],
      ["Các chương trình đó đã chi và đang giữ", "0\u00a0₫"],
      ["Chứng nhận còn hiệu lực", "6 / 9"],
      ["Chứng nhận chờ duyệt hôm nay", "3"],
    ])
    expect(notice.action?.url).toBe(
      "https://donggoc.example.vn/so-cong-thuong/so-lieu?tu=2026-11-01&den=2026-11-30",
    )
  })

  it("counts twelve months from this one, over the year's end", () => {
    const { ending } = registerFigures([], "2026-11-23")
    expect(ending.map(({ month }) => month)).toEqual([
      ...["2026-11", "2026-12"],
      ...Array.from({ length: 10 }, (_, at) => `2027-${String(at + 1).padStart(2, "0")}`),
    ])
  })
})
