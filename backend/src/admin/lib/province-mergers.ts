import { ask } from "@ocop/kit/browser/ask"
import type { MergerReport } from "../../provinces/report"

export interface TypedMerger {
  from: string
  into: string
  resolution: string
  resolved_on: string
  office_name: string
}

/** One that was done, as `GET /admin/province-mergers` lists it. */
export interface DoneMerger {
  code: string
  name_vi: string
  name_en: string
  into?: { code: string; name_vi: string; name_en: string }
  resolution: string
  resolved_on: string
}

const ROOT = "/admin/province-mergers"

export const readMergers = () => ask<{ mergers: DoneMerger[] }>(ROOT)

/** @throws Error naming the field, or what is in the way */
export const askMerger = (typed: TypedMerger, rehearse: boolean) =>
  ask<{ merger: MergerReport }>(ROOT, {
    body: { ...typed, office_name: typed.office_name.trim() || null, rehearse },
  })

/** What the page counts, before in both and after: only of what there is. */
export interface Counted {
  key: string
  from: number
  into: number
  after: number | null
}

const SUMS = [
  "programmes",
  "budget_vnd",
  "reserved_vnd",
  "settled_vnd",
  "sold_vnd",
  "officers",
  "invited",
] as const

/** Tables first, then what programmes and sales come to. Pure. */
export function counted({ before, after }: MergerReport): Counted[] {
  if (!before) return []
  const tables = Object.keys(before.from.rows).map((key) => ({
    key,
    from: before.from.rows[key] ?? 0,
    into: before.into.rows[key] ?? 0,
    after: after ? (after.rows[key] ?? 0) : null,
  }))
  const sums = SUMS.map((key) => ({
    key: key as string,
    from: before.from[key],
    into: before.into[key],
    after: after ? after[key] : null,
  }))
  return [...tables, ...sums].filter(({ from, into }) => from > 0 || into > 0)
}
