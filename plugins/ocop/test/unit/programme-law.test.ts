import { ends, reachable } from "@ocop/kit/state-graph"
import { describe, expect, it } from "vitest"
import { Eligibility, unfit } from "../../src/modules/programme/eligibility"
import { judge, type JudgedGood, type LawOfDay, lawOf } from "../../src/modules/programme/law"
import { PROGRAMME_GRAPH, PROGRAMME_STATES } from "../../src/modules/programme/states"

const TERMS = {
  starts_at: new Date("2026-12-01T00:00:00+07:00"),
  ends_at: new Date("2026-12-31T23:59:00+07:00"),
  form: "percentage",
  value: 30,
  concentrated: false,
  most_per_order_vnd: null,
  budget_vnd: null,
  unanswered: 0,
} as const
const NOW = new Date("2026-11-20T03:00:00Z")

const good = (more: Partial<JudgedGood> = {}): JudgedGood => ({
  product_id: "prod_1",
  title: "Mật ong",
  prices: [{ before: 100_000, now: 100_000 }],
  floor_vnd: null,
  set_code: null,
  alcohol_abv: null,
  age_restricted: false,
  raised_from: null,
  unfit: [],
  other_programme: null,
  ...more,
})

const refused = (
  terms: Partial<Parameters<typeof judge>[0]>,
  more: Partial<JudgedGood> = {},
  ...law: [((day: string) => LawOfDay)?, ((from: string, to: string) => string[])?]
) =>
  judge({ ...TERMS, ...terms }, [good(more)], NOW, ...law)
    .filter(({ weight }) => weight === "refusal")
    .map(({ rule, kind }) => `${kind}:${rule}`)

describe("a programme's life", () => {
  it("reaches each state from a draft, ends in three ways, and comes back from what nobody has read of", () => {
    expect([...reachable(PROGRAMME_GRAPH, "draft")].sort()).toEqual([...PROGRAMME_STATES].sort())
    expect(ends(PROGRAMME_GRAPH)).toEqual(["ended", "stopped", "dropped"])
    for (const state of ["announced", "running", "ended", "stopped", "dropped"] as const) {
      expect([...reachable(PROGRAMME_GRAPH, state)]).not.toContain("draft")
      // What the public has read of is never dropped.
      if (state !== "dropped")
        expect([...reachable(PROGRAMME_GRAPH, state)]).not.toContain("dropped")
    }
  })
})

describe("the law of a programme", () => {
  it.each([
    ["half of a plain price", { value: 50 }, {}, []],
    ["more than half", { value: 51 }, {}, ["law:discount_cap"]],
    [
      "half of a price that its seller has reduced already",
      { value: 50 },
      { prices: [{ before: 100_000, now: 80_000 }] },
      ["law:discount_cap"],
    ],
    [
      "what a sale leaves of the half",
      { value: 37 },
      { prices: [{ before: 100_000, now: 80_000 }] },
      [],
    ],
    ["a sum above half", { form: "fixed", value: 50_001 }, {}, ["law:discount_cap"]],
    ["a price below half", { form: "price", value: 49_999 }, {}, ["law:discount_cap"]],
    ["all of it, decided as concentrated", { value: 100, concentrated: true }, {}, []],
    ["strong alcohol", {}, { alcohol_abv: 15, age_restricted: true }, ["law:alcohol"]],
    ["weak alcohol", {}, { alcohol_abv: 14.9, age_restricted: true }, ["house:alcohol"]],
    ["alcohol of unknown strength", {}, { age_restricted: true }, ["house:alcohol"]],
    ["below its seller's floor", {}, { floor_vnd: 70_001 }, ["house:floor"]],
    ["at its seller's floor", {}, { floor_vnd: 70_000 }, []],
    ["nothing off", { form: "price", value: 100_000 }, {}, ["house:nothing_off"]],
    ["a budget of less than one piece", { budget_vnd: 29_999 }, {}, ["house:budget"]],
    ["a budget of one piece", { budget_vnd: 30_000 }, {}, []],
    [
      "a budget of one piece as an order has it",
      { budget_vnd: 10_000, most_per_order_vnd: 10_000 },
      {},
      [],
    ],
    ["another programme at the time", {}, { other_programme: "Tuần OCOP" }, ["house:overlap"]],
  ] as const)("%s", (_, terms, more, expected) => {
    expect(refused(terms, more)).toEqual(expected)
  })

  it("lets a concentrated programme go to 100 % from the day of its decree, by the day in Vietnam", () => {
    const whole = (starts: string, ends: string) =>
      refused({
        value: 100,
        concentrated: true,
        starts_at: new Date(starts),
        ends_at: new Date(ends),
      }).filter((rule) => rule !== "house:past")
    expect(whole("2024-11-30T16:59:59Z", "2024-11-30T16:59:59.5Z")).toEqual(["law:discount_cap"])
    expect(whole("2024-11-30T17:00:00Z", "2024-12-31T00:00:00Z")).toEqual([])
    // Begun before the decree: the first day decides, whatever comes after.
    expect(whole("2024-11-29T17:00:00Z", "2024-12-31T00:00:00Z")).toEqual(["law:discount_cap"])
  })

  it("judges one whose first day is before its rules were written by the first that were", () => {
    const long = { starts_at: new Date("2019-06-01T00:00:00+07:00") }
    expect(refused(long, { alcohol_abv: 15 })).toEqual(["law:alcohol"])
    expect(refused({ ...long, value: 51 })).toEqual(["law:discount_cap"])
    expect(refused({ starts_at: new Date("0001-01-01T00:00:00Z") })).toEqual([])
  })

  it("judges by a law that changes in the middle, naming its day and act", () => {
    const changing = (day: string): LawOfDay => ({
      ...lawOf("2026-12-01"),
      cap: day < "2026-12-15" ? { value: 50, source: "old" } : { value: 20, source: "new act" },
    })
    const days = () => ["2026-12-15"]
    expect(refused({}, {}, changing, days)).toEqual(["law:discount_cap"])
    const [finding] = judge(TERMS, [good()], NOW, changing, days).filter(
      ({ weight }) => weight === "refusal",
    )
    expect(finding).toMatchObject({ source: "new act", product_id: "prod_1" })
    expect(finding?.vi).toContain("15/12/2026")
    const over = { ...TERMS, ends_at: new Date("2026-12-14T16:59:59Z") }
    expect(
      judge(over, [good()], NOW, changing, (_, to) => days().filter((day) => day <= to)).filter(
        ({ weight }) => weight === "refusal",
      ),
    ).toEqual([])
  })

  it("points out a raised price and what functional food says, and keeps neither from going on", () => {
    const notices = judge(TERMS, [good({ raised_from: 60_000, set_code: "QD26-18" })], NOW)
    expect(notices.map(({ weight }) => weight)).not.toContain("refusal")
    expect(notices.map(({ rule }) => rule)).toEqual([
      "no_notice_due",
      "contests",
      "price_raised",
      "functional_food",
    ])
    expect(notices[2]?.vi).toContain("60.000")
  })

  it("says how many sellers have not agreed", () => {
    const said = judge({ ...TERMS, unanswered: 2 }, [good()], NOW).find(
      ({ rule }) => rule === "not_agreed",
    )
    expect(said).toMatchObject({ kind: "house", weight: "notice" })
    expect([said?.vi, said?.en]).toEqual([
      expect.stringContaining("2 người bán"),
      expect.stringContaining("2 of the sellers"),
    ])
  })

  it("goes nowhere without goods, or when it is over", () => {
    const rules = judge({ ...TERMS, ends_at: NOW }, [], NOW).map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(["past", "no_goods"]))
  })
})

describe("what a programme asks of its goods", () => {
  const fits = {
    province_code: "19",
    commune_code: "01234",
    seller_id: "sel_1",
    set_code: "QD26-07",
    stars: 4,
    certified: true,
    certifications: ["vietgap"],
  }
  it.each([
    [{}, {}, 0],
    [{}, { province_code: "20" }, 1],
    [{}, { certified: false }, 1],
    [{ standing: false }, { certified: false, stars: 0 }, 0],
    [{ least_stars: 5 }, {}, 1],
    [{ sets: ["QD26-08"], communes: ["9"], sellers: ["sel_2"], certifications: ["haccp"] }, {}, 4],
    [
      { sets: ["QD26-07"], communes: ["01234"], sellers: ["sel_1"], certifications: ["vietgap"] },
      {},
      0,
    ],
  ])("%j of %j", (asked, more, reasons) => {
    expect(unfit(Eligibility.parse(asked), "19", { ...fits, ...more })).toHaveLength(reasons)
  })
})
