import { describe, expect, it } from "vitest"
import { type Around, pointedOut, starsOf } from "../../src/modules/certification/pointed-out"
import {
  decisionNumber,
  matchKeyOf,
  type PrintedFacts,
} from "../../src/modules/certification/printed"

const PRINTED: PrintedFacts = {
  name: "Trà hoa vàng",
  holder: "HTX Minh họa",
  number: null,
  decision_number: "3981/QĐ-UBND",
  issuer: "UBND tỉnh Quảng Ninh",
  level: "provincial",
  issued_on: "2026-08-05",
  expires_on: "2029-08-05",
  stars: 4,
  score: 78.5,
  product_code: "22-06970-03-2026",
}

const AROUND: Around = {
  today: "2026-11-23",
  has_decision_file: true,
  place: { province_code: "22", commune_code: "06970", province_names: ["Quảng Ninh"] },
  decision_of_other_day: false,
  decision_of_other_issuer: false,
  withdrawn_before: false,
  product_in_decision: false,
  line_taken: false,
  code_taken: false,
  newer_on_file: false,
}

const of = (printed: Partial<PrintedFacts>, around: Partial<Around> = {}) =>
  pointedOut({ ...PRINTED, ...printed }, { ...AROUND, ...around })

describe("what the rules point out of a certificate that is shown", () => {
  it("is nothing where nothing is unusual", () => {
    expect(of({})).toEqual([])
  })

  it("takes the code of a province that was merged into its own: it is on every label", () => {
    const place = { ...AROUND.place, province_code: "24" }
    expect(of({}, { place })).toEqual(["code_province"])
    expect(of({}, { place: { ...place, merged_codes: ["22"] } })).toEqual([])
  })

  it.each<[string, Partial<PrintedFacts>, string[]]>([
    ["five stars by a province", { stars: 5, score: 92 }, ["five_not_by_ministry"]],
    [
      "five stars by the ministry",
      {
        stars: 5,
        score: 92,
        level: "national",
        issuer: "Bộ Nông nghiệp và Môi trường",
        decision_number: "2361/QĐ-BNNMT",
      },
      [],
    ],
    [
      "four stars by the ministry",
      { level: "national", issuer: "Bộ Nông nghiệp và Môi trường" },
      ["lower_by_ministry"],
    ],
    [
      "a district's last three stars",
      {
        stars: 3,
        score: 55,
        level: "district",
        issuer: "UBND huyện Ba Chẽ",
        issued_on: "2025-06-30",
        expires_on: "2028-06-30",
      },
      [],
    ],
    [
      "a district that was abolished",
      {
        stars: 3,
        score: 55,
        level: "district",
        issuer: "UBND huyện Ba Chẽ",
        issued_on: "2025-07-01",
        expires_on: "2028-07-01",
      },
      ["district_after_july_2025"],
    ],
    [
      "a district above three stars",
      {
        level: "district",
        issuer: "UBND huyện Ba Chẽ",
        issued_on: "2024-03-01",
        expires_on: "2027-03-01",
      },
      ["district_above_three"],
    ],
    ["another province's authority", { issuer: "UBND tỉnh Bắc Ninh" }, ["issuer_elsewhere"]],
    ["an unusual number", { decision_number: "QĐ 3981" }, ["number_form"]],
    ["a period of its own", { expires_on: "2030-08-05" }, ["end_unlike_period"]],
    ["no printed end", { expires_on: null }, []],
    ["what ended yesterday", { issued_on: "2023-11-22", expires_on: "2026-11-22" }, ["ended"]],
    ["what ends today", { issued_on: "2023-11-23", expires_on: "2026-11-23" }, []],
    ["points of another rank", { score: 69.99 }, ["score_unlike_stars"]],
    ["no points", { score: null }, []],
    ["a code of another form", { product_code: "QN-03" }, ["code_form"]],
    [
      "a code of another place",
      { product_code: "24-06971-03-2026" },
      ["code_province", "code_commune"],
    ],
    ["a code of another time", { product_code: "22-06970-03-2020" }, ["code_year"]],
    [
      "a code from before Decision 26, which knew none",
      { product_code: "QN-03", issued_on: "2026-05-21", expires_on: "2029-05-21" },
      [],
    ],
  ])("names %s", (_, printed, wanted) => {
    expect(of(printed)).toEqual(wanted)
  })

  it("knows a province by the names it had, and says nothing of a commune that is not known", () => {
    const place = {
      province_code: "22",
      commune_code: null,
      province_names: ["Phú Thọ", "Hòa Bình"],
    }
    expect(
      of({ issuer: "UBND tỉnh Hoà Bình", product_code: "22-00001-1-2026" }, { place }),
    ).toEqual([])
  })

  it("passes on what is on file around it", () => {
    const around = {
      has_decision_file: false,
      decision_of_other_day: true,
      decision_of_other_issuer: true,
      withdrawn_before: true,
      product_in_decision: true,
      line_taken: true,
      code_taken: true,
      newer_on_file: true,
    }
    expect(of({}, around)).toEqual([
      "no_decision_file",
      "decision_of_other_day",
      "decision_of_other_issuer",
      "withdrawn_before",
      "product_in_decision",
      "line_taken",
      "code_taken",
      "newer_on_file",
    ])
  })
})

describe("points", () => {
  it.each([
    [49.9, 0],
    [50, 3],
    [69.99, 3],
    [70, 4],
    [89.9, 4],
    [90, 5],
    [100, 5],
  ])("of %d are %d stars", (score, stars) => {
    expect(starsOf(score, "2026-08-05")).toBe(stars)
  })
})

describe("a line of a decision", () => {
  it("is the same however it was typed", () => {
    const typed = [
      { name: "Trà hoa vàng", holder: "HTX Hoà Bình" },
      { name: " TRÀ  HOA VÀNG.", holder: "htx hòa bình" },
    ]
    expect(new Set(typed.map(matchKeyOf)).size).toBe(1)
    expect(matchKeyOf({ name: "a b", holder: "c" })).not.toBe(
      matchKeyOf({ name: "a", holder: "b c" }),
    )
  })

  it("is of one decision, whose number is kept in one form", () => {
    expect(["3981 / qđ-ubnd", "3981/QD-UBND", "3981/QĐ-UBND"].map(decisionNumber)).toEqual(
      Array.from({ length: 3 }, () => "3981/QĐ-UBND"),
    )
  })
})
