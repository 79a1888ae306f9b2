import { todayInVietnam } from "@/lib/dates"
import type { RawParams } from "@/lib/search/state"

/** The first day and the last, both counted. */
export interface Period {
  from: string
  to: string
}

/** The most days that are shown at once. */
export const LONGEST = 366

const DAY_MS = 86_400_000

/** Nothing was sold before the programme began. */
const FIRST = "2018-01-01"

const isDay = (text: unknown): text is string =>
  typeof text === "string" &&
  text >= FIRST &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true

/** So many days until today. */
function lately(days: number): Period {
  const to = todayInVietnam()
  const from = new Date(Date.parse(`${to}T00:00:00Z`) - (days - 1) * DAY_MS)
  return { from: from.toISOString().slice(0, 10), to }
}

/**
 * The days that an address asks for.
 *
 * @param usually how many days are shown unless told
 * @param longest the most that can be
 * @returns `wrong` is the field that cannot be: then the usual days are shown, and what was typed stands in the form
 */
export function periodAsked(
  { tu, den }: RawParams,
  { usually = 30, longest = LONGEST } = {},
): {
  period: Period
  typed: Period
  wrong: "from" | "to" | null
} {
  const usual = lately(usually)
  const typed = {
    from: typeof tu === "string" && tu ? tu.slice(0, 20) : usual.from,
    to: typeof den === "string" && den ? den.slice(0, 20) : usual.to,
  }
  if (!isDay(typed.from)) return { period: usual, typed, wrong: "from" }
  if (!isDay(typed.to)) return { period: usual, typed, wrong: "to" }
  const days = (Date.parse(typed.to) - Date.parse(typed.from)) / DAY_MS + 1
  if (days < 1 || days > longest) return { period: usual, typed, wrong: "to" }
  return { period: typed, typed, wrong: null }
}

/** What lines of sales can be asked by, and what each is called in an address. */
export const SALES_BY = {
  commune: "xa",
  set: "bo",
  seller: "nguoi-ban",
  programme: "chuong-trinh",
  destination: "noi-den",
} as const
export type SalesBy = keyof typeof SALES_BY

/** What commune, set or place of delivery is called that is not known. */
export const UNKNOWN = "-"

/** Which sales an address asks for. */
export function salesAsked(params: RawParams): Partial<Record<SalesBy, string>> {
  return Object.fromEntries(
    Object.entries(SALES_BY).flatMap(([name, called]) => {
      const value = params[called]
      return typeof value === "string" && value ? [[name, value.slice(0, 80)]] : []
    }),
  )
}

/** Tables of figures that can be taken along, and what each is called in an address. */
export const FIGURES_TABLES = [
  "programmes",
  "sellers",
  "seller_sales",
  "communes",
  "sets",
  "destinations",
] as const
export type FiguresTable = (typeof FIGURES_TABLES)[number]
