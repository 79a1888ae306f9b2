import { describe, expect, it } from "vitest"
import { holidayRefusals } from "../../src/listings/holiday"
import { reductionRefusals, saleRefusals } from "../../src/listings/shelf/sale"
import { counted } from "../../src/listings/shelf/stock-levels"
import { isPutAway } from "../../src/listings/shelf/visibility"
import { planOf } from "../../src/listings/show/plan"
import { match, type StandingVariant } from "../../src/listings/show/variants"
import { labelsOn } from "../../src/products/labels"
import { decisionNotice } from "../../src/listings/words"

const FACTS = {
  start: {
    name_vi: "Mật ong bạc hà",
    set_code: "QD26-04",
    unit_vi: "Chai 500 ml",
    price: 250_000,
    stock: 4,
  },
  text: { story_vi: "Hoa bạc hà nở tháng mười." },
  parcel: { weight_grams: 900, length_mm: 80 },
  origin: { province_code: "24", commune_code: "00001" },
  variants: {
    units: [
      { variant_id: "v2", unit_vi: "Can 5 lít", price: 2_000_000, stock: 1, weight_grams: 7_500 },
    ],
  },
}
const variant = (id: string, sku: string | null): StandingVariant => ({
  id,
  sku,
  title: id,
  inventory_item_id: null,
  price_set_id: null,
  has_level: false,
})

describe("what an approved draft says of its product", () => {
  const plan = planOf({ id: "ldr_012345ABC", facts: FACTS })

  it("names addresses of which one is free, measures and terms, and grants no star", () => {
    expect(plan.handles).toEqual([
      "mat-ong-bac-ha",
      "mat-ong-bac-ha-345abc",
      "mat-ong-bac-ha-ldr-012345abc",
    ])
    expect(plan.units.map(({ measures }) => measures)).toEqual([
      { weight: 900, length: 80 },
      { weight: 7_500 },
    ])
    const items = [
      { kind: "ocop" as const, file: "private-1", stars: 4 },
      { kind: "vietgap" as const, file: "private-2" },
      { kind: "haccp" as const },
    ]
    const shown = planOf({ id: "ldr_1", facts: { ...FACTS, certificates: { items } } })
    expect(shown.speciality.certifications).toEqual([
      { code: "vietgap", label_vi: "VietGAP", label_en: "VietGAP" },
    ])
    expect(plan.speciality).not.toHaveProperty("certifications")
  })

  it("labels it until the last of a kind's papers ends, and no longer", () => {
    const label = (...ends: (string | null)[]) => {
      const items = ends.map((expires_on) => ({ kind: "organic" as const, file: "p", expires_on }))
      const { speciality } = planOf({ id: "ldr_1", facts: { ...FACTS, certificates: { items } } })
      return speciality.certifications!
    }
    const on = (day: string, ...ends: (string | null)[]) => labelsOn(label(...ends), day).length
    expect([on("2026-11-22", "2026-11-22"), on("2026-11-23", "2026-11-22")]).toEqual([1, 0])
    expect(on("2026-12-01", "2026-11-22", "2026-12-01")).toBe(1)
    expect(on("2026-12-01", "2026-12-01", "2026-11-22")).toBe(1)
    expect([on("2030-01-01", "2026-11-22", null), on("2030-01-01", null, "2026-11-22")]).toEqual([
      1, 1,
    ])
    expect(labelsOn([{ code: "seeded", expires_on: null }], "2030-01-01")).toHaveLength(1)
  })

  it("is of alcohol by its set, or by its strength", () => {
    const alcohol = (facts: object) =>
      planOf({ id: "ldr_1", facts: { ...FACTS, ...facts } }).alcohol
    expect(alcohol({})).toBe(false)
    expect(alcohol({ start: { ...FACTS.start, set_code: "QD26-15" } })).toBe(true)
    expect(alcohol({ keeping: { alcohol_abv: 4.5 } })).toBe(true)
  })

  it("is not sent of a service, which needs no price and has a guide price where one was said", () => {
    const start = { ...FACTS.start, set_code: "QD26-26" }
    const priced = (price: number | null) => {
      const { shippable, units } = planOf({
        id: "ldr_1",
        facts: { ...FACTS, start: { ...start, price }, parcel: {} },
      })
      expect(units).toHaveLength(1)
      return [shippable, units[0].price, units[0].measures]
    }
    expect(priced(750_000)).toEqual([false, 750_000, null])
    expect(priced(null)).toEqual([false, null, null])
    const { price: _, ...goods } = FACTS.start
    expect(() => planOf({ id: "ldr_1", facts: { ...FACTS, start: goods } })).toThrow("not whole")
  })

  it("finds the variants that stand: by name, by sku, and the first by what no other claims", () => {
    const ids = (standing: StandingVariant[]) =>
      match(plan.units, standing).map((one) => one.variant?.id ?? null)
    expect(ids([])).toEqual([null, null])
    expect(ids([variant("v1", "seeded"), variant("v2", "seeded-2")])).toEqual(["v1", "v2"])
    expect(ids([variant("v2", "seeded-2"), variant("v1", "seeded")])).toEqual(["v1", "v2"])
    expect(ids([variant("made", "ldr_012345ABC-1")])).toEqual([null, "made"])
  })
})

describe("what a seller may bring back", () => {
  it("is what they put away and the platform did not take down", () => {
    expect(isPutAway({ hidden: true, status: "proposed" })).toBe(true)
    for (const status of ["draft", "rejected", "proposed"])
      expect(isPutAway({ hidden: false, status })).toBe(false)
    for (const status of ["draft", "rejected"])
      expect(isPutAway({ hidden: true, status })).toBe(false)
  })
})

describe("a seller's own sale", () => {
  const prices = [{ variant_id: "v1", price_set_id: "s", price: 99_999 }]
  const sale = (price: number) =>
    reductionRefusals([{ variant_id: "v1", price }], prices, new Date("2026-11-22"))

  it("takes off half at most, to the đồng", () => {
    expect(sale(50_000)).toEqual([])
    expect(sale(49_999)).toEqual([{ field: "prices.0.price", code: "sale_price" }])
    expect(sale(99_999)).toEqual([{ field: "prices.0.price", code: "sale_price" }])
  })

  it("is dated, within a year, and never of alcohol", () => {
    const now = new Date("2026-11-22T00:00:00Z")
    const ask = (days: number, age_restricted = false) =>
      saleRefusals(
        {
          prices: [{ variant_id: "v1", price: 60_000 }],
          starts_at: now,
          ends_at: new Date(now.getTime() + days * 86_400_000),
        },
        { age_restricted, shippable: true, prices },
        now,
      )
    expect(ask(7)).toEqual([])
    expect(ask(0)).toEqual([{ field: "ends_at", code: "sale_days" }])
    expect(ask(367)).toEqual([{ field: "ends_at", code: "sale_days" }])
    expect(ask(7, true)).toEqual([{ field: "prices", code: "no_sale" }])
  })
})

describe("a price on the shelf", () => {
  it("is not reduced of a service, which has none", () => {
    const [now, until] = [new Date("2026-11-22T00:00:00Z"), new Date("2026-11-29T00:00:00Z")]
    expect(
      saleRefusals(
        { prices: [{ variant_id: "v1", price: 1 }], starts_at: now, ends_at: until },
        { age_restricted: false, shippable: false, prices: [] },
        now,
      ),
    ).toEqual([{ field: "prices", code: "not_sent" }])
  })
})

describe("a count of the shelf", () => {
  const levels = new Map([["v1", { stocked: 10, reserved: 3 }]])

  it("adds up what is said of one unit, and stops at none and at what is promised", () => {
    const of = (...changes: ({ change: number } | { counted: number })[]) => {
      const { wanted, refusals } = counted(
        changes.map((one) => ({ variant_id: "v1", ...one })),
        levels,
      )
      return refusals.length > 0 ? refusals : wanted.get("v1")
    }
    expect(of({ change: 2 }, { change: -1 })).toBe(11)
    expect(of({ counted: 5 }, { change: 1 })).toBe(6)
    expect(of({ change: -7 })).toBe(3)
    expect(of({ change: -8 })).toEqual([{ field: "changes.0.change", code: "reserved" }])
    expect(of({ counted: 2 })).toEqual([{ field: "changes.0.counted", code: "reserved" }])
    expect(of({ change: -11 })).toEqual([{ field: "changes.0.change", code: "count" }])
  })
})

describe("a holiday", () => {
  it("is not over before it is planned, ends no sooner than it begins, and within a year", () => {
    const ask = (closed_from: string, closed_until: string) =>
      holidayRefusals({ closed_from, closed_until }, "2026-11-22").length
    expect(ask("2026-11-20", "2026-11-22")).toBe(0)
    expect(ask("2027-02-01", "2027-02-15")).toBe(0)
    expect([
      ask("2026-11-20", "2026-11-21"),
      ask("2026-12-02", "2026-12-01"),
      ask("2026-12-01", "2028-01-01"),
    ]).toEqual([1, 1, 1])
  })
})

describe("the letter after a decision", () => {
  it("says what was decided and why, in the reader's language, and fits a text message", () => {
    const told = { id: "ldr_1", name: "Mật ong", to: "asked" as const, reason: "Ảnh mờ" }
    const letter = decisionNotice(told, "vi", { name: "Đúng Gốc", url: "https://dunggoc.vn" })
    expect(letter).toMatchObject({
      subject: "Hàng cần bổ sung: Mật ong",
      facts: [
        ["Hàng", "Mật ong"],
        ["Lý do", "Ảnh mờ"],
      ],
      action: { url: "https://dunggoc.vn/ban-hang/hang/nhap/ldr_1" },
    })
    expect(letter.sms!.length).toBeLessThanOrEqual(160)
    const approved = decisionNotice({ ...told, to: "approved" }, "en", {
      name: "Đúng Gốc",
      url: "https://dunggoc.vn",
    })
    expect(approved.action?.url).toBe("https://dunggoc.vn/en/ban-hang/hang")
  })
})
