import { cents, medusaAmount } from "@ocop/kit/dollars"
import { sum } from "@ocop/kit/money"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { charge, linesInDong, type PricedOrder } from "../../src/workflows/order/charge"

const SELLERS = ["sel_a", "sel_b", "sel_c"]

interface Wish {
  seller: string
  quantity: number
  price: number
  per_cent: number
}

const wishes = fc.array(
  fc.record({
    seller: fc.constantFrom(...SELLERS),
    quantity: fc.integer({ min: 1, max: 99 }),
    price: fc.integer({ min: 1, max: 50_000_000 }),
    per_cent: fc.integer({ min: 0, max: 50 }),
  }),
  { minLength: 1, maxLength: 10 },
)
const rates = fc.integer({ min: 10_000, max: 100_000 })
const boxes = fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 3, maxLength: 3 })

/** An order in dollars as the shop makes it: units rounded up, reductions of whole cents, each parcel rounded up. */
function orderOf(list: readonly Wish[], rate: number, prices: readonly number[], off = 0) {
  const parcels = SELLERS.filter((seller) => list.some((wish) => wish.seller === seller)).map(
    (seller_id) => ({ seller_id, price: prices[SELLERS.indexOf(seller_id)] ?? 0, detail: null }),
  )
  const delivery = Math.max(sum(parcels.map(({ price }) => cents(price, rate))) - off, 0)
  const goods = list.map(({ quantity, price }) => cents(price, rate) * quantity)
  const reductions = list.map(({ per_cent }, index) =>
    Math.floor(((goods[index] ?? 0) * per_cent) / 100),
  )
  const order: PricedOrder = {
    order_id: "order_1",
    currency_code: "usd",
    total: medusaAmount(sum(goods) - sum(reductions) + delivery, "usd"),
    delivery: medusaAmount(delivery, "usd"),
    dollars: {
      dong_per_usd: rate,
      unit_prices: Object.fromEntries(list.map(({ price }, index) => [`v${index}`, price])),
    },
    lines: list.map(({ seller, quantity, price }, index) => ({
      line_item_id: `l${index}`,
      product_id: "p",
      variant_id: `v${index}`,
      title: "Mật ong",
      title_en: null,
      variant_title: null,
      variant_title_en: null,
      quantity,
      unit_price: medusaAmount(cents(price, rate), "usd"),
      discount: medusaAmount(reductions[index] ?? 0, "usd"),
      promotions: [],
      campaigns: [],
      seller: {
        id: seller,
        handle: seller,
        kind: "farm",
        name_vi: seller,
        name_en: seller,
        address: null,
        tax_code: null,
        province_code: "19",
      },
    })),
  }
  return { order, parcels, charged: sum(goods) - sum(reductions) + delivery }
}

describe("an order in dollars", () => {
  it("sums to what its buyer pays, to the cent, in every column of its parts", () => {
    fc.assert(
      fc.property(wishes, rates, boxes, fc.nat({ max: 900 }), (list, rate, prices, off) => {
        const { order, parcels, charged } = orderOf(list, rate, prices, off)
        const parts = charge(order, parcels)
        expect(sum(parts.map((part) => part.charged?.total ?? 0))).toBe(charged)
        for (const { charged: part, chargedLines } of parts) {
          if (!part) throw new Error("a part without its charge")
          expect(part.total).toBe(part.item_total - part.discount_total + part.delivery_total)
          expect(sum(chargedLines.map(({ total }) => total))).toBe(
            part.item_total - part.discount_total,
          )
        }
      }),
    )
  })

  it("owes each seller its own price in đồng, and its parts sum to the whole there, too", () => {
    fc.assert(
      fc.property(wishes, rates, boxes, (list, rate, prices) => {
        const { order, parcels } = orderOf(list, rate, prices)
        const parts = charge(order, parcels)
        expect(sum(parts.map((part) => part.item_total))).toBe(
          sum(list.map(({ price, quantity }) => price * quantity)),
        )
        expect(sum(parts.map((part) => part.delivery_total))).toBe(
          sum(parcels.map(({ price }) => price)),
        )
        expect(sum(parts.map((part) => part.total))).toBe(
          sum(parts.map((p) => p.item_total - p.discount_total + p.delivery_total)),
        )
        for (const part of parts) {
          const parcel = parcels.find(({ seller_id }) => seller_id === part.seller.id)
          expect(part.delivery_total).toBe(parcel?.price)
        }
      }),
    )
  })

  it("takes in what it owes, at its rate, and takes off no larger share in đồng than in dollars", () => {
    fc.assert(
      fc.property(wishes, rates, boxes, (list, rate, prices) => {
        const { order, parcels } = orderOf(list, rate, prices)
        for (const part of charge(order, parcels)) {
          const { charged } = part
          if (!charged) throw new Error("a part without its charge")
          const share = BigInt(part.discount_total) * BigInt(charged.item_total)
          // Lines are reduced by shares of their own; of a part with one line they are the part's.
          if (part.lines.length === 1) {
            expect(share).toBeLessThanOrEqual(
              BigInt(charged.discount_total) * BigInt(part.item_total),
            )
          }
          // A reduction drops its fraction of a đồng, line by line: that much the rate may not cover.
          const covered = (BigInt(charged.total) * BigInt(rate)) / 100n
          expect(covered).toBeGreaterThanOrEqual(BigInt(part.total - part.lines.length))
        }
      }),
    )
  })

  it("keeps the prices of its own moment, and is refused without them", () => {
    const { order } = orderOf(
      [{ seller: "sel_a", quantity: 2, price: 99_999, per_cent: 0 }],
      26_300,
      [0],
    )
    expect(linesInDong(order)).toMatchObject([{ unit_price: 99_999, discount: 0 }])
    expect(() => linesInDong({ ...order, dollars: null })).toThrow("is not known")
  })

  it("is not divided when its parts are not what its buyer pays", () => {
    const { order } = orderOf(
      [{ seller: "sel_a", quantity: 1, price: 99_999, per_cent: 0 }],
      26_300,
      [0],
    )
    expect(() => charge({ ...order, total: order.total + 0.01 }, [])).toThrow("cents")
  })
})
