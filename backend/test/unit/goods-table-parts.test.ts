import { describe, expect, it } from "vitest"
import { partsOf } from "../../src/goods-table/parts"

describe("goods that are too many for one table", () => {
  const many = (count: number, of: object = {}) =>
    Array.from({ length: count }, (_, at) => ({
      key: `d:${at}`,
      product_id: null as string | null,
      draft_id: `ldr_${at}`,
      name_vi: `Trà ${String(at).padStart(4, "0")}`,
      state: "draft" as const,
      changing: false,
      variants_count: 1,
      ...of,
    }))
  const ranges = (goods: Parameters<typeof partsOf>[0]) =>
    partsOf(goods).map(({ part, from, to }) => [part, from, to])

  it("fill as many as they need, in the order of their names", () => {
    expect(ranges([])).toEqual([[1, 0, 0]])
    expect(ranges(many(500))).toEqual([[1, 1, 500]])
    const parts = partsOf(many(1_001).reverse())
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [1, 500],
      [501, 1_000],
      [1_001, 1_001],
    ])
    expect(parts.flatMap(({ goods }) => goods.map(({ name_vi }) => name_vi))).toEqual(
      many(1_001).map(({ name_vi }) => name_vi),
    )
  })

  it("are counted by their units, those of a changed version as many as it may have", () => {
    expect(ranges(many(300, { variants_count: 2 }))).toEqual([
      [1, 1, 250],
      [2, 251, 300],
    ])
    const changing = many(46, { product_id: "prod_1", state: "shown", changing: true })
    expect(ranges(changing)).toEqual([
      [1, 1, 45],
      [2, 46, 46],
    ])
  })

  it("are those alone that can be changed", () => {
    expect(ranges([...many(2, { state: "submitted" }), ...many(1, { state: "rejected" })])).toEqual(
      [[1, 0, 0]],
    )
    expect(ranges(many(3, { state: "asked" }))).toEqual([[1, 1, 3]])
    expect(ranges(many(1, { product_id: "prod_1", state: "hidden" }))).toEqual([[1, 1, 1]])
  })
})
