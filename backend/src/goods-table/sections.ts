import { tone } from "@ocop/kit/text"
import type { DraftFacts, Section, UnitFacts } from "@ocop/marketplace/modules/listing-draft"
import { isRefusalCode } from "@ocop/vietnam/checkout/index"
import { SECTION_BODIES } from "../listings/section-bodies"
import type { Column, Value } from "./columns"
import type { CellFault } from "./plan-types"

/** A field of a draft that a row writes. `unit` is the place of its unit in the good. */
export interface Written {
  column: Column
  unit: number
  after: Value
}

/** What rows make of a draft's facts. */
export interface Rewritten {
  /** The sections that differ, whole. */
  sections: DraftFacts
  /** The units after the first, by their places in the good. */
  further: number[]
}

/** The sections that a good's rows write to. Pure. */
export function rewrite(facts: DraftFacts, written: readonly Written[]): Rewritten {
  const sections: Record<string, Record<string, Value>> = {}
  const units: Record<string, Value>[] = (facts.variants?.units ?? []).map((unit) => ({
    ...(unit as UnitFacts & Record<string, Value>),
  }))
  const further = units.map((_, at) => at + 1)
  let touched = false
  for (const { column, unit, after } of written) {
    if (column.unit && unit > 0) {
      if (!further.includes(unit)) {
        further.push(unit)
        units.push({})
      }
      units[further.indexOf(unit)]![column.field] = after
      touched = true
      continue
    }
    sections[column.section] ??= { ...(facts[column.section] as Record<string, Value>) }
    sections[column.section]![column.field] = after
  }
  return {
    sections: { ...sections, ...(touched ? { variants: { units } } : {}) } as DraftFacts,
    further,
  }
}

/** A field that is wrong. `unit` is null where it is said of the good. */
export interface SectionFault {
  field: string
  unit: number | null
  code: CellFault
}

/** What the forms would say of the same. Pure. */
export function faultsOf(facts: DraftFacts, { sections, further }: Rewritten): SectionFault[] {
  const faults = (Object.keys(sections) as Section[]).flatMap((section): SectionFault[] => {
    const result = SECTION_BODIES[section].safeParse(sections[section])
    if (result.success) return []
    return result.error.issues.map(({ path, message }) => {
      const code = isRefusalCode(message) ? message : "invalid"
      const [first, at, field] = path
      if (section !== "variants") return { field: String(first ?? section), unit: 0, code }
      const unit = typeof at === "number" ? (further[at] ?? null) : (further.at(-1) ?? null)
      return { field: String(field ?? "unit_vi"), unit, code }
    })
  })
  return faults.length > 0 ? faults : sameNames({ ...facts, ...sections }, further)
}

/** Units are told apart by their names. */
function sameNames({ start, variants }: DraftFacts, further: readonly number[]): SectionFault[] {
  const names = [start?.unit_vi, ...(variants?.units ?? []).map(({ unit_vi }) => unit_vi)]
  return names.flatMap((name, at): SectionFault[] => {
    const isSaid = names.slice(0, at).some((other) => name && other && tone(other) === tone(name))
    return isSaid ? [{ field: "unit_vi", unit: further[at - 1] ?? 0, code: "units" }] : []
  })
}
