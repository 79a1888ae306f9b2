import { ask } from "@ocop/kit/browser/ask"

/** What a rate may ask of a line, in the order of the form; the last rate of a plan asks nothing. */
export const CONDITIONS = [
  "seller_id",
  "seller_kind",
  "province_code",
  "set_code",
  "campaign_id",
] as const
export type Condition = (typeof CONDITIONS)[number]

/** `bp` in hundredths of a per cent. */
export interface Rate {
  name: string
  bp: number
  when: Partial<Record<Condition, string>>
}

/** A plan, as `GET /admin/commission-plans` answers it; `valid_from` an ISO instant. */
export interface Plan {
  id: string
  valid_from: string
  rates: Rate[]
  note: string | null
  created_by: string | null
}

const PLANS = "/admin/commission-plans"

/** The latest first. */
export const readPlans = async (): Promise<Plan[]> =>
  (await ask<{ commission_plans: Plan[] }>(PLANS)).commission_plans

/** Adds a plan. @throws Error naming the field */
export const savePlan = (plan: { valid_from: string; rates: Rate[]; note: string | null }) =>
  ask(PLANS, { body: plan })

/** The plan that orders of a moment are charged by: the latest that has begun. */
export const currentPlan = (plans: readonly Plan[], now = Date.now()): Plan | undefined =>
  plans
    .filter(({ valid_from }) => Date.parse(valid_from) <= now)
    .sort((a, b) => Date.parse(b.valid_from) - Date.parse(a.valid_from))[0]

/** A rate as it is typed: per cent, with a comma or a point. */
export interface TypedRate {
  /** Of the row, as rows are moved. */
  key: number
  name: string
  percent: string
  when: Partial<Record<Condition, string>>
}

export const typedRates = (rates: readonly Rate[]): TypedRate[] =>
  rates.map(({ name, bp, when }, key) => ({ key, name, percent: String(bp / 100), when }))

/** The rates that a form asks for. What is no number goes as it is: the backend refuses it and names the field. */
export const ratesOf = (typed: readonly TypedRate[]): Rate[] =>
  typed.map(({ name, percent, when }) => ({
    name: name.trim(),
    bp: percent.trim() === "" ? Number.NaN : Math.round(Number(percent.replace(",", ".")) * 100),
    when: Object.fromEntries(
      Object.entries(when)
        .map(([condition, value]) => [condition, value.trim()] as const)
        .filter(([, value]) => value !== ""),
    ),
  }))

/** A moment of Vietnam's clock, as a field for it holds it ("2026-12-01T00:00"), as an ISO instant. */
export const instantOf = (typed: string): string => (typed ? `${typed}:00+07:00` : "")
