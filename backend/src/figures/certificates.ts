import type { Day } from "@ocop/kit/days"
import { endsIn, HOLDING, type Registered, type Standing } from "@ocop/ocop/modules/certification"

/** How many of a kind. */
export interface Counted {
  code: string | null
  count: number
}

/** What a register holds. All but `standings` count what holds today. */
export interface RegisterFigures {
  count: number
  standings: { code: Standing; count: number }[]
  stars: Counted[]
  sets: Counted[]
  communes: Counted[]
  provinces: Counted[]
  /** Of those that hold, how many end in which month of the twelve to come: YYYY-MM. */
  ending: { month: string; count: number }[]
}

/** @param today the first of the months is this day's */
export function registerFigures(register: readonly Registered[], today: Day): RegisterFigures {
  const holding = register.filter((one) => HOLDING.includes(one.today.standing))
  return {
    count: register.length,
    standings: counted(register, (one) => one.today.standing) as RegisterFigures["standings"],
    stars: counted(holding, (one) => String(one.stars)).sort((one, other) =>
      (other.code ?? "").localeCompare(one.code ?? ""),
    ),
    sets: counted(holding, (one) => one.set_code),
    communes: counted(holding, (one) => one.commune_code),
    provinces: counted(holding, (one) => one.province_code),
    ending: monthsFrom(today).map((month) => ({
      month,
      count: holding.filter((one) => endsIn(one.today, month)).length,
    })),
  }
}

function monthsFrom(today: Day): string[] {
  const [year = 0, month = 1] = today.split("-").map(Number)
  return Array.from({ length: 12 }, (_, at) => {
    const since = month - 1 + at
    return `${year + Math.floor(since / 12)}-${String((since % 12) + 1).padStart(2, "0")}`
  })
}

function counted(
  register: readonly Registered[],
  codeOf: (one: Registered) => string | null,
): Counted[] {
  const counts = new Map<string | null, number>()
  for (const one of register) counts.set(codeOf(one), (counts.get(codeOf(one)) ?? 0) + 1)
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort(
      (one, other) => other.count - one.count || (one.code ?? "").localeCompare(other.code ?? ""),
    )
}
