import { describe, expect, it } from "vitest"
import type { Evidence } from "../../src/modules/seller-application/checklist"
import { dueProofs, dueStage } from "../../src/modules/seller-application/due"

const SINCE = "2026-11-01"
const verified = (requirement: string, valid_until: string | null = null): Evidence => ({
  requirement,
  state: "verified",
  valid_until,
})
const due = (evidence: Evidence[], day: string, steps = {}) =>
  dueProofs({ kind: "farm", since: SINCE, steps, evidence }, day)
const IDENTITY = verified("electronic_identity")

describe("what is due of an open shop", () => {
  it("is a paper from thirty days before its last day on, which is a day on which it holds", () => {
    const state = (day: string) =>
      due([verified("food_safety", "2027-03-31"), IDENTITY], day).map((one) => one.state)
    expect(state("2027-02-28")).toEqual([])
    expect(state("2027-03-01")).toEqual(["ending"])
    expect(state("2027-03-31")).toEqual(["ending"])
    expect(state("2027-04-01")).toEqual(["ended"])
    expect(due([verified("food_safety")], "2026-11-23")).toEqual([])
  })

  it("is what the law asks of all from a day on, thirty days before it and until it is met", () => {
    expect(due([], "2026-12-01")).toEqual([])
    const [asked, ...others] = due([], "2026-12-02")
    expect(others).toEqual([])
    expect(asked).toEqual({
      requirement: "electronic_identity",
      proof: "platform",
      step: "identity",
      state: "missing",
      until: "2026-12-31",
      waiting: false,
      refused: false,
    })
    expect(due([], "2027-06-01")).toMatchObject([{ state: "missing", until: "2026-12-31" }])
    expect(due([IDENTITY], "2027-06-01")).toEqual([])
  })

  it("lies with the platform once its facts were told, until they were found not to be right", () => {
    const steps = { identity: { name: "An" } }
    expect(due([], "2027-01-01", steps)).toMatchObject([{ waiting: true }])
    const refused: Evidence = { ...IDENTITY, state: "refused" }
    expect(due([refused], "2027-01-01", steps)).toMatchObject([{ waiting: false }])
    expect(due([{ ...IDENTITY, state: "given" }], "2027-01-01", steps)).toMatchObject([
      { waiting: true },
    ])
  })

  it("is what was found not to be met, but nothing that was never asked of a shop", () => {
    const refused: Evidence = { ...verified("food_safety", "2031-01-31"), state: "refused" }
    expect(due([refused], "2026-11-23")).toMatchObject([
      { requirement: "food_safety", state: "missing", until: null, refused: true },
    ])
    expect(
      due([{ requirement: "terms", state: "given", valid_until: null }], "2026-11-23"),
    ).toEqual([])
  })

  it("is with a newer paper, whatever becomes of it, what was verified before and how long that holds", () => {
    const newer = (state: Evidence["state"], until: string | null): Evidence => ({
      requirement: "food_safety",
      state,
      valid_until: "2031-01-31",
      held: { valid_until: until },
    })
    const [given] = due([newer("given", "2026-12-01")], "2026-11-23")
    expect(given).toMatchObject({ state: "ending", until: "2026-12-01", waiting: true })
    const [late] = due([newer("refused", "2026-11-22")], "2026-11-23")
    expect(late).toMatchObject({ state: "ended", waiting: false, refused: true })
    for (const until of ["2028-01-31", null])
      expect(due([newer("given", until)], "2026-11-23")).toMatchObject([
        { state: "held", until, waiting: true, refused: false },
      ])
    expect(due([newer("refused", null)], "2026-11-23")).toMatchObject([
      { state: "held", waiting: false, refused: true },
    ])
    expect(due([newer("verified", "2026-11-22")], "2026-11-23")).toEqual([])
  })

  it("is of a shop that showed nothing what it hands in by itself, until it was looked at", () => {
    const first: Evidence = { requirement: "food_safety", state: "given", valid_until: null }
    expect(due([first], "2026-11-23")).toMatchObject([{ state: "missing", waiting: true }])
  })

  it("is told thirty and seven days before, and when it ended; a missed day is made up for", () => {
    const stage = (day: string) => dueStage({ until: "2027-03-31" }, day)
    expect(["2027-03-01", "2027-03-23"].map(stage)).toEqual(["30", "30"])
    expect(["2027-03-24", "2027-03-31"].map(stage)).toEqual(["7", "7"])
    expect(stage("2027-04-01")).toBe("ended")
    expect(dueStage({ until: null }, "2027-04-01")).toBe("ended")
  })
})
