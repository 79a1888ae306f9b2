import { describe, expect, it } from "vitest"
import type { DraftFacts } from "../../src/modules/listing-draft/facts"
import { findClaims } from "../../src/modules/listing-draft/find-claims"
import { missingOf } from "../../src/modules/listing-draft/missing"
import { DISCLAIMER, findingsOf } from "../../src/modules/listing-draft/moderation"

const START = { name_vi: "Trà gừng", set_code: "QD26-12", unit_vi: "Hộp 20 túi", price: 60_000 }
const judge = (facts: DraftFacts, more: object = {}) =>
  findingsOf({
    facts: { start: START, ...facts },
    shared: [],
    stars_on_file: 0,
    shown_shippable: null,
    day: "2026-11-22",
    ...more,
  }).map(({ code, severity, section, field }) => `${severity} ${code} ${section}.${field}`)
const story = (story_vi: string): DraftFacts => ({ text: { story_vi } })

describe("words that pass goods off as medicine", () => {
  it.each([
    ["Trà giúp chữa bệnh mất ngủ", "chữa bệnh"],
    ["Uống vào là ĐIỀU TRỊ dứt ho", "điều trị"],
    ["Tra giup chua benh mat ngu", "chua benh"],
    ["Trà giúp ch.ữa b*ệnh", "chữa bệnh"],
    ["Trà giúp ch\u200bữa bệnh", "chữa bệnh"],
    ["This tea cures everything", "cures"],
  ])("are found in “%s”", (text, written) => {
    expect(findClaims(text).map((one) => one.written)).toContain(written)
  })

  it.each([
    "Canh chua nấu với sữa chua",
    "Sua chua nha lam, canh chua me",
    "Nhà xưởng sửa chữa năm ngoái",
    "Rau không thuốc trừ sâu, vải không thuốc nhuộm",
    "Quyền lợi thuộc về bà con",
    DISCLAIMER,
    "Sản phẩm này không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh",
    "Salt-cured pork",
  ])("are not found in “%s”", (text) => {
    expect(findClaims(text)).toEqual([])
  })
})

describe("the rules that read a draft", () => {
  it("say nothing of one that is in order, nor of one that is hardly begun", () => {
    expect(judge(story("Gừng trồng trên nương, sao tay ba lần, sao khô."))).toEqual([])
    expect(
      findingsOf({
        facts: {},
        shared: [],
        stars_on_file: 0,
        shown_shippable: null,
        day: "2026-11-22",
      }),
    ).toEqual([])
  })

  it("refuse goods that cost nothing, and let a person look at a price that was meant in thousands", () => {
    const units = [150, 0, 999, 1_000].map((price) => ({
      unit_vi: "Gói",
      price,
      stock: 1,
      weight_grams: 100,
    }))
    expect(judge({ start: { ...START, price: 150 }, variants: { units } })).toEqual([
      "look price_short start.price",
      "look price_short variants.units.0.price",
      "refuse price_zero variants.units.1.price",
      "look price_short variants.units.2.price",
    ])
    expect(
      findingsOf({
        facts: { start: { ...START, price: 150 } },
        shared: [],
        stars_on_file: 0,
        shown_shippable: null,
        day: "2026-11-22",
      })[0],
    ).toMatchObject({
      vi: "Giá 150 ₫: có phải muốn viết 150.000 ₫?",
      en: "The price is 150 ₫: was 150,000 ₫ meant?",
    })
  })

  it("refuse a cure, and let a person read what a doctor or a medicine is named for", () => {
    expect(judge(story("Chữa khỏi ho. Bài thuốc của bác sĩ Lan."))).toEqual([
      "refuse cure_claim text.story_vi",
      "look medicine_word text.story_vi",
      "look doctor_named text.story_vi",
    ])
    expect(judge({ start: { ...START, name_vi: "Trà đặc trị ho" } })).toEqual([
      "refuse cure_claim start.name_vi",
    ])
  })

  it("ask functional food for its line, with accents or without", () => {
    const of = (words: string) =>
      judge({ start: { ...START, set_code: "QD26-18" }, ...story(words) })
    expect(of("Viên nghệ mật ong.")).toEqual(["refuse disclaimer_missing text.story_vi"])
    expect(of(`Viên nghệ mật ong. ${DISCLAIMER}`)).toEqual([])
    expect(
      of("San pham nay khong phai la thuoc, khong co tac dung thay the thuoc chua benh"),
    ).toEqual([])
  })

  it("ask for the licence of alcohol from 5.5 % on, and for the strength of what is called wine", () => {
    const start = { ...START, name_vi: "Rượu ngô", set_code: "QD26-14" }
    expect(judge({ start, keeping: { alcohol_abv: 30 } })).toEqual([
      "refuse alcohol_licence keeping.licence_number",
      "refuse alcohol_licence keeping.licence_file",
    ])
    const keeping = { alcohol_abv: 30, licence_number: "12/GP", licence_file: "private-1" }
    expect(judge({ start, keeping })).toEqual([])
    expect(judge({ start, keeping: { alcohol_abv: 5.4 } })).toEqual([])
    expect(judge({ start: { ...START, name_vi: "Rượu nho" } })).toEqual([
      "look alcohol_strength keeping.alcohol_abv",
    ])
  })

  it("refuse more stars than a certificate shows, however they are written", () => {
    const shown = (stars: number) => ({
      certificates: {
        items: [{ kind: "ocop" as const, number: "1/QĐ", file: "private-2", stars }],
      },
    })
    const claimed = "refuse star_claimed text.story_vi"
    expect(judge(story("Sản phẩm OCOP 4 sao"))).toEqual([claimed])
    expect(judge(story("Hạng bốn sao cấp tỉnh"))).toEqual([claimed])
    expect(judge(story("★★★★★ ngon"))).toEqual([claimed])
    expect(judge({ ...story("Sản phẩm OCOP 4 sao"), ...shown(3) })).toEqual([claimed])
    expect(judge({ ...story("Sản phẩm OCOP 4 sao"), ...shown(4) })).toEqual([])
    expect(judge(story("Sản phẩm OCOP 4 sao"), { stars_on_file: 4 })).toEqual([])
  })

  it("refuse what costs nothing, and show pictures that others have and papers that are over", () => {
    expect(judge({ start: { ...START, price: 0 } })).toEqual(["refuse price_zero start.price"])
    const units = [{ unit_vi: "Thùng", price: 0, stock: 1, weight_grams: 1 }]
    expect(judge({ variants: { units } })).toEqual(["refuse price_zero variants.units.0.price"])
    const shared = [
      { id: "p1", foreign: true },
      { id: "p2", foreign: false },
    ]
    expect(judge({}, { shared })).toEqual([
      "look picture_of_another pictures.p1",
      "look picture_twice pictures.p2",
    ])
    const items = [{ kind: "vietgap" as const, expires_on: "2026-11-21" }]
    expect(judge({ certificates: { items } })).toEqual([
      "look certificate_expired certificates.items.0.expires_on",
    ])
  })
})

describe("a service, which is asked about", () => {
  const STAY = { ...START, name_vi: "Ở nhà sàn", set_code: "QD26-26", unit_vi: "Gói 2 ngày" }

  it("needs no price, and may have a guide price in whole thousands", () => {
    const units = [{ unit_vi: "Trẻ em", price: 0, stock: 0, weight_grams: 0 }]
    for (const price of [null, 0, 750_000])
      expect(judge({ start: { ...STAY, price }, variants: { units } })).toEqual([])
    expect(judge({ start: { ...STAY, price: 750 } })).toEqual(["look price_short start.price"])
  })
})

describe("what is on sale", () => {
  it("stays goods, or a service, and may change its set within them", () => {
    const of = (set_code: string, shown_shippable: boolean | null) =>
      judge({ start: { ...START, set_code } }, { shown_shippable })
    const refused = ["refuse service_changed start.set_code"]
    expect([of("QD26-26", true), of("QD26-12", false)]).toEqual([refused, refused])
    for (const [set, shown] of [
      ["QD26-26", false],
      ["QD26-26", null],
      ["QD26-07", true],
      ["QD26-07", null],
    ] as const)
      expect(of(set, shown)).toEqual([])
  })
})

describe("what is missing of a draft", () => {
  const names = (facts: DraftFacts, pictures = 1) =>
    missingOf({ facts, pictures }).map(({ section, field }) => `${section}.${field}`)

  it("is everything at first, the photo before all", () => {
    expect(names({}, 0)).toEqual([
      "pictures.pictures",
      "start.name_vi",
      "start.set_code",
      "start.unit_vi",
      "start.price",
      "start.stock",
      "text.story_vi",
      "parcel.weight_grams",
      "origin.province_code",
      "origin.commune_code",
    ])
  })

  it("is neither parcel nor price of a stay in a village, and a strength of alcohol", () => {
    const whole = {
      start: { ...START, stock: 0 },
      text: { story_vi: "…" },
      parcel: { weight_grams: 1 },
      origin: { province_code: "24", commune_code: "00001" },
    }
    expect(names(whole)).toEqual([])
    const { price: _, ...stay } = { ...START, set_code: "QD26-26" }
    expect(names({ ...whole, parcel: {}, start: stay })).toEqual([])
    expect(names({ ...whole, start: { ...whole.start, set_code: "QD26-15" } })).toEqual([
      "keeping.alcohol_abv",
    ])
  })
})
