import { sum } from "@ocop/kit/money"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { split, type OrderLine, type SellerFacts } from "../../src/workflows/order/split"

const seller = (id: string): SellerFacts => ({
  id,
  handle: id,
  kind: "cooperative",
  name_vi: id,
  name_en: id,
  address: null,
  tax_code: null,
  province_code: "19",
})

const line = (sellerId: string, quantity: number, unit_price: number, discount = 0): OrderLine => ({
  line_item_id: `${sellerId}-${quantity}-${unit_price}`,
  product_id: "p",
  variant_id: "v",
  title: "Mật ong",
  title_en: "Honey",
  variant_title: null,
  variant_title_en: null,
  quantity,
  unit_price,
  discount,
  promotions: [],
  campaigns: [],
  seller: seller(sellerId),
})

const lines = fc.array(
  fc
    .record({
      sellerId: fc.constantFrom("sel_a", "sel_b", "sel_c", "sel_d"),
      quantity: fc.integer({ min: 1, max: 99 }),
      unit_price: fc.integer({ min: 0, max: 50_000_000 }),
      per_cent: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ sellerId, quantity, unit_price, per_cent }) =>
      line(sellerId, quantity, unit_price, Math.floor((quantity * unit_price * per_cent) / 100)),
    ),
  { minLength: 1, maxLength: 12 },
)

describe("an order divided among its sellers", () => {
  it("sums to the order to the đồng, in every column, with or without parcels that add up", () => {
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        (list, delivery, prices, withParcels) => {
          const parcels = ["sel_a", "sel_b", "sel_c", "sel_d"].map((seller_id, index) => ({
            seller_id,
            price: prices[index] ?? 0,
            detail: {},
          }))
          const parts = split(list, delivery, withParcels ? parcels : [])
          const goods = sum(list.map((one) => one.quantity * one.unit_price))
          const discount = sum(list.map((one) => one.discount))
          expect(sum(parts.map((part) => part.item_total))).toBe(goods)
          expect(sum(parts.map((part) => part.discount_total))).toBe(discount)
          expect(sum(parts.map((part) => part.delivery_total))).toBe(delivery)
          expect(sum(parts.map((part) => part.total))).toBe(goods - discount + delivery)
          for (const part of parts) {
            expect(sum(part.lines.map((one) => one.total))).toBe(
              part.item_total - part.discount_total,
            )
          }
        },
      ),
    )
  })

  it("gives each seller its own parcel's price when the parcels sum to what is charged", () => {
    const parts = split([line("sel_b", 1, 1_000), line("sel_a", 1, 9_000)], 55_000, [
      { seller_id: "sel_a", price: 20_000, detail: { zone: "same_region" } },
      { seller_id: "sel_b", price: 35_000, detail: null },
    ])
    expect(parts.map((part) => [part.seller.id, part.delivery_total])).toEqual([
      ["sel_a", 20_000],
      ["sel_b", 35_000],
    ])
    expect(parts[0]?.parcel).toEqual({ zone: "same_region" })
  })

  it("shares what is charged in the parcels' proportion when they do not", () => {
    const parts = split([line("sel_a", 1, 1_000), line("sel_b", 1, 1_000)], 10_001, [
      { seller_id: "sel_a", price: 20_000, detail: null },
      { seller_id: "sel_b", price: 20_000, detail: null },
    ])
    expect(parts.map((part) => part.delivery_total)).toEqual([5_001, 5_000])
  })

  it("makes whole đồng of a percentage's fractions, without losing one", () => {
    const parts = split([line("sel_a", 1, 12_345, 1_234.5), line("sel_b", 1, 12_345, 1_234.5)], 0)
    expect(parts.map((part) => part.discount_total)).toEqual([1_235, 1_234])
  })

  it("refuses goods that nobody offers, by name, and half a đồng", () => {
    expect(() => split([{ ...line("sel_a", 1, 1), seller: null }], 0)).toThrow(
      '"Mật ong" is not offered by any seller',
    )
    expect(() => split([line("sel_a", 1, 100, 0.5)], 0)).toThrow("whole number of đồng")
  })
})
