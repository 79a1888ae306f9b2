import type { CalculatedPriceSetDTO } from "@medusajs/framework/types"
import { describe, expect, it } from "vitest"
import { assertReductions } from "../../src/checkout/basket"
import { capSales } from "../../src/modules/pricing/lawful-sale"

describe("a price on sale", () => {
  const price = (amount: number | string, type: "sale" | "override" | null, price_set_id = "a") =>
    ({
      id: `${type} ${amount}`,
      price_set_id,
      amount,
      raw_amount: { value: String(amount) },
      price_list_id: type && `plist_${type}`,
      price_list_type: type,
    }) as unknown as CalculatedPriceSetDTO
  const capped = (...prices: CalculatedPriceSetDTO[]) =>
    capSales(prices, 50).map(({ amount }) => Number(amount))

  it("is never below what the law leaves of the price just before, in whole đồng", () => {
    expect(capped(price(60_000, "sale"), price(100_000, null))).toEqual([60_000, 100_000])
    expect(capped(price(40_000, "sale"), price(100_000, null))).toEqual([50_000, 100_000])
    expect(capped(price("1000", "sale"), price("12345", null))).toEqual([6_173, 12_345])
    const [sale] = capSales([price(1, "sale"), price(9, null)], 50)
    expect(sale).toMatchObject({ amount: 5, raw_amount: { value: "5" } })
  })

  it("is measured by what those are asked for whom it is on sale: their own list, else the plain price of the same good", () => {
    expect(capped(price(20_000, "sale"), price(60_000, "override"), price(100_000, null))).toEqual([
      30_000, 60_000, 100_000,
    ])
    expect(capped(price(1_000, "sale"), price(100_000, null, "b"))).toEqual([1_000, 100_000])
    expect(capped(price(1_000, "override"), price(100_000, null))).toEqual([1_000, 100_000])
  })
})

describe("reductions in a basket", () => {
  const refused = (
    taken: number,
    sale?: { before: number; now: number },
    concentrated: ReadonlyMap<string, number> = new Map(),
  ) => {
    const line = {
      id: "line",
      variant_id: "v",
      product_title: "Mật ong",
      title: "Chai",
      quantity: 2,
      unit_price: sale?.now ?? 100_000,
      adjustments: [{ amount: taken }],
    }
    try {
      assertReductions(
        { items: [line], locale: "vi", currency_code: "vnd" },
        new Map(sale ? [["v", sale]] : []),
        { ordinary: 50, concentrated: 100 },
        concentrated,
      )
      return null
    } catch (error) {
      return (error as { code: string }).code
    }
  }

  it("take at most what the law allows of the price just before, on sale or not", () => {
    expect([refused(100_000), refused(100_001)]).toEqual([null, "reduced_too_far"])
    const sale = { before: 100_000, now: 80_000 }
    expect([refused(60_000, sale), refused(60_001, sale)]).toEqual([null, "reduced_too_far"])
    expect(refused(0, { before: 100_000, now: 10_000 })).toBeNull()
  })

  it("take more where a concentrated programme does, which staff's own coupons have no part in", () => {
    const programme = new Map([["line", 140_000]])
    expect(refused(140_000, undefined, programme)).toBeNull()
    expect(refused(140_001, undefined, programme)).toBe("reduced_too_far")
    const small = new Map([["line", 20_000]])
    expect([refused(100_000, undefined, small), refused(100_001, undefined, small)]).toEqual([
      null,
      "reduced_too_far",
    ])
  })
})
