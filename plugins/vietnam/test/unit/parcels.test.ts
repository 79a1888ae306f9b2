import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { OPENING_RATES } from "../../src/rates"
import {
  deliveryTotal,
  type Destination,
  type GoodFacts,
  type ParcelFacts,
  type ParcelItem,
  parcels,
  type RateCard,
} from "../../src/parcels"

const CARD: RateCard = {
  id: "ratecard_1",
  valid_from: "2026-01-01",
  valid_to: null,
  rates: { ...OPENING_RATES, remote_communes: ["99999"] },
}

const JAR: GoodFacts = {
  seller_id: "sel_a",
  weight_grams: 700,
  length_mm: 100,
  width_mm: 100,
  height_mm: 120,
  cold_chain: false,
  fragile: false,
  bulky: false,
}

const FACTS: ParcelFacts = {
  goods: {
    jar: JAR,
    bottle: { ...JAR, fragile: true },
    sausage: { ...JAR, cold_chain: true, weight_grams: 500 },
    hat: { ...JAR, weight_grams: 200, length_mm: 400, width_mm: 400, height_mm: 200, bulky: true },
    tea: { ...JAR, seller_id: "sel_b", weight_grams: 250 },
  },
  sellers: {
    sel_a: {
      province_code: "19",
      region: "north",
      commune_code: "01000",
      free_delivery_from: null,
    },
    sel_b: {
      province_code: "79",
      region: "south",
      commune_code: "26734",
      free_delivery_from: 500_000,
    },
  },
}

const NEAR: Destination = { province_code: "19", region: "north" }
const REGION: Destination = { province_code: "24", region: "north" }
const FAR: Destination = { province_code: "92", region: "mekong" }

const one = (variant_id: string, quantity = 1, unit_price = 100_000): ParcelItem => ({
  variant_id,
  quantity,
  unit_price,
})
const priced = (items: ParcelItem[], destination = NEAR) => parcels(items, FACTS, destination, CARD)

describe("one parcel", () => {
  it("costs the base of its zone up to the first step", () => {
    expect(priced([one("jar")])).toMatchObject([{ zone: "same_province", price: 18_000 }])
    expect(priced([one("jar")], REGION)).toMatchObject([{ zone: "same_region", price: 26_000 }])
    expect(priced([one("jar")], FAR)).toMatchObject([{ zone: "inter_region", price: 34_000 }])
  })

  it("pays each step begun", () => {
    // 1,400 g: 400 g above the first kilogram is one step of 500 g; 2,100 g makes three.
    expect(priced([one("jar", 2)])[0]).toMatchObject({ billable_grams: 1_400, steps: 3_000 })
    expect(priced([one("jar", 3)])[0]).toMatchObject({ billable_grams: 2_100, steps: 9_000 })
  })

  it("is billed by volume when it is larger than it is heavy", () => {
    // 40 × 40 × 20 cm = 32,000 cm³, and 6,000 cm³ are billed as a kilogram.
    expect(priced([one("hat")])[0]).toMatchObject({
      weight_grams: 200,
      volumetric_grams: 5_334,
      billable_grams: 5_334,
    })
  })

  it("adds a handling surcharge once per box, whatever the number of pieces", () => {
    const [parcel] = priced([one("bottle", 2), one("sausage", 3)])
    expect(parcel?.surcharges).toEqual({ cold_chain: 25_000, fragile: 8_000, bulky: 0, remote: 0 })
  })

  it("costs more and takes longer to a remote commune or an island", () => {
    const plain = priced([one("jar")], { ...FAR, commune_code: "31000" })[0]!
    for (const remote of [
      { ...FAR, commune_code: "99999" },
      { ...FAR, commune_code: "31000", special_zone: true },
    ]) {
      const [parcel] = priced([one("jar")], remote)
      expect(parcel).toMatchObject({ price: plain.price + 20_000, days: { from: 5, to: 7 } })
    }
  })

  it("needs no ferry between neighbours on one island", () => {
    const island = { ...NEAR, commune_code: "01000", special_zone: true }
    expect(priced([one("jar")], island)[0]?.surcharges.remote).toBe(0)
  })

  it("is priced as the farthest zone when nothing is known of the address", () => {
    expect(priced([one("jar")], { province_code: null, region: null })[0]?.zone).toBe(
      "inter_region",
    )
  })

  it("is free from the seller's limit on, and says what was waived", () => {
    expect(priced([one("tea", 1, 499_999)])[0]).toMatchObject({ waived: 0, price: 34_000 })
    expect(priced([one("tea", 1, 500_000)])[0]).toMatchObject({ waived: 34_000, price: 0 })
  })
})

describe("a basket of two sellers", () => {
  it("makes two parcels, each with its own zone, and one seller's limit frees only its own", () => {
    const list = priced([one("tea", 5), one("jar")])
    expect(list.map(({ seller_id, zone, price }) => [seller_id, zone, price])).toEqual([
      ["sel_a", "same_province", 18_000],
      ["sel_b", "inter_region", 0],
    ])
    expect(deliveryTotal(list)).toBe(18_000)
  })

  it("names what it knows nothing of", () => {
    expect(() => priced([one("ghost")])).toThrow(/variant ghost/)
    expect(() => priced([one("jar", 0)])).toThrow(/quantity/)
    expect(() => parcels([one("jar")], { ...FACTS, sellers: {} }, NEAR, CARD)).toThrow(/sel_a/)
  })
})

describe("laws", () => {
  const item = fc.record({
    variant_id: fc.constantFrom(...Object.keys(FACTS.goods)),
    quantity: fc.integer({ min: 1, max: 40 }),
    unit_price: fc.integer({ min: 1_000, max: 3_000_000 }),
  })
  const basket = fc.array(item, { minLength: 1, maxLength: 12 })
  const destination = fc.constantFrom(NEAR, REGION, FAR, { ...FAR, special_zone: true })

  it("parts sum to wholes, in integers of đồng", () => {
    fc.assert(
      fc.property(basket, destination, (items, to) => {
        const list = parcels(items, FACTS, to, CARD)
        for (const parcel of list) {
          const { cold_chain, fragile, bulky, remote } = parcel.surcharges
          expect(parcel.base + parcel.steps + cold_chain + fragile + bulky + remote).toBe(
            parcel.gross,
          )
          expect(parcel.gross - parcel.waived).toBe(parcel.price)
          expect(Number.isInteger(parcel.price)).toBe(true)
        }
        expect(deliveryTotal(list)).toBe(list.reduce((sum, { price }) => sum + price, 0))
        const pieces = (all: { quantity: number }[]) =>
          all.reduce((sum, { quantity }) => sum + quantity, 0)
        expect(pieces(list.flatMap((parcel) => parcel.items))).toBe(pieces(items))
      }),
    )
  })

  it("does not depend on the order of the lines, nor on how they are split", () => {
    fc.assert(
      fc.property(basket, destination, fc.infiniteStream(fc.nat()), (items, to, keys) => {
        const shuffled = items
          .map((entry) => ({ entry, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry)
        const apart = shuffled.flatMap((entry) =>
          entry.quantity > 1
            ? [
                { ...entry, quantity: 1 },
                { ...entry, quantity: entry.quantity - 1 },
              ]
            : [entry],
        )
        expect(parcels(apart, FACTS, to, CARD)).toEqual(parcels(items, FACTS, to, CARD))
      }),
    )
  })

  it("never gets cheaper as goods get heavier", () => {
    fc.assert(
      fc.property(basket, destination, fc.integer({ min: 0, max: 20_000 }), (items, to, more) => {
        const heavier: ParcelFacts = {
          ...FACTS,
          goods: Object.fromEntries(
            Object.entries(FACTS.goods).map(([id, good]) => [
              id,
              { ...good, weight_grams: good.weight_grams + more },
            ]),
          ),
        }
        expect(deliveryTotal(parcels(items, heavier, to, CARD))).toBeGreaterThanOrEqual(
          deliveryTotal(parcels(items, FACTS, to, CARD)),
        )
      }),
    )
  })

  it("sellers do not touch each other's price", () => {
    fc.assert(
      fc.property(basket, destination, (items, to) => {
        for (const parcel of parcels(items, FACTS, to, CARD)) {
          const own = items.filter(
            ({ variant_id }) => FACTS.goods[variant_id]?.seller_id === parcel.seller_id,
          )
          expect(parcels(own, FACTS, to, CARD)).toEqual([parcel])
        }
      }),
    )
  })
})
