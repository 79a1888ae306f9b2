import { describe, expect, it } from "vitest"
import { pickedGoods } from "../../src/orders/papers/pick-list"

const line = (variant_id: string | null, title: string, quantity: number) => ({
  variant_id,
  title,
  title_en: null,
  variant_title: "Hũ 100 g",
  variant_title_en: "Jar, 100 g",
  quantity,
})

describe("what is taken from the shelves", () => {
  it("is each unit once, with how many go into which order", () => {
    const goods = pickedGoods(
      [
        { display_id: "1-1", lines: [line("tea", "Trà", 2), line("honey", "Mật ong", 1)] },
        { display_id: "2-1", lines: [line("tea", "Trà", 3)] },
      ],
      "vi",
    )
    expect(goods).toEqual([
      { title: "Mật ong, Hũ 100 g", quantity: 1, orders: [{ number: "1-1", quantity: 1 }] },
      {
        title: "Trà, Hũ 100 g",
        quantity: 5,
        orders: [
          { number: "1-1", quantity: 2 },
          { number: "2-1", quantity: 3 },
        ],
      },
    ])
  })

  it("keeps apart what has no unit any more by its name", () => {
    const goods = pickedGoods(
      [{ display_id: "1-1", lines: [line(null, "Trà", 1), line(null, "Mật ong", 1)] }],
      "en",
    )
    expect(goods.map(({ title }) => title)).toEqual(["Mật ong, Jar, 100 g", "Trà, Jar, 100 g"])
  })
})
