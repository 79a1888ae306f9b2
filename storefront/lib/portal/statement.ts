import type { Locale } from "@/i18n/edition"
import { todayInVietnam } from "@/lib/dates"
import type { DayOfSales, StatementLine } from "./types"

/** Happenings on one page of a statement. */
export const STATEMENT_PAGE = 50

/** One thing that happened to a seller's balance, with the amounts that it is made of. */
export interface Happening {
  id: string
  posting: string
  at: string
  event: string
  order: StatementLine["order"]
  note: string | null
  parts: { kind: string; amount: number }[]
  /** Their sum, and the balance after it. */
  amount: number
  balance: number
}

/** The lines of a statement, those of one happening as one. Keeps their order. */
export function happenings(lines: readonly StatementLine[]): Happening[] {
  const found: Happening[] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last && last.posting === line.posting_id) {
      last.parts.push({ kind: line.kind, amount: line.amount })
      last.amount += line.amount
      last.balance = line.balance
    } else {
      const { id, posting_id, posted_at: at, event, order, note, kind, amount, balance } = line
      found.push({
        id,
        posting: posting_id,
        at,
        event,
        order,
        note,
        parts: [{ kind, amount }],
        amount,
        balance,
      })
    }
  }
  return found
}

/** Since when the marketplace has books. */
const FIRST_MONTH = "2024-01"
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/

/** A month to look at (YYYY-MM), its neighbours, and its days until today. */
export interface Month {
  month: string
  from: string
  to: string
  before: string | null
  after: string | null
}

/** The month that an address names; this one for any that cannot be. */
export function monthOf(asked: unknown, now = new Date()): Month {
  const today = todayInVietnam(now)
  const present = today.slice(0, 7)
  const valid = typeof asked === "string" && MONTH.test(asked)
  const month = valid && asked >= FIRST_MONTH && asked <= present ? asked : present
  return {
    month,
    from: `${month}-01`,
    to: month === present ? today : lastDay(month),
    before: month > FIRST_MONTH ? shifted(month, -1) : null,
    after: month < present ? shifted(month, 1) : null,
  }
}

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** Each day of a month until today, with what was sold on it. */
export function everyDay(days: readonly DayOfSales[], { from, to }: Month): DayOfSales[] {
  const sold = new Map(days.map((one) => [one.day, one]))
  const count = Number(to.slice(8)) - Number(from.slice(8)) + 1
  return Array.from({ length: count }, (_, at) => {
    const day = `${from.slice(0, 8)}${String(at + 1).padStart(2, "0")}`
    return sold.get(day) ?? { day, orders: 0, total: 0 }
  })
}

/** "11/2026", "November 2026". @param month YYYY-MM */
export function monthName(month: string, locale: Locale): string {
  const [year = "", number = ""] = month.split("-")
  if (locale === "vi") return `${number}/${year}`
  return new Intl.DateTimeFormat("en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${month}-15T00:00:00Z`))
}
