import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { csv } from "@ocop/kit/csv"
import { COLUMNS, UNIT_KEY } from "../../src/goods-table/columns"
import { type Good, goodOf } from "../../src/goods-table/good"
import { headOf } from "../../src/goods-table/head"
import { planGoods } from "../../src/goods-table/plan"
import type { PlannedRow } from "../../src/goods-table/plan-types"
import { namesOf, rowsOf } from "../../src/goods-table/rows"
import { cellFault } from "../../src/goods-table/words"
import { readCsv } from "../../src/tables/read-csv"
import type { SentRow } from "../../src/tables/table"

const NAMES = [
  "Mã",
  "Tên hàng",
  "Giá (đồng)",
  "Số lượng còn",
  "Dễ vỡ",
  "Mã xã",
  "Đơn vị bán",
  "Nặng cả bao bì (gam)",
  "Mã đơn vị",
]
const NOW = new Date("2026-11-20T03:00:00Z")

const sent = (row: number, ...cells: (string | number)[]): SentRow => ({
  row,
  cells: cells.map((value) => ({
    text: String(value),
    number: typeof value === "number" ? value : null,
    calculated: false,
  })),
})
const head = headOf(sent(1, ...NAMES))!
const planAll = (rows: SentRow[], ...goods: Good[]) =>
  planGoods(rows, head, new Map(goods.map((good) => [good.key, good])), NOW)
const plan = (row: SentRow, ...goods: Good[]) => planAll([row], ...goods)[0]!
const refusedOf = ({ refused }: PlannedRow) => refused.map(({ cell, code }) => [cell, code])

const draft = (of: Partial<Good> = {}): Good =>
  goodOf(
    {
      product_id: null,
      draft_id: "ldr_1",
      facts: { start: { name_vi: "Trà Shan", price: 90_000, stock: 4 } },
      versions: { start: 3 },
      writable: true,
      ...of,
    },
    null,
  )

/** Tea that is sold by the bag and by the box. */
const onSale = (of: { writable?: boolean; sale?: number } = {}): Good =>
  goodOf(
    {
      product_id: "prod_1",
      draft_id: null,
      facts: {
        start: { name_vi: "Trà", unit_vi: "gói 100 g", price: 1, stock: 1 },
        parcel: { weight_grams: 120 },
        variants: {
          units: [
            {
              variant_id: "variant_2",
              unit_vi: "hộp 500 g",
              price: 1,
              stock: 1,
              weight_grams: 600,
            },
          ],
        },
      },
      versions: {},
      writable: of.writable ?? true,
    },
    {
      variants: [
        {
          id: "variant_1",
          title: "gói 100 g",
          title_en: null,
          price: 50_000,
          sale_price: of.sale ?? null,
          stocked: 10,
          reserved: 3,
        },
        {
          id: "variant_2",
          title: "hộp 500 g",
          title_en: null,
          price: 230_000,
          sale_price: null,
          stocked: 4,
          reserved: 0,
        },
      ],
      sale: of.sale ? { starts_at: "2026-11-01", ends_at: "2026-12-01" } : null,
    },
  )

describe("a table of goods", () => {
  it("names its columns in either language and any letters, in any order", () => {
    const found = headOf(sent(1, "PRICE (DONG)", "ten hang", "Ghi chú riêng", "key"))!
    expect(found.columns.map(({ at, column }) => [at, column.field])).toEqual([
      [0, "price"],
      [1, "name_vi"],
    ])
    expect([found.key, found.unknown]).toEqual([3, ["Ghi chú riêng"]])
    expect(headOf(sent(1, "Họ tên", "Năm sinh"))).toBeNull()
    expect(headOf(sent(1, "Tên hàng", "Name"))).toBeNull()
  })

  it("adds goods without a key, as people write amounts, codes and yes", () => {
    const row = plan(sent(2, "", "Mật ong", "125.000 đ", 12, "x", 4))
    expect([row.plan, row.refused]).toEqual(["add", []])
    expect(row.work?.sections).toEqual({
      start: { name_vi: "Mật ong", price: 125_000, stock: 12 },
      parcel: { fragile: true },
      origin: { commune_code: "00004" },
    })
  })

  it("changes what differs and leaves what is empty, of the version that was read", () => {
    const row = plan(sent(3, "ldr_1", "", 95_000, "", "", ""), draft())
    expect(row).toMatchObject({
      plan: "change",
      name: "Trà Shan",
      changed: [{ cell: "C3", field: "price", before: 90_000, after: 95_000 }],
      work: {
        draft_id: "ldr_1",
        sections: { start: { name_vi: "Trà Shan", price: 95_000, stock: 4 } },
        versions: { start: 3 },
      },
    })
    expect(plan(sent(4, "ldr_1", "Trà Shan", 90_000, 4, "", ""), draft()).plan).toBe("same")
  })

  it.each([
    ["a price of one đồng and a half", ["", "Trà", 1.5], "C2", "dong"],
    ["a price of one đồng and a half, typed", ["", "Trà", "1,5"], "C2", "dong"],
    ["a negative stock", ["", "Trà", 1, -3], "D2", "count"],
    ["a word where yes or no is asked", ["", "Trà", 1, 1, "có lẽ"], "E2", "invalid"],
    ["no name", ["", "", 1], "B2", "required"],
  ] as const)("refuses %s, and nothing else of the row is done", (_, cells, cell, code) => {
    const row = plan(sent(2, ...cells))
    expect([row.plan, refusedOf(row)]).toEqual(["refuse", [[cell, code]]])
  })

  it("refuses a key of nobody, and what is being looked at", () => {
    expect(refusedOf(plan(sent(2, "x", "Trà")))).toEqual([["A2", "key"]])
    const waiting = draft({ writable: false })
    expect(refusedOf(plan(sent(2, "ldr_1", "Trà"), waiting))).toEqual([["B2", "handed_in"]])
    expect(plan(sent(2, "ldr_1", "Trà Shan"), waiting).plan).toBe("same")
  })

  it("changes price and stock of what is on sale at once, unit by unit, and nothing of a draft", () => {
    const rows = planAll(
      [
        sent(2, "prod_1", "Trà", "55.000", 8, "", "", "", "", "variant_1"),
        sent(3, "prod_1", "Trà", "", 0, "", "", "hộp 500 g"),
      ],
      onSale({ writable: false }),
    )
    expect(rows.map(({ plan: what, name, work }) => [what, name, work])).toEqual([
      [
        "change",
        "Trà, gói 100 g",
        {
          product_id: "prod_1",
          draft_id: null,
          sections: {},
          versions: {},
          prices: [{ variant_id: "variant_1", before: 50_000, after: 55_000 }],
          stock: [{ variant_id: "variant_1", before: 10, after: 8 }],
        },
      ],
      [
        "change",
        "Trà, hộp 500 g",
        expect.objectContaining({
          prices: [],
          stock: [{ variant_id: "variant_2", before: 4, after: 0 }],
        }),
      ],
    ])
  })

  it.each([
    ["a price of 0", ["prod_1", "", 0, "", "", "", "", "", "variant_1"], "C2", "dong"],
    [
      "fewer than are promised",
      ["prod_1", "", "", 2, "", "", "", "", "variant_1"],
      "D2",
      "reserved",
    ],
    [
      "less than a sale allows",
      ["prod_1", "", 40_000, "", "", "", "", "", "variant_1"],
      "C2",
      "sale_price",
    ],
    [
      "more than the sale may reduce",
      ["prod_1", "", 90_000, "", "", "", "", "", "variant_1"],
      "C2",
      "sale_price",
    ],
    ["a price of no unit in particular", ["prod_1", "", 60_000], "G2", "which_unit"],
    [
      "another good's unit",
      ["prod_1", "", 60_000, "", "", "", "", "", "variant_9"],
      "I2",
      "unit_key",
    ],
  ] as const)("refuses of what is on sale %s", (_, cells, cell, code) => {
    expect(refusedOf(plan(sent(2, ...cells), onSale({ sale: 40_000 })))).toEqual([[cell, code]])
  })

  it("does the rows of one draft together, and the shelf's by themselves", () => {
    const rows = planAll(
      [
        sent(2, "prod_1", "", 55_000, "", "", "", "", "", "variant_1"),
        sent(3, "prod_1", "", "", "", "", "", "hộp nửa cân", "", "variant_2"),
        sent(4, "prod_1", "", 900_000, 3, "", "", "thùng 2 kg", 2_200),
      ],
      onSale(),
    )
    expect(rows.map(({ done_by, work }) => [done_by, work === null])).toEqual([
      [null, false],
      [null, false],
      [3, true],
    ])
    expect(rows[1]!.work?.sections.variants?.units).toEqual([
      { variant_id: "variant_2", unit_vi: "hộp nửa cân", price: 1, stock: 1, weight_grams: 600 },
      { unit_vi: "thùng 2 kg", price: 900_000, stock: 3, weight_grams: 2_200 },
    ])
  })

  it("adds goods of several units, whole or not at all", () => {
    const rows = planAll([
      sent(2, "", "Mật ong", 120_000, 5, "", "", "chai 500 ml", 700),
      sent(3, "", "mật ong", 60_000, 9, "", "", "chai 250 ml", 350),
      sent(4, "", "Mắm", 60_000, 9, "", "", "chai", 350),
      sent(5, "", "Mắm", 60_000, 9, "", "", "hũ"),
      sent(6, "", "Mắm", 70_000, 9, "", "", "Chai", 350),
    ])
    expect(rows.map((row) => [row.plan, refusedOf(row)])).toEqual([
      ["add", []],
      ["add", []],
      ["refuse", [["B4", "together"]]],
      ["refuse", [["H5", "measure"]]],
      ["refuse", [["B6", "twice"]]],
    ])
  })

  it("tells units apart by their names", () => {
    const row = plan(sent(2, "prod_1", "", "", "", "", "", "Gói 100 g", "", "variant_2"), onSale())
    expect(refusedOf(row)).toEqual([["G2", "units"]])
  })

  it("says of a good what its first row says, and refuses a row that says otherwise", () => {
    const rows = planAll(
      [
        sent(2, "prod_1", "Trà ngon", "", "", "x", "", "", "", "variant_1"),
        sent(3, "prod_1", "Trà", 240_000, "", "không", "", "", "", "variant_2"),
      ],
      onSale(),
    )
    expect(rows.map((row) => [row.plan, refusedOf(row)])).toEqual([
      ["change", []],
      ["refuse", [["E3", "differs"]]],
    ])
  })

  it("takes no formula's word", () => {
    const row = sent(2, "", "Trà", 5)
    row.cells[2]!.calculated = true
    expect(refusedOf(plan(row))).toEqual([["C2", "calculated"]])
  })

  it("does 480 rows of 500 when 20 are broken, each named by its cell", () => {
    const rows = planAll(
      Array.from({ length: 500 }, (_, at) =>
        sent(at + 2, "", `Trà ${at}`, at % 25 === 0 ? -1 : 1_000),
      ),
    )
    expect(rows.filter((row) => row.plan === "add")).toHaveLength(480)
    const broken = rows.filter((row) => row.plan === "refuse")
    expect(broken).toHaveLength(20)
    expect(cellFault(broken[1]!.refused[0]!, "vi")).toBe(
      "C27, Giá (đồng): hãy nhập một số đồng nguyên, không có phần lẻ, ví dụ 85000.",
    )
  })

  it("takes the same goods once: nobody knows which of two rows is meant", () => {
    const rows = planAll([sent(2, "", "Trà", 1), sent(3, "", "Trà", 2), sent(4, "", "Trà xanh", 2)])
    expect(rows.map((row) => row.plan)).toEqual(["add", "refuse", "add"])
    expect(refusedOf(rows[1]!)).toEqual([["B3", "twice"]])
  })

  it("that is written out and read back changes nothing, whatever sellers wrote", () => {
    const line = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .map((text) => `${text.replace(/[\p{C}\u2028\u2029]/gu, "").trim()} ơ`.trim())
    const amount = fc.integer({ min: 1, max: 1_000_000 })
    const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of)
    const unit = fc.record({
      unit_vi: line,
      unit_en: maybe(line),
      price: amount,
      stock: amount,
      weight_grams: amount,
    })
    const facts = fc.record({
      start: fc.record({
        name_vi: line,
        set_code: fc.constantFrom("QD26-01", null),
        unit_vi: maybe(line),
        price: maybe(amount),
        stock: maybe(amount),
      }),
      text: fc.record({
        story_vi: maybe(fc.array(line, { minLength: 1 }).map((lines) => lines.join("\r\n"))),
        name_en: maybe(line),
      }),
      parcel: fc.record({ cold_chain: maybe(fc.boolean()), weight_grams: maybe(amount) }),
      origin: fc.record({
        province_code: maybe(fc.constant("04")),
        commune_code: maybe(fc.constant("00004")),
      }),
      keeping: fc.record({ alcohol_abv: maybe(fc.constantFrom(0, 12.5, 29)) }),
      variants: fc.record({
        units: fc.uniqueArray(unit, { maxLength: 3, selector: ({ unit_vi }) => unit_vi }),
      }),
    })
    fc.assert(
      fc.property(
        fc.array(facts, { minLength: 1, maxLength: 3 }),
        fc.constantFrom("vi", "en"),
        fc.boolean(),
        (all, locale, shown) => {
          const goods = all.map((one, at) =>
            goodOf(
              {
                product_id: shown ? `prod_${at}` : null,
                draft_id: `ldr_${at}`,
                facts: one,
                versions: {},
                writable: true,
              },
              shown
                ? {
                    variants: [
                      {
                        id: `variant_${at}`,
                        title: "x",
                        title_en: null,
                        price: 7,
                        sale_price: null,
                        stocked: 9,
                        reserved: 2,
                      },
                    ],
                    sale: null,
                  }
                : null,
            ),
          )
          const text = csv([namesOf(locale), ...goods.flatMap((good) => rowsOf(good, locale))])
          const [first, ...rows] = readCsv(Buffer.from(text), 100)
          const planned = planGoods(
            rows,
            headOf(first)!,
            new Map(goods.map((good) => [good.key, good])),
            NOW,
          )
          expect(planned.map((row) => [row.plan, row.changed, row.refused])).toEqual(
            planned.map(() => ["same", [], []]),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  it("says in its first row what each column is, the unit's own among them", () => {
    expect(namesOf("vi")).toEqual(["Mã", UNIT_KEY.vi, ...COLUMNS.map(({ vi }) => vi)])
  })
})
