import { describe, expect, it } from "vitest"
import { lesserPart, type OrderedPart } from "../../src/workflows/order/life/part"

const part: OrderedPart = {
  delivery_total: 25_000,
  commission_tax_bp: 1_000,
  tax_rates: { vat_bp: 100, pit_bp: 50 },
  discounts: [{ bearer: "platform", amount: 33_333 }],
  charged: null,
  lines: [
    {
      id: "tea",
      line_item_id: "item_tea",
      quantity: 5,
      unit_price: 100_000,
      discount_total: 33_333,
      commission_bp: 500,
      charged: null,
    },
    {
      id: "honey",
      line_item_id: "item_honey",
      quantity: 1,
      unit_price: 80_000,
      discount_total: 0,
      commission_bp: 1_000,
      charged: null,
    },
  ],
}

describe("a part of which a seller takes on less", () => {
  it("keeps of each promotion what is left on its own lines, and says so by promotion", () => {
    const borne = (line_item_id: string, promotion_id: string, amount: number) => ({
      bearer: "platform",
      amount,
      line_item_id,
      promotion_id,
      code: promotion_id.toUpperCase(),
    })
    const reduced: OrderedPart = {
      ...part,
      discounts: [
        borne("item_tea", "tet", 20_000),
        borne("item_tea", "summer", 13_333),
        borne("item_honey", "honey", 8_000),
      ],
      lines: part.lines.map((line) =>
        line.id === "honey" ? { ...line, discount_total: 8_000 } : line,
      ),
    }
    const less = (id: string, quantity: number) =>
      lesserPart(reduced, [{ id, quantity }])!.discounts!
    expect(less("tea", 3)).toEqual([
      borne("item_tea", "tet", 12_000),
      borne("item_tea", "summer", 7_999),
      borne("item_honey", "honey", 8_000),
    ])
    expect(less("tea", 0)).toEqual([borne("item_honey", "honey", 8_000)])
    expect(less("honey", 0)).toEqual(reduced.discounts!.slice(0, 2))
  })

  it("is the whole part when all of it is taken on", () => {
    expect(lesserPart(part, [{ id: "tea", quantity: 5 }])).toBeNull()
  })

  it("costs less goods, the same share of reductions without its fraction, and the same delivery", () => {
    expect(lesserPart(part, [{ id: "tea", quantity: 3 }])).toEqual({
      lines: [
        {
          id: "tea",
          ordered_quantity: 5,
          quantity: 3,
          discount_total: 19_999,
          total: 280_001,
          commission: 14_000,
          charged: null,
        },
        {
          id: "honey",
          ordered_quantity: null,
          quantity: 1,
          discount_total: 0,
          total: 80_000,
          commission: 8_000,
          charged: null,
        },
      ],
      item_total: 380_000,
      discount_total: 19_999,
      total: 385_001,
      commission: 22_000,
      commission_tax: 2_200,
      tax_withheld: 5_400,
      discounts: [{ bearer: "platform", amount: 19_999 }],
      charged: null,
    })
  })

  it("may lose a whole line, and is charged the same in dollars, in cents", () => {
    const charged = { unit_price: 400, discount_total: 133, total: 1_867 }
    const lesser = lesserPart(
      {
        ...part,
        charged: {
          currency_code: "usd",
          dong_per_usd: 25_000,
          item_total: 2_320,
          discount_total: 133,
          delivery_total: 100,
          total: 2_287,
        },
        lines: [
          { ...part.lines[0]!, charged },
          { ...part.lines[1]!, charged: { unit_price: 320, discount_total: 0, total: 320 } },
        ],
      },
      [
        { id: "tea", quantity: 3 },
        { id: "honey", quantity: 0 },
      ],
    )
    expect(lesser!.charged).toMatchObject({
      item_total: 1_200,
      discount_total: 79,
      delivery_total: 100,
      total: 1_221,
    })
    expect(lesser!.lines[1]).toMatchObject({ quantity: 0, total: 0, ordered_quantity: 1 })
  })

  it.each([
    ["a line of another order", [{ id: "other", quantity: 1 }]],
    [
      "a line named twice",
      [
        { id: "tea", quantity: 1 },
        { id: "tea", quantity: 2 },
      ],
    ],
    ["more than was ordered", [{ id: "tea", quantity: 6 }]],
    [
      "nothing at all",
      [
        { id: "tea", quantity: 0 },
        { id: "honey", quantity: 0 },
      ],
    ],
  ])("is refused for %s", (_what, taken) => {
    expect(() => lesserPart(part, taken)).toThrow(/^lines:/)
  })
})
