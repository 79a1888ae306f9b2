import { describe, expect, it } from "vitest"
import { counted } from "../../src/admin/lib/province-mergers"
import { mergerRefusal, mergerWords } from "../../src/admin/lib/province-merger-words"
import { CARRIERS } from "../../src/provinces/carriers"
import { type Holdings, lost, type MergerReport, OBSTACLES } from "../../src/provinces/report"

const has = (more: Partial<Holdings> = {}): Holdings => ({
  rows: { certificate: 2, office: 1 },
  programmes: 1,
  budget_vnd: 100,
  reserved_vnd: 0,
  settled_vnd: 0,
  programme_orders: 0,
  pieces: 0,
  sold_vnd: 0,
  officers: 1,
  invited: 0,
  ...more,
})

describe("a merger of two provinces", () => {
  it("has lost what the successor lacks of what both had, to the đồng, but for the office that two became", () => {
    const both = has({
      rows: { certificate: 4, office: 1 },
      programmes: 2,
      budget_vnd: 200,
      officers: 2,
    })
    expect(lost(has(), has(), both)).toEqual([])
    expect(
      lost(has(), has(), { ...both, rows: { certificate: 3, office: 1 }, budget_vnd: 199 }),
    ).toEqual(["certificate", "budget_vnd"])
  })

  it("is shown by what there is: of nothing no line, and before it is possible no sum", () => {
    const report = {
      before: { from: has(), into: has({ budget_vnd: 0 }) },
      after: null,
    } as MergerReport
    expect(counted(report)).toEqual([
      { key: "certificate", from: 2, into: 2, after: null },
      { key: "office", from: 1, into: 1, after: null },
      { key: "programmes", from: 1, into: 1, after: null },
      { key: "budget_vnd", from: 100, into: 0, after: null },
      { key: "officers", from: 1, into: 1, after: null },
    ])
    expect(counted({ ...report, before: null })).toEqual([])
  })

  it.each(["vi", "en-GB"])(
    "has a word in %s for all that it counts and whatever is in its way",
    (language) => {
      const text = mergerWords(language)
      for (const table of CARRIERS) expect(text.kinds[table]).toBeTruthy()
      for (const obstacle of OBSTACLES) expect(text.obstacle[obstacle]).toBeTruthy()
      expect(mergerRefusal("from: somebody is at work on one of these provinces", text)).toBe(
        text.busy,
      )
      for (const field of ["from", "into", "resolution", "resolved_on", "office_name"])
        expect(mergerRefusal(`${field}: …`, text)).toBe(text.check[field])
    },
  )
})
