import { basisPoints, sum } from "@ocop/kit/money"
import fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { type CommissionRate, commissionRates, rateFor } from "../../src/modules/commission"
import type { PartMoney } from "../../src/modules/ledger"
import { owedFor, paidFor, reduction, sale } from "../../src/modules/ledger/postings"
import type { ChargedPart } from "../../src/workflows/order/charge"
import { setsFor, withCommission } from "../../src/workflows/order/commission"
import { lesserPart } from "../../src/workflows/order/life/part"
import { partMoney, type PartRow, taxRates, withheld } from "../../src/workflows/order/part-money"
import { type OrderLine, split } from "../../src/workflows/order/split"

const line = (
  at: number,
  seller: string,
  total: number,
  more: Partial<OrderLine> = {},
): OrderLine => ({
  line_item_id: `line${at}`,
  product_id: `product${at}`,
  variant_id: `variant${at}`,
  title: "Mật ong",
  title_en: null,
  variant_title: null,
  variant_title_en: null,
  quantity: 1,
  unit_price: total,
  discount: 0,
  promotions: [],
  campaigns: [],
  seller: {
    id: seller,
    handle: seller,
    kind: "cooperative",
    name_vi: seller,
    name_en: seller,
    address: null,
    tax_code: null,
    province_code: "19",
  },
  ...more,
})

const order = (rates: CommissionRate[], ...lines: OrderLine[]) => ({
  placed_at: "2026-11-22T10:00:00+07:00",
  commission_plan: { id: "complan_1", rates },
  lines,
})
const parted = (given: ReturnType<typeof order>, sets = new Map<string, string>()) =>
  withCommission(
    given,
    split(given.lines, 30_000).map((part): ChargedPart => ({
      ...part,
      charged: null,
      chargedLines: [],
    })),
    sets,
  )

const DEFAULT: CommissionRate = { name: "default", bp: 500, when: {} }

describe("what the platform takes", () => {
  it("is the first rate that holds for a line, whatever a later one says", () => {
    const conditions = fc.record(
      {
        seller_id: fc.constantFrom("a", "b"),
        seller_kind: fc.constantFrom("farm", "company"),
        province_code: fc.constantFrom("19", "24"),
        set_code: fc.constantFrom("7", "11"),
        campaign_id: fc.constantFrom("tet", "summer"),
      },
      { requiredKeys: [] },
    )
    const rated = fc.record({
      seller_id: fc.constantFrom("a", "b"),
      seller_kind: fc.constantFrom("farm", "company"),
      province_code: fc.constantFrom("19", "24"),
      set_code: fc.constantFrom("7", "11", null),
      campaigns: fc.subarray(["tet", "summer"]),
    })
    fc.assert(
      fc.property(fc.array(conditions, { maxLength: 8 }), rated, (list, asked) => {
        const rates = list.map((when, at) => ({ name: `rate${at}`, bp: at, when }))
        const holds = list.map(
          (when) =>
            (!when.seller_id || when.seller_id === asked.seller_id) &&
            (!when.seller_kind || when.seller_kind === asked.seller_kind) &&
            (!when.province_code || when.province_code === asked.province_code) &&
            (!when.set_code || when.set_code === asked.set_code) &&
            (!when.campaign_id || asked.campaigns.includes(when.campaign_id)),
        )
        const first = holds.indexOf(true)
        expect(rateFor(asked, rates)).toEqual(first < 0 ? null : rates[first])
      }),
    )
  })

  it("is taken line by line of the goods after reductions, never of delivery, with its tax beside it", () => {
    const [part] = parted(
      order(
        [{ name: "honey", bp: 300, when: { set_code: "5" } }, DEFAULT],
        line(1, "a", 100_000, { discount: 20_000 }),
        line(2, "a", 50_000),
      ),
      new Map([["product1", "5"]]),
    )
    expect(part).toMatchObject({
      commission: 2_400 + 2_500,
      commission_bp: null,
      commission_tax: 490,
      commission_tax_bp: 1_000,
      commission_plan_id: "complan_1",
    })
    expect(
      part!.lines.map((own) => [own.commission_rate, own.commission_bp, own.commission]),
    ).toEqual([
      ["honey", 300, 2_400],
      ["default", 500, 2_500],
    ])
  })

  it("sums over its lines, and never takes more than they come to", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 90_000_000 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 0, max: 10_000 }),
        (totals, bp) => {
          const lines = totals.map((total, at) => line(at, `seller${at % 3}`, total))
          for (const part of parted(order([{ ...DEFAULT, bp }], ...lines))) {
            expect(part.commission).toBe(sum(part.lines.map((own) => own.commission)))
            expect(part.commission).toBeLessThanOrEqual(part.item_total)
            expect(part.commission_bp).toBe(bp)
            expect(part.commission_tax).toBe(basisPoints(part.commission, 1_000))
          }
        },
      ),
    )
  })

  it("is nothing where there is no plan", () => {
    const given = { ...order([], line(1, "a", 100_000)), commission_plan: null }
    expect(
      withCommission(
        given,
        split(given.lines, 0).map((part) => ({ ...part, charged: null, chargedLines: [] })),
        new Map(),
      )[0],
    ).toMatchObject({
      commission: 0,
      commission_bp: 0,
      commission_tax: 0,
      commission_plan_id: null,
    })
  })

  it("asks for sets only where a rate depends on them", async () => {
    const setsOf = vi.fn(() => Promise.resolve(new Map([["product1", "7"]])))
    const trx = null as never
    expect(await setsFor(order([DEFAULT], line(1, "a", 1)), trx, setsOf)).toEqual(new Map())
    expect(setsOf).not.toHaveBeenCalled()
    const bySet = [{ name: "tea", bp: 1, when: { set_code: "7" } }, DEFAULT]
    expect(await setsFor(order(bySet, line(1, "a", 1), line(1, "a", 2)), trx, setsOf)).toEqual(
      new Map([["product1", "7"]]),
    )
    expect(setsOf).toHaveBeenCalledExactlyOnceWith(["product1"], trx)
  })

  it("needs a last rate for every line, and a name for each", () => {
    const paths = (rates: unknown) => commissionRates.safeParse(rates).success
    expect(paths([DEFAULT])).toBe(true)
    expect(paths([])).toBe(false)
    expect(paths([{ ...DEFAULT, when: { seller_kind: "farm" } }])).toBe(false)
    expect(paths([DEFAULT, DEFAULT])).toBe(false)
    expect(paths([{ ...DEFAULT, bp: 10_001 }])).toBe(false)
    expect(
      paths([
        { ...DEFAULT, when: { sellr_id: "a" } },
        { ...DEFAULT, name: "b" },
      ]),
    ).toBe(false)
  })
})

describe("what is withheld for the tax authority", () => {
  it("is nothing as long as nobody has verified the rates, and never of those who declare themselves", () => {
    for (const kind of ["household", "farm", "cooperative", null])
      expect(withheld(1_000_000, taxRates(kind, new Date("2026-11-22T00:00:00Z")))).toBe(0)
  })

  it("is part of what a seller order comes to, as it was written and not as the law is today", () => {
    expect(
      partMoney({
        id: "sord_1",
        seller_id: "sel_1",
        status: "placed",
        item_total: "100000",
        discount_total: "10000",
        delivery_total: "30000",
        commission: "4500",
        commission_tax: "450",
        tax_withheld: "1350",
        discounts: [{ bearer: "platform", amount: 10_000 }],
      }),
    ).toEqual({
      seller_id: "sel_1",
      seller_order_id: "sord_1",
      item_total: 100_000,
      discounts: [{ bearer: "platform", amount: 10_000 }],
      delivery_total: 30_000,
      commission: 4_500,
      commission_tax: 450,
      tax_withheld: 1_350,
    })
  })
})

describe("a promotion of the platform's", () => {
  /** As the columns of a seller order give it back. */
  const stored = (
    part: Omit<ReturnType<typeof parted>[number], "discounts"> & Pick<PartRow, "discounts">,
  ): PartRow => ({
    id: "sord_1",
    seller_id: part.seller.id,
    status: "placed",
    item_total: String(part.item_total),
    discount_total: String(part.discount_total),
    delivery_total: String(part.delivery_total),
    commission: String(part.commission),
    commission_tax: String(part.commission_tax),
    tax_withheld: String(part.tax_withheld),
    discounts: part.discounts,
  })
  const lines = fc.array(
    fc.record({
      price: fc.integer({ min: 1_000, max: 5_000_000 }),
      quantity: fc.integer({ min: 1, max: 9 }),
      off: fc.integer({ min: 0, max: 5_000 }),
      taken: fc.nat(9),
    }),
    { minLength: 1, maxLength: 5 },
  )

  it("costs the seller nothing but leaves commission on what the buyer pays, from the order to whatever is left of it", () => {
    fc.assert(
      fc.property(lines, (given) => {
        const [part] = parted(
          order(
            [DEFAULT],
            ...given.map(({ price, quantity, off }, at) =>
              line(at, "seller", price, { quantity, discount: basisPoints(price * quantity, off) }),
            ),
          ),
        )
        const before = partMoney(stored(part!))
        const whole = (entries: { amount: number }[]) =>
          expect(sum(entries.map(({ amount }) => amount))).toBe(0)
        const fair = (money: PartMoney) => {
          const paid = paidFor(money) - money.delivery_total
          expect(owedFor(money)).toBe(
            money.item_total + money.delivery_total - money.commission - money.commission_tax,
          )
          expect(sum(money.discounts.map(({ amount }) => amount))).toBe(money.item_total - paid)
          expect(money.commission).toBeLessThanOrEqual(basisPoints(paid, DEFAULT.bp) + 5)
        }
        fair(before)
        whole(sale(before).entries)

        const ordered = part!.lines.map((own) => ({ ...own, id: own.line_item_id, charged: null }))
        const wanted = ordered.map(({ id, quantity }, at) => ({
          id,
          quantity: Math.min(quantity, given[at]!.taken),
        }))
        if (wanted.every(({ quantity }) => quantity === 0)) return
        const lesser = lesserPart({ ...part!, lines: ordered }, wanted)
        if (!lesser) return
        const { charged: _, lines: __, ...columns } = lesser
        const after = partMoney(stored({ ...part!, ...columns }))
        fair(after)
        const less = reduction(before, after, "pending", "less")
        whole(less.entries)
        // The platform bears just what is left of it.
        const bears = sum(
          [...sale(before).entries, ...less.entries]
            .filter(({ account }) => account === "bearer")
            .map(({ amount }) => amount),
        )
        expect(0 - bears).toBe(lesser.discount_total)
      }),
    )
  })
})
