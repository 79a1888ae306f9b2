import { describe, expect, it } from "vitest"
import { currentPlan, instantOf, ratesOf, typedRates } from "../../src/admin/lib/commission-plans"
import { commissionRates } from "../../src/modules/commission/rates"

describe("the form of a commission plan", () => {
  it("says per cent as people do, and hundredths of a per cent to the backend", () => {
    const rates = [
      { name: "Gia Lai", bp: 250, when: { province_code: "52" } },
      { name: "Còn lại", bp: 500, when: {} },
    ]
    const typed = typedRates(rates)
    expect(typed.map(({ percent }) => percent)).toEqual(["2.5", "5"])
    expect(ratesOf(typed)).toEqual(rates)
    expect(ratesOf([{ ...typed[0]!, percent: "0,07" }])[0]?.bp).toBe(7)
    expect(commissionRates.safeParse(ratesOf(typed)).success).toBe(true)
  })

  it("asks nothing that was left empty, and leaves what is no number for the backend to refuse", () => {
    const [rate] = ratesOf([
      { key: 0, name: " Tết ", percent: "", when: { set_code: " ", campaign_id: "c1" } },
    ])
    expect(rate).toEqual({ name: "Tết", bp: Number.NaN, when: { campaign_id: "c1" } })
    expect(commissionRates.safeParse([rate]).success).toBe(false)
  })

  it("begins by Vietnam's clock, wherever the browser is", () => {
    expect(new Date(instantOf("2026-12-01T00:00")).toISOString()).toBe("2026-11-30T17:00:00.000Z")
    expect(instantOf("")).toBe("")
  })
})

describe("the plan in force", () => {
  const plan = (id: string, valid_from: string) => ({
    id,
    valid_from,
    rates: [],
    note: null,
    created_by: null,
  })
  it("is the latest that has begun", () => {
    const plans = [plan("c", "2027-01-01"), plan("a", "2025-01-01"), plan("b", "2026-06-01")]
    expect(currentPlan(plans, Date.parse("2026-11-22"))?.id).toBe("b")
    expect(currentPlan(plans, Date.parse("2024-11-22"))).toBeUndefined()
  })
})
