import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type DeliveredParcel, giveDelivery } from "../../src/modules/programme/delivery"
import { judge, type JudgedProgramme } from "../../src/modules/programme/law"
import { dearestPiece, offPiece } from "../../src/modules/programme/reduce"
import type { Offer } from "../../src/modules/programme/terms"

const CAPS = { ordinary: 50, concentrated: 100 }

const offer = (more: Partial<Offer> = {}): Offer => ({
  programme_id: "prog_1",
  promotion_id: "promo_1",
  code: "giao-mien-phi",
  voucher: false,
  product_id: "prod_1",
  seller_id: "sel_1",
  form: "free_delivery",
  value: 30_000,
  floor_vnd: null,
  concentrated: false,
  most_pieces: null,
  most_per_order_vnd: null,
  pieces_left: null,
  left_vnd: null,
  ...more,
})
const parcel = (more: Partial<DeliveredParcel> = {}): DeliveredParcel => ({
  seller_id: "sel_1",
  price: 26_000,
  goods: [{ product_id: "prod_1", subtotal: 200_000 }],
  ...more,
})
const amounts = (parcels: DeliveredParcel[], offers: Offer[]) =>
  giveDelivery(parcels, offers, CAPS).map(({ seller_id, promotion_id, amount }) => [
    seller_id,
    promotion_id,
    amount,
  ])

describe("what programmes pay of a delivery", () => {
  it.each([
    ["all of it", {}, {}, 26_000],
    ["no more than the programme pays for a parcel", { value: 20_000 }, {}, 20_000],
    ["no more than an order may take", { most_per_order_vnd: 9_000 }, {}, 9_000],
    ["no more than its budget has left", { left_vnd: 7_001 }, {}, 7_001],
    [
      "no more than half of what the goods cost",
      {},
      { goods: [{ product_id: "prod_1", subtotal: 30_001 }] },
      15_000,
    ],
    [
      "up to their whole price where a state body decided so",
      { concentrated: true },
      { goods: [{ product_id: "prod_1", subtotal: 20_000 }] },
      20_000,
    ],
    [
      "by the price of its own goods alone",
      {},
      {
        goods: [
          { product_id: "prod_1", subtotal: 10_000 },
          { product_id: "prod_2", subtotal: 900_000 },
        ],
      },
      5_000,
    ],
  ])("is %s", (_, terms, more, expected) => {
    expect(amounts([parcel(more)], [offer(terms)])).toEqual([["sel_1", "promo_1", expected]])
  })

  it.each([
    ["holds none of its goods", {}, { goods: [{ product_id: "prod_2", subtotal: 90_000 }] }],
    ["its seller sends free", {}, { price: 0 }],
    ["is another seller's", { seller_id: "sel_2" }, {}],
    ["comes after as many as its seller gives", { pieces_left: 0 }, {}],
  ])("is nothing for a parcel that %s", (_, terms, more) => {
    expect(amounts([parcel(more)], [offer(terms)])).toEqual([])
  })

  it("is shared among an order's parcels by what each costs, and is whole", () => {
    const parcels = [
      parcel({ seller_id: "sel_2", price: 20_000 }),
      parcel({ price: 10_000 }),
      parcel({ seller_id: "sel_3", price: 50_000, goods: [] }),
    ]
    const offers = [
      offer({ most_per_order_vnd: 10_000 }),
      offer({ most_per_order_vnd: 10_000, seller_id: "sel_2" }),
    ]
    expect(amounts(parcels, offers)).toEqual([
      ["sel_1", "promo_1", 3_333],
      ["sel_2", "promo_1", 6_667],
    ])
  })

  it("is paid by the first programme, and what that leaves by the next", () => {
    const goods = [
      { product_id: "prod_1", subtotal: 100_000 },
      { product_id: "prod_2", subtotal: 100_000 },
    ]
    const second = offer({ programme_id: "prog_2", promotion_id: "promo_2", product_id: "prod_2" })
    expect(amounts([parcel({ goods })], [second, offer({ value: 20_000 })])).toEqual([
      ["sel_1", "promo_1", 20_000],
      ["sel_1", "promo_2", 6_000],
    ])
  })

  it("never is more than a parcel's delivery, a budget, an order's limit or the law's, in any order of asking", () => {
    const ids = fc.constantFrom("1", "2", "3")
    const anyOffers = fc.uniqueArray(
      fc.record({
        programme: ids,
        seller: ids,
        product: ids,
        value: fc.integer({ min: 1, max: 60_000 }),
        left_vnd: fc.option(fc.integer({ min: -5, max: 80_000 })),
        most_per_order_vnd: fc.option(fc.integer({ min: 1, max: 50_000 })),
        concentrated: fc.boolean(),
      }),
      { selector: ({ programme, seller, product }) => `${programme} ${seller} ${product}` },
    )
    const anyParcels = fc.uniqueArray(
      fc.record({
        seller: ids,
        price: fc.integer({ min: 0, max: 90_000 }),
        goods: fc.uniqueArray(
          fc.record({
            product_id: ids.map((id) => `prod_${id}`),
            subtotal: fc.integer({ min: 1, max: 300_000 }),
          }),
          { selector: ({ product_id }) => product_id },
        ),
      }),
      { selector: ({ seller }) => seller },
    )
    fc.assert(
      fc.property(anyOffers, anyParcels, (drawn, boxes) => {
        // Terms are a programme's, not an offer's.
        const offers = drawn.map(({ programme, seller, product }) => {
          const terms = drawn.find((one) => one.programme === programme)!
          const { value, left_vnd, most_per_order_vnd, concentrated } = terms
          return offer({
            programme_id: programme,
            promotion_id: programme,
            seller_id: `sel_${seller}`,
            product_id: `prod_${product}`,
            ...{ value, left_vnd, most_per_order_vnd, concentrated },
          })
        })
        const parcels = boxes.map(({ seller, ...box }) => ({ seller_id: `sel_${seller}`, ...box }))
        const gifts = giveDelivery(parcels, offers, CAPS)
        const back = giveDelivery(parcels.toReversed(), offers.toReversed(), CAPS)
        const total = (of: typeof gifts) => of.reduce((sum, { amount }) => sum + amount, 0)
        expect(total(back)).toBe(total(gifts))
        for (const one of parcels) {
          const own = gifts.filter(({ seller_id }) => seller_id === one.seller_id)
          expect(total(own)).toBeLessThanOrEqual(one.price)
        }
        for (const one of offers) {
          const own = gifts.filter(({ promotion_id }) => promotion_id === one.promotion_id)
          expect(total(own)).toBeLessThanOrEqual(Math.max(0, one.left_vnd ?? Infinity))
          expect(total(own)).toBeLessThanOrEqual(one.most_per_order_vnd ?? Infinity)
          for (const gift of own) {
            const worth = parcels
              .find(({ seller_id }) => seller_id === gift.seller_id)!
              .goods.reduce((sum, { subtotal }) => sum + subtotal, 0)
            expect(gift.amount).toBeGreaterThan(0)
            expect(gift.amount).toBeLessThanOrEqual(one.value)
            expect(gift.amount * 100).toBeLessThanOrEqual(
              worth * (one.concentrated ? CAPS.concentrated : CAPS.ordinary),
            )
          }
        }
      }),
    )
  })

  it("leaves prices as they are, and reserves a parcel's most", () => {
    expect(offPiece({ unit_price: 100_000, before: 100_000 }, offer(), CAPS)).toBe(0)
    expect(dearestPiece([], offer(), CAPS)).toBe(30_000)
    expect(dearestPiece([], offer({ most_per_order_vnd: 10_000 }), CAPS)).toBe(10_000)
  })
})

describe("what law and house say of paid delivery", () => {
  const terms: JudgedProgramme = {
    starts_at: new Date("2026-12-01T00:00:00+07:00"),
    ends_at: new Date("2026-12-31T23:59:00+07:00"),
    form: "free_delivery",
    value: 30_000,
    concentrated: false,
    most_per_order_vnd: null,
    budget_vnd: 1_000_000,
    unanswered: 0,
  }
  const good = {
    product_id: "prod_1",
    title: "Mật ong",
    prices: [{ before: 100_000, now: 100_000 }],
    // Above its price: no price is reduced, so none falls below it.
    floor_vnd: 200_000,
    set_code: null,
    alcohol_abv: null,
    age_restricted: false,
    raised_from: null,
    unfit: [],
    other_programme: null,
  }
  const said = (more: Partial<JudgedProgramme>, of = good) =>
    judge({ ...terms, ...more }, [of], new Date("2026-11-20T03:00:00Z"))
  const refusals = (...asked: Parameters<typeof said>) =>
    said(...asked)
      .filter(({ weight }) => weight === "refusal")
      .map(({ rule }) => rule)

  it("is its limit, by its source, and no limit of prices", () => {
    expect(refusals({})).toEqual([])
    const of = (more: Partial<JudgedProgramme>) =>
      said(more).find(({ rule }) => rule === "delivery")
    expect(of({})).toMatchObject({ kind: "law", weight: "notice" })
    expect(of({})!.source).toContain("Điều 6")
    expect(of({})!.vi).toContain("50 %")
    expect(of({ concentrated: true })!.vi).toContain("100 %")
    expect(of({ form: "fixed" })).toBeUndefined()
  })

  it("is that a budget is enough for one parcel, and that alcohol has none", () => {
    expect(refusals({ budget_vnd: 29_999 })).toEqual(["budget"])
    expect(refusals({ budget_vnd: 29_999, most_per_order_vnd: 20_000 })).toEqual([])
    expect(refusals({}, { ...good, age_restricted: true })).toEqual(["alcohol"])
  })
})
