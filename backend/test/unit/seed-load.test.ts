import { describe, expect, it } from "vitest"
import { copyNumber } from "../../src/seed/load/copies"
import { KINDS } from "../../src/seed/load/kinds"
import { seedKind } from "../../src/seed/run"

const FROM = {
  templates: Object.keys(KINDS).map((set_code) => ({
    product_id: `prod_${set_code}`,
    set_code,
    price: 100_000,
  })),
  places: Array.from({ length: 3321 }, (_, i) => ({
    province_code: String(i % 34),
    former_province_code: null,
    commune_code: String(i),
    commune_name: `Xã Số ${i}`,
  })),
  sellerIds: Array.from({ length: 200 }, (_, i) => `sel_${i}`),
}

describe("synthetic products", () => {
  const copies = Array.from({ length: 10_000 }, (_, i) => copyNumber(i + 1, FROM))

  it("have handles and ids of their own", () => {
    expect(new Set(copies.map(({ handle }) => handle)).size).toBe(10_000)
    expect(new Set(copies.map(({ template_id, suffix }) => template_id + suffix)).size).toBe(10_000)
  })

  it("spread over sets, provinces, sellers and prices", () => {
    const kinds = (pick: (copy: (typeof copies)[number]) => unknown) =>
      new Set(copies.map(pick)).size
    expect(kinds(({ template_id }) => template_id)).toBe(25)
    expect(kinds(({ province_code }) => province_code)).toBe(34)
    expect(kinds(({ seller_id }) => seller_id)).toBe(200)
    expect(kinds(({ price }) => price)).toBeGreaterThan(50)
  })

  it("are whole đồng, in stock, and the same each time", () => {
    for (const { price, stock } of copies) {
      expect(Number.isInteger(price) && price > 0 && stock > 0).toBe(true)
    }
    expect(copyNumber(77, FROM)).toEqual(copies[76])
  })
})

describe("OCOP_SEED", () => {
  it.each([
    [undefined, { kind: "demo" }],
    ["demo", { kind: "demo" }],
    ["empty", { kind: "empty" }],
    ["load:10000", { kind: "load", products: 10_000 }],
  ])("%s", (value, kind) => expect(seedKind(value)).toEqual(kind))

  it.each(["load", "load:0", "load:-1", "load:1e9", "full"])("refuses %s by name", (value) => {
    expect(() => seedKind(value)).toThrow(/OCOP_SEED/)
  })
})
