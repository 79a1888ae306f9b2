import { describe, expect, it } from "vitest"
import { ApiError } from "../../lib/api/error"
import { errorsOf, fateOf } from "../../lib/portal/listing/refusals"
import {
  differences,
  type Entry,
  entriesOf,
  factsOf,
  saysTheSame,
} from "../../lib/portal/listing/facts"
import { entriesIn } from "../../lib/portal/listing/form-entries"
import { asRead, numberTyped, scaledTyped } from "../../lib/portal/listing/numbers"
import { certificateIn, withPaper } from "../../lib/portal/listing/papers"
import { drawnSize } from "../../lib/form/photo-size"
import { atPriceFields, priceVariants } from "../../lib/portal/listing/price-fields"
import {
  asksStrength,
  following,
  nextMissing,
  standingOf,
  STEPS,
  stepsOf,
} from "../../lib/portal/listing/sections"
import type { DraftFacts, Finding } from "../../lib/portal/listing/types"
import english from "../../messages/en/listing.json"
import vietnamese from "../../messages/vi/listing.json"

const formOf = (entries: Entry[]) => {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

describe("a number as people type it", () => {
  it.each([
    ["25000", 25_000],
    ["25.000", 25_000],
    ["1.250.000 ₫", 1_250_000],
    ["25,000", 25_000],
    ["25 000", 25_000],
    ["29,5", 29.5],
    ["1.5", 1.5],
    ["-3", -3],
    ["", undefined],
    ["  ", undefined],
  ])("%j is %j", (typed, number) => {
    expect(numberTyped(typed)).toBe(number)
  })

  it("is passed on as it stands where it is none, so that its field is named", () => {
    expect(numberTyped("hai mươi")).toBe("hai mươi")
    expect(numberTyped("25.00.0")).toBe("25.00.0")
  })

  it("is said in centimetres and kept in millimetres", () => {
    expect(scaledTyped("30,5", 10)).toBe(305)
    expect(scaledTyped("dài", 10)).toBe("dài")
  })

  it.each([
    ["0", "0", "0"],
    ["999", "999", "999"],
    ["1250000", "1.250.000", "1,250,000"],
    ["45.000", "45.000", "45,000"],
    ["29,5", "29,5", "29.5"],
    ["hai mươi", "hai mươi", "hai mươi"],
    ["-3", "-3", "-3"],
    ["", "", ""],
  ])("%j is shown as its reader writes it", (typed, vietnamese, english) => {
    expect([asRead(typed, "vi"), asRead(typed, "en")]).toEqual([vietnamese, english])
    expect([numberTyped(vietnamese), numberTyped(english)]).toEqual([
      numberTyped(typed),
      numberTyped(typed),
    ])
  })
})

describe("a section's form", () => {
  const FACTS: { [Section in keyof DraftFacts]-?: DraftFacts[Section] } = {
    start: {
      name_vi: "Miến dong",
      set_code: "QD26-05",
      unit_vi: "gói 500 g",
      price: 45_000,
      stock: 0,
    },
    text: { story_vi: "Làm từ củ dong.", name_en: "Vermicelli" },
    variants: {
      units: [
        {
          variant_id: "variant_1",
          unit_vi: "túi 1 kg",
          price: 85_000,
          stock: 3,
          weight_grams: 1_100,
        },
      ],
    },
    parcel: { weight_grams: 600, length_mm: 305, cold_chain: false, fragile: true, bulky: false },
    origin: { province_code: "19", commune_code: "05455", former_district: "Na Rì" },
    keeping: { season_months: [11, 12, 1], shelf_life_days: 365, alcohol_abv: 29.5 },
    certificates: {},
    terms: { preparation_days: 0, min_quantity: 2 },
  }

  it.each(
    STEPS.flatMap(({ section }) =>
      section === "pictures" || section === "certificates" ? [] : [section],
    ),
  )("of %s says again all that was saved", (section) => {
    expect(factsOf(section, entriesOf(section, FACTS[section]))).toEqual(FACTS[section])
  })

  it("leaves out what is empty: it is missing, and nothing wrong", () => {
    expect(
      factsOf("start", [
        ["name_vi", " "],
        ["price", ""],
        ["stock", "0"],
      ]),
    ).toEqual({ stock: 0 })
  })

  it("makes twelve months of a whole year, and a whole year of twelve months", () => {
    const year = factsOf("keeping", [
      ["all_year", "on"],
      ["season_months", "3"],
    ])
    expect(year.season_months).toHaveLength(12)
    expect(entriesOf("keeping", year)).toEqual([["all_year", "on"]])
  })

  it("drops an empty unit, and the one that was taken away", () => {
    const form = formOf([
      ["locale", "vi"],
      ["units.0.unit_vi", "túi 1 kg"],
      ["units.0.price", "85.000"],
      ["units.1.unit_vi", "hộp"],
      ["units.2.unit_vi", ""],
      ["units.2.price", ""],
      ["drop", "1"],
    ])
    expect(factsOf("variants", entriesIn(form))).toEqual({
      units: [{ unit_vi: "túi 1 kg", price: 85_000 }],
    })
  })

  it("tells what two people wrote differently, and not what they wrote alike", () => {
    const mine: Entry[] = [
      ["price", "45.000"],
      ["name_vi", "Miến dong"],
      ["stock", "5"],
    ]
    const theirs: Entry[] = [
      ["price", "45000"],
      ["name_vi", "Miến dong rừng"],
      ["unit_vi", "gói"],
      ["stock", "5"],
    ]
    expect(differences(mine, theirs)).toEqual([
      { field: "name_vi", mine: "Miến dong", theirs: "Miến dong rừng" },
      { field: "unit_vi", mine: "", theirs: "gói" },
    ])
    expect(saysTheSame("start", mine, theirs)).toBe(false)
    expect(saysTheSame("start", [["price", "45.000"]], [["price", "45000"]])).toBe(true)
  })
})

describe("what is still missing", () => {
  const missing = [
    { section: "origin" as const, field: "commune_code" },
    { section: "pictures" as const, field: "pictures" },
  ]

  it("is asked in the order of the screens, from the one that was just written", () => {
    expect(nextMissing({ missing })?.section).toBe("pictures")
    expect(nextMissing({ missing }, "pictures")?.section).toBe("origin")
    expect(nextMissing({ missing }, "terms")?.section).toBe("pictures")
    expect(nextMissing({ missing: [] }, "start")).toBeUndefined()
  })

  it("is nothing that is packed, counted or got ready of a service", () => {
    const set = { code: "QD26-26", alcohol: false, disclaimer: null, scoring: null }
    const stay = { hints: { set: { ...set, service: true } } }
    expect(stepsOf(stay).map(({ section }) => section)).toEqual([
      "start",
      "pictures",
      "text",
      "origin",
      "keeping",
      "certificates",
    ])
    expect(following(stay, "text")?.section).toBe("origin")
    expect(following(stay, "certificates")).toBeUndefined()
    for (const goods of [{ hints: { set: null } }, { hints: { set: { ...set, service: false } } }])
      expect(following(goods, "text")?.section).toBe("parcel")
  })

  it("is told from what was written and from what need not be", () => {
    const cure: Finding = {
      code: "cure_claimed",
      severity: "refuse",
      section: "start",
      field: "name_vi",
      vi: "…",
      en: "…",
    }
    const draft = {
      missing,
      findings: [cure, { ...cure, severity: "look" as const, section: "text" }],
      pictures: [],
      facts: { start: { name_vi: "…" }, text: { story_vi: "…" }, parcel: { fragile: false } },
    }
    const standing = Object.fromEntries(
      STEPS.map((step) => [step.section, standingOf(draft, step)]),
    )
    expect(standing).toMatchObject({
      start: "wrong",
      pictures: "missing",
      origin: "missing",
      text: "done",
      parcel: "open",
    })
  })
})

it("asks the strength of alcohol, and of what is called like it", () => {
  const draft = { hints: { set: null }, facts: {}, findings: [] }
  const called = { section: "keeping", field: "alcohol_abv", code: "alcohol_strength" }
  const finding: Finding = { ...called, severity: "look", vi: "…", en: "…" }
  expect(asksStrength(draft)).toBe(false)
  expect(asksStrength({ ...draft, facts: { keeping: { alcohol_abv: 12 } } })).toBe(true)
  expect(asksStrength({ ...draft, findings: [finding] })).toBe(true)
})

describe("a paper", () => {
  it("is added behind the others and taken away by its place", () => {
    const form = formOf([
      ["certificate_kind", "ocop"],
      ["stars", "4"],
      ["number", " 12/QĐ "],
      ["issuer", ""],
    ])
    const certificate = certificateIn(form)
    expect(certificate).toEqual({ kind: "ocop", stars: 4, number: "12/QĐ" })
    const facts: DraftFacts = { certificates: { items: [{ kind: "vietgap" }] } }
    const added = withPaper(facts, "certificate", { file: "file_1", certificate, remove: null })
    expect(added).toEqual({ items: [{ kind: "vietgap" }, { ...certificate, file: "file_1" }] })
    expect(withPaper(facts, "certificate", { certificate: {}, remove: "0" })).toEqual({ items: [] })
  })

  it("says stars of OCOP alone", () => {
    expect(
      certificateIn(
        formOf([
          ["certificate_kind", "halal"],
          ["stars", "4"],
        ]),
      ),
    ).toEqual({ kind: "halal" })
  })

  it("of alcohol leaves the rest of its screen as it stands", () => {
    expect(
      withPaper({ keeping: { alcohol_abv: 30 } }, "licence", {
        file: "file_2",
        certificate: {},
        remove: null,
      }),
    ).toEqual({ alcohol_abv: 30, licence_file: "file_2" })
  })
})

describe("a photo", () => {
  it("keeps its shape, is no longer than two thousand pixels, and never grows", () => {
    expect(drawnSize(4000, 3000)).toEqual({ width: 2000, height: 1500 })
    expect(drawnSize(3000, 4000)).toEqual({ width: 1500, height: 2000 })
    expect(drawnSize(640, 480)).toEqual({ width: 640, height: 480 })
    expect(drawnSize(20_000, 1)).toEqual({ width: 2000, height: 1 })
  })
})

describe("a refusal of a draft", () => {
  it.each([
    [new ApiError("unreachable", "", 503), { problem: "down" }],
    [new ApiError("busy", "", 409), { problem: "busy" }],
    [new ApiError("not_found", "", 404), { problem: "gone" }],
    [new ApiError("invalid", "", 403, { code: "seller_suspended" }), { problem: "closed" }],
    [new ApiError("invalid", "", 400, { code: "draft_submitted" }), { problem: "settled" }],
    [new ApiError("invalid", "listing:prod_1 is busy; try again.", 409), { problem: "busy" }],
    [new ApiError("invalid", "status: …", 400, { code: "taken_down" }), { problem: "taken_down" }],
    [
      new ApiError("invalid", "ids: all pictures of the draft, once each", 400),
      { problem: "refused" },
    ],
    [new ApiError("unauthorized", "", 401), undefined],
    [new ApiError("invalid", "", 403), undefined],
  ])("%# is known by its kind and code", (error, fate) => {
    expect(fateOf(error)).toEqual(fate)
  })

  it("is shown at the field that it names, in the shop's own words", () => {
    const refused = new ApiError("invalid", "…", 400, {
      fields: [
        { field: "start.price", code: "dong", message: "start.price: hãy ghi số tròn đồng." },
        { field: "units.0.stock", code: "count", message: "Kho: hãy ghi một số." },
      ],
    })
    const labelOf = (field: string) => (field === "price" ? "Giá bán" : undefined)
    expect(errorsOf(refused, labelOf)).toEqual([
      { field: "price", text: "Giá bán: hãy ghi số tròn đồng." },
      { field: "units.0.stock", text: "Kho: hãy ghi một số." },
    ])
    const elsewhere = new ApiError("invalid", "Bạn đang làm việc cho A.", 409, {
      code: "other_seller",
    })
    expect(errorsOf(elsewhere)).toEqual([{ text: "Bạn đang làm việc cho A." }])
  })
})

describe("what plugins throw for whoever reads logs", () => {
  it("is in no sentence that a seller reads: only what was written for readers is", () => {
    for (const code of [undefined, "changed_meanwhile", "unmet"])
      expect(fateOf(new ApiError("invalid", "status: nothing of yours", 400, { code }))).toEqual({
        problem: "refused",
      })
    for (const words of [vietnamese, english])
      expect(Object.keys(words.problem)).toEqual(expect.arrayContaining(["refused", "taken_down"]))
  })
})

describe("a refusal of prices", () => {
  it("stands at the unit and the day that it is about, or alone where it is about all", () => {
    const prices = [{ variant_id: "variant_1" }, { variant_id: "variant_2" }]
    expect(
      atPriceFields(
        [
          { field: "prices.1.price", text: "quá thấp" },
          { field: "ends_at", text: "đã qua" },
          { field: "prices", text: "rượu không giảm giá" },
        ],
        "sale",
        prices,
      ),
    ).toEqual([
      { field: "sale.variant_2", text: "quá thấp" },
      { field: "ends_on", text: "đã qua" },
      { text: "rượu không giảm giá" },
    ])
  })

  it("reads prices by their units, and leaves alone what was left empty", () => {
    const form = formOf([
      ["price.variant_1", "45.000"],
      ["price.variant_2", ""],
      ["sale.variant_1", "40.000"],
    ])
    expect(priceVariants(form, "price")).toEqual([{ variant_id: "variant_1", price: 45_000 }])
  })
})

describe("the words", () => {
  const names = (words: object, path = ""): string[] =>
    Object.entries(words).flatMap(([name, word]) =>
      typeof word === "object" && !Array.isArray(word)
        ? names(word as object, `${path}${name}.`)
        : `${path}${name}`,
    )
  it("are the same in both languages", () => {
    expect(names(english).toSorted()).toEqual(names(vietnamese).toSorted())
  })
})
