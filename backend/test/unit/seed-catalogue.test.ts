import { describe, expect, it } from "vitest"
import {
  certificationLabels,
  marketLabels,
  publishedSource,
  seasonMonths,
} from "../../src/seed/catalogue/facts"
import { offersOf } from "../../src/seed/catalogue/further-units"
import { unitInEnglish } from "../../src/seed/catalogue/unit-names"
import { measuresOf } from "../../src/seed/catalogue/units"
import { catalogue } from "../../src/seed/data"

describe("weight and size read off the unit", () => {
  it.each([
    // unit, at least g, at most g, fragile
    ["Hộp 6 hũ × 70 ml", 420, 850, true],
    ["Con 1,5–1,8 kg", 1800, 2300, false],
    ["Chai 500 ml, 30% vol", 500, 900, true],
    ["Thùng 24 chai × 500 ml", 12_000, 19_000, true],
    ["Thùng 5 kg", 5000, 6000, false],
    ["Túi 500 g", 500, 600, false],
    ["Hộp 20 túi lọc", 60, 200, false],
    ["Hộp 60 viên", 60, 200, false],
    ["Ghè 2 lít", 2000, 4500, true],
    ["Cây 4 bánh 400 g", 400, 500, false],
    ["Lốc 6 chai × 250 ml", 1500, 2500, true],
    ["Bộ 1 ấm 6 chén", 700, 3000, true],
    ["Chiếc cao 30 cm", 500, 2000, false],
  ])("%s", (unit, least, most, fragile) => {
    const measures = measuresOf(unit)
    expect(measures.weight_grams).toBeGreaterThanOrEqual(least)
    expect(measures.weight_grams).toBeLessThanOrEqual(most)
    expect(measures.fragile).toBe(fragile)
  })

  it("keeps stated sizes", () => {
    expect(measuresOf("Tấm 60 × 90 cm")).toMatchObject({ length_mm: 900, width_mm: 400 })
    expect(measuresOf("Chiếc cao 40 cm").length_mm).toBe(400)
    expect(measuresOf("Chiếc 1,8 × 2 m").length_mm).toBe(1000)
  })

  it("weighs nothing that is not sent", () => {
    expect(measuresOf("Vé người lớn").weight_grams).toBe(0)
    expect(measuresOf("Gói 2 ngày 1 đêm/người").weight_grams).toBe(0)
  })

  it("refuses what it does not know", () => {
    expect(() => measuresOf("Kiện 3 kg")).toThrow(/Kiện/)
  })
})

describe("the catalogue", () => {
  const entries = catalogue()

  it("has a weight for everything that is sent, and an English unit for everything", () => {
    for (const { unit, shippable } of entries) {
      expect([unit, measuresOf(unit).weight_grams > 0]).toEqual([unit, shippable])
      expect(unitInEnglish(unit)).toMatch(/^[\p{ASCII}×–]+$/u)
    }
  })

  it("calls bottles fragile", () => {
    for (const { unit } of entries.filter((entry) => /^(Chai|Hũ|Lọ)/.test(entry.unit))) {
      expect([unit, measuresOf(unit).fragile]).toEqual([unit, true])
    }
  })
})

describe("English units", () => {
  it.each([
    ["Hộp 6 hũ × 70 ml", "Box of 6 jars × 70 ml"],
    ["Con 1,5–1,8 kg", "Each, 1.5–1.8 kg"],
    ["Hộp 20 túi lọc", "Box of 20 tea bags"],
    ["Thùng 24 chai × 500 ml", "Carton of 24 bottles × 500 ml"],
    ["Chiếc cao 30 cm", "Piece, 30 cm tall"],
    ["Ghè 2 lít", "Earthen jar 2 litres"],
    ["Bộ 6 bát", "Set of 6 bowls"],
  ])("%s", (vi, en) => expect(unitInEnglish(vi)).toBe(en))
})

describe("facts from free text", () => {
  it.each([
    ["tháng 6–7 / June–July", [6, 7]],
    ["tháng 12–4 / December–April", [12, 1, 2, 3, 4]],
    ["tháng 11–2 / November–February", [11, 12, 1, 2]],
    [null, []],
  ])("season %s", (text, months) => expect(seasonMonths(text)).toEqual(months))

  it("normalises certifications, and presumes none", () => {
    const codes = (texts: string[]) => certificationLabels(texts).map(({ code }) => code)
    expect(codes(["VietGAP/GlobalGAP (HTX)"])).toEqual(["vietgap", "globalgap"])
    expect(codes(["ISO 22000:2018 (2025)", "NBC-Trace (từ 2022)"])).toEqual([
      "iso-22000",
      "trace-stamp",
    ])
    expect(codes(["hữu cơ Hoa Kỳ", "hữu cơ EU"])).toEqual(["organic-us", "organic-eu"])
    expect(codes(["chỉ dẫn địa lý Phú Quốc (kiến thức nền)"])).toEqual([])
    expect(codes(["hữu cơ (theo tên doanh nghiệp)"])).toEqual([])
  })

  it("names every market of the catalogue in English", () => {
    const markets = catalogue().flatMap(({ export_markets }) => marketLabels(export_markets))
    expect(markets).toContainEqual({ label_vi: "Hàn Quốc", label_en: "South Korea" })
    expect(() => marketLabels(["Sao Hỏa"])).toThrow("Sao Hỏa")
  })

  it("names only published sources", () => {
    expect(publishedSource("https://vietnamnews.vn/x")).toBe("https://vietnamnews.vn/x")
    expect(publishedSource("seed (photo caption)")).toBe("Bài viết về sản phẩm OCOP")
    expect(publishedSource("illustrative")).toBeNull()
  })
})

describe("the catalogue", () => {
  const entries = catalogue()

  it("holds 130 entries of public sources and 18 that illustrate", () => {
    const invented = entries.filter(({ source_kind }) => source_kind === "illustrative")
    expect(invented).toHaveLength(18)
    expect(entries.length - invented.length).toBe(130)
    expect(new Set(entries.map(({ location }) => location.new.province_code)).size).toBe(34)
  })

  it("names a commune of today where one is known, and none for 66 entries", () => {
    const unknown = entries.filter(({ location }) => !location.new.commune)
    expect(unknown).toHaveLength(66)
    for (const { location } of unknown) expect(location.new.commune_code).toBeNull()
  })

  it("offers further units of what demonstration sellers sell, dearer ones, and of nothing else", () => {
    const several = entries.filter((entry) => offersOf(entry).length > 1)
    expect(several.map(({ id }) => id).toSorted()).toEqual([
      "duong-thot-not-an-giang",
      "hat-sen-say-dong-thap",
      "muoi-ot-tay-ninh",
    ])
    for (const entry of several) {
      expect(entry.producer).toBeNull()
      expect(entry.source_kind).toBe("illustrative")
      const [own, ...further] = offersOf(entry)
      expect(own).toEqual({ unit: entry.unit, price_vnd: entry.price_vnd })
      for (const { unit, price_vnd } of further) {
        expect(price_vnd).toBeGreaterThan(entry.price_vnd)
        expect(measuresOf(unit).weight_grams).toBeGreaterThan(0)
        expect(unitInEnglish(unit)).not.toBe("")
      }
    }
  })
})
