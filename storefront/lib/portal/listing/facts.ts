import { numberTyped, scaledTyped } from "./numbers"
import type { SectionName } from "./sections"
import type { DraftFacts, FurtherUnit } from "./types"

/** Names and values of a form's fields, in its order. */
export type Entry = [name: string, value: string]

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const MM_PER_CM = 10
const UNIT_FIELDS = ["variant_id", "unit_vi", "unit_en", "price", "stock", "weight_grams"] as const

/** The field of one of several further units. */
export const unitField = (index: number, field: (typeof UNIT_FIELDS)[number]) =>
  `units.${index}.${field}`

/**
 * What a section's form says, as the backend is told. Empty fields are left out: what is missing is asked for, and not
 * refused. What is no number is passed on as it was typed, so that the backend's words name its field.
 */
export function factsOf(section: SectionName, entries: readonly Entry[]): Record<string, unknown> {
  const fields = new Map(entries)
  const text = (name: string) => fields.get(name)?.trim() || undefined
  const number = (name: string) => numberTyped(fields.get(name))
  const length = (name: string) => scaledTyped(fields.get(name), MM_PER_CM)
  const ticked = (name: string) => fields.has(name)
  switch (section) {
    case "start":
      return said({
        name_vi: text("name_vi"),
        set_code: text("set_code"),
        unit_vi: text("unit_vi"),
        price: number("price"),
        stock: number("stock"),
      })
    case "text":
      return said({
        story_vi: text("story_vi"),
        name_en: text("name_en"),
        unit_en: text("unit_en"),
        story_en: text("story_en"),
      })
    case "parcel":
      return said({
        weight_grams: number("weight_grams"),
        length_mm: length("length_mm"),
        width_mm: length("width_mm"),
        height_mm: length("height_mm"),
        cold_chain: ticked("cold_chain"),
        fragile: ticked("fragile"),
        bulky: ticked("bulky"),
      })
    case "origin":
      return said({
        province_code: text("province_code"),
        commune_code: text("commune_code"),
        former_province_code: text("former_province_code"),
        former_district: text("former_district"),
        former_commune: text("former_commune"),
      })
    case "keeping":
      return said({
        season_months: ticked("all_year") ? MONTHS : monthsOf(entries),
        shelf_life_days: number("shelf_life_days"),
        alcohol_abv: number("alcohol_abv"),
        licence_number: text("licence_number"),
        licence_file: text("licence_file"),
      })
    case "terms":
      return said({
        preparation_days: number("preparation_days"),
        min_quantity: number("min_quantity"),
      })
    case "variants":
      return { units: unitsOf(entries) }
    case "certificates":
      throw new Error("Certificates are added and taken away one by one")
  }
}

function said(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

function monthsOf(entries: readonly Entry[]): number[] {
  return entries.flatMap(([name, value]) => (name === "season_months" ? [Number(value)] : []))
}

/** Rows without a single word are rows that nobody wanted. */
function unitsOf(entries: readonly Entry[]): Record<string, unknown>[] {
  const fields = new Map(entries)
  const rows = new Set(
    entries.flatMap(([name]) => /^units\.(\d+)\./.exec(name)?.[1] ?? []).map(Number),
  )
  return [...rows]
    .toSorted((a, b) => a - b)
    .map((row) => {
      const value = (field: (typeof UNIT_FIELDS)[number]) => fields.get(unitField(row, field))
      return said({
        variant_id: value("variant_id")?.trim() || undefined,
        unit_vi: value("unit_vi")?.trim() || undefined,
        unit_en: value("unit_en")?.trim() || undefined,
        price: numberTyped(value("price")),
        stock: numberTyped(value("stock")),
        weight_grams: numberTyped(value("weight_grams")),
      })
    })
    .filter(({ variant_id: _, ...unit }) => Object.keys(unit).length > 0)
}

/** What a section's form shows for what was saved: the way back of `factsOf`. */
export function entriesOf(section: SectionName, facts: DraftFacts[SectionName]): Entry[] {
  const entries: Entry[] = []
  const put = (name: string, value: unknown) => {
    if (value !== undefined && value !== null && value !== "") entries.push([name, String(value)])
  }
  for (const [name, value] of Object.entries(facts ?? {})) {
    if (name === "units") {
      ;((value ?? []) as FurtherUnit[]).forEach((unit, row) => {
        for (const field of UNIT_FIELDS) put(unitField(row, field), unit[field])
      })
    } else if (name === "season_months") {
      const months = (value ?? []) as number[]
      if (months.length === MONTHS.length) put("all_year", "on")
      else for (const month of months) put(name, month)
    } else if (name.endsWith("_mm")) {
      if (typeof value === "number") put(name, String(value / MM_PER_CM).replace(".", ","))
    } else if (typeof value === "boolean") {
      if (value) put(name, "on")
    } else {
      put(name, value)
    }
  }
  return section === "certificates" ? [] : entries
}

/** Whether two forms say the same, however their numbers are written. */
export function saysTheSame(
  section: SectionName,
  a: readonly Entry[],
  b: readonly Entry[],
): boolean {
  const plain = (entries: readonly Entry[]) =>
    JSON.stringify(
      Object.entries(factsOf(section, entries)).toSorted(([x], [y]) => (x < y ? -1 : 1)),
    )
  return plain(a) === plain(b)
}

/** A field that two people wrote differently. */
export interface Difference {
  field: string
  mine: string
  theirs: string
}

/** What differs between what was typed here and what stands, field by field; several values of one field as one. */
export function differences(mine: readonly Entry[], theirs: readonly Entry[]): Difference[] {
  const joined = (entries: readonly Entry[], name: string) =>
    entries.flatMap(([field, value]) => (field === name ? [value.trim()] : [])).join(", ")
  const names = [...new Set([...mine, ...theirs].map(([name]) => name))]
  return names
    .map((field) => ({ field, mine: joined(mine, field), theirs: joined(theirs, field) }))
    .filter(({ mine, theirs }) => String(numberTyped(mine)) !== String(numberTyped(theirs)))
}
