/** What stands in the way of a merger, or is to be known before it. */
export const OBSTACLES = ["successor_suspended", "office_name", "commission"] as const
export type Obstacle = (typeof OBSTACLES)[number]

/** A province as a report names it. */
export interface NamedProvince {
  code: string
  slug: string
  name_vi: string
  name_en: string
}

/** What a province has, counted and in đồng; before and after a merger the sums of both are the same. */
export interface Holdings {
  /** Rows by table. */
  rows: Record<string, number>
  programmes: number
  /** đồng */
  budget_vnd: number
  reserved_vnd: number
  settled_vnd: number
  programme_orders: number
  /** Lines sold of its goods, and what they brought. */
  pieces: number
  sold_vnd: number
  officers: number
  invited: number
}

/** What a merger did, or would do. */
export interface MergerReport {
  /** `rehearsed`: all of it was done and undone again; `already`: these two are one since before. */
  outcome: "merged" | "rehearsed" | "already"
  from: NamedProvince
  into: NamedProvince
  /** Of a merger that is possible none. */
  obstacles: Obstacle[]
  /** What each had, and what the successor has then. */
  before: { from: Holdings; into: Holdings } | null
  after: Holdings | null
  /** Rows of work under way and of addresses that name the province, by table. */
  rewritten: Record<string, number>
  /** People of a suspended office, who come as suspended. */
  suspended: number
  /** Goods whose pages and search documents are made anew. */
  goods: number
}

const SUMMED = [
  "programmes",
  "budget_vnd",
  "reserved_vnd",
  "settled_vnd",
  "programme_orders",
  "officers",
] as const satisfies (keyof Holdings)[]

/**
 * What was not kept: empty when the successor has all that both had. An office is one where there were two; what was sold follows goods
 * and sellers, and orders go on meanwhile; invitations of a suspended office are taken back.
 */
export function lost(from: Holdings, into: Holdings, after: Holdings): string[] {
  const tables = Object.keys(after.rows).filter(
    (table) =>
      table !== "office" && after.rows[table] !== (from.rows[table] ?? 0) + (into.rows[table] ?? 0),
  )
  return [...tables, ...SUMMED.filter((sum) => after[sum] !== from[sum] + into[sum])]
}
