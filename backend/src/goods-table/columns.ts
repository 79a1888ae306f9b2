import type { DraftFacts, Section } from "@ocop/marketplace/modules/listing-draft"
import type { SentCell } from "../tables/table"

/**
 * One column of the table of goods: a field of a draft, as people write it. A good has one row for each unit in which it is
 * sold, as price lists have; what is said of the good itself stands in the first of them.
 */
export interface Column {
  /** Its field in the draft. */
  field: string
  /** It is said of one unit, and not of the good. Of further units it is in the section `variants`. */
  unit?: true
  section: Exclude<Section, "variants" | "certificates">
  /** What stands above it; either is read, in any letters. */
  vi: string
  en: string
  kind: "text" | "long" | "number" | "decimal" | "yes" | "code"
  /** Digits of a code, whose leading zeros spreadsheets leave out. */
  digits?: number
}

/** Which good a row is about: empty for a new one. */
export const KEY = { vi: "Mã", en: "Key" } as const

/** Which of its units: empty for a new one. */
export const UNIT_KEY = { vi: "Mã đơn vị", en: "Unit key" } as const

/** The columns beside the keys, in the order in which they are written out. */
export const COLUMNS: readonly Column[] = [
  { field: "name_vi", section: "start", vi: "Tên hàng", en: "Name", kind: "text" },
  { field: "set_code", section: "start", vi: "Nhóm hàng", en: "Set", kind: "text" },
  { field: "unit_vi", unit: true, section: "start", vi: "Đơn vị bán", en: "Unit", kind: "text" },
  {
    field: "price",
    unit: true,
    section: "start",
    vi: "Giá (đồng)",
    en: "Price (đồng)",
    kind: "number",
  },
  { field: "stock", unit: true, section: "start", vi: "Số lượng còn", en: "Stock", kind: "number" },
  { field: "story_vi", section: "text", vi: "Câu chuyện", en: "Story", kind: "long" },
  { field: "name_en", section: "text", vi: "Tên tiếng Anh", en: "English name", kind: "text" },
  {
    field: "unit_en",
    unit: true,
    section: "text",
    vi: "Đơn vị tiếng Anh",
    en: "English unit",
    kind: "text",
  },
  {
    field: "story_en",
    section: "text",
    vi: "Câu chuyện tiếng Anh",
    en: "English story",
    kind: "long",
  },
  {
    field: "weight_grams",
    unit: true,
    section: "parcel",
    vi: "Nặng cả bao bì (gam)",
    en: "Weight with packing (g)",
    kind: "number",
  },
  { field: "length_mm", section: "parcel", vi: "Dài (mm)", en: "Length (mm)", kind: "number" },
  { field: "width_mm", section: "parcel", vi: "Rộng (mm)", en: "Width (mm)", kind: "number" },
  { field: "height_mm", section: "parcel", vi: "Cao (mm)", en: "Height (mm)", kind: "number" },
  { field: "cold_chain", section: "parcel", vi: "Giữ lạnh", en: "Keep cold", kind: "yes" },
  { field: "fragile", section: "parcel", vi: "Dễ vỡ", en: "Fragile", kind: "yes" },
  { field: "bulky", section: "parcel", vi: "Cồng kềnh", en: "Bulky", kind: "yes" },
  {
    field: "province_code",
    section: "origin",
    vi: "Mã tỉnh",
    en: "Province code",
    kind: "code",
    digits: 2,
  },
  {
    field: "commune_code",
    section: "origin",
    vi: "Mã xã",
    en: "Commune code",
    kind: "code",
    digits: 5,
  },
  {
    field: "shelf_life_days",
    section: "keeping",
    vi: "Hạn dùng (ngày)",
    en: "Shelf life (days)",
    kind: "number",
  },
  {
    field: "alcohol_abv",
    section: "keeping",
    vi: "Độ cồn (%)",
    en: "Strength (% vol)",
    kind: "decimal",
  },
  {
    field: "preparation_days",
    section: "terms",
    vi: "Ngày chuẩn bị",
    en: "Preparation days",
    kind: "number",
  },
  {
    field: "min_quantity",
    section: "terms",
    vi: "Mua ít nhất",
    en: "Minimum order",
    kind: "number",
  },
]

/** What a cell may hold in a draft. */
export type Value = string | number | boolean | null

/** @returns what a draft says in this column, of its first unit where it is said of units */
export function valueOf(facts: DraftFacts, { section, field }: Column): Value {
  return (facts[section] as Record<string, Value> | undefined)?.[field] ?? null
}

/** @returns whether a cell says what stands already: lines end in different ways, letters are composed in different ways */
export const same = (one: Value, other: Value): boolean => plain(one) === plain(other)

const plain = (value: Value) =>
  typeof value === "string" ? value.normalize("NFC").replace(/\r\n?/g, "\n") : value

/** A cell of a kind, as a draft's field keeps it; what cannot be read is handed on as it was written, to be refused. */
export function read(cell: SentCell, { kind, digits }: Column): Value {
  const { text, number } = cell
  if (text === "") return null
  switch (kind) {
    case "text":
      return text.normalize("NFC")
    case "long":
      return text.normalize("NFC").replace(/\r\n?/g, "\n")
    case "number":
      return number ?? whole(text)
    case "decimal":
      return number ?? decimal(text)
    case "yes":
      return yes(text)
    case "code":
      return /^\d+$/.test(text) ? text.padStart(digits ?? 0, "0") : text
  }
}

/** Thousands are set apart by points in Vietnamese, by commas in English, by spaces in either: 125.000. */
const GROUPED = /^\d{1,3}(?:([.,\s\u00a0])\d{3})(?:\1\d{3})*$/

/** A text without the unit at its end, and what stands between them. */
function without(text: string, units: readonly string[]): string {
  const unit = units.find((one) => text.slice(-one.length).toLowerCase() === one)
  return unit ? text.slice(0, -unit.length).trimEnd() : text
}

function whole(text: string): Value {
  const amount = without(text, ["₫", "đồng", "đ", "vnd"])
  if (/^-?\d+$/.test(amount)) return Number(amount)
  return GROUPED.test(amount) ? Number(amount.replace(/\D/g, "")) : text
}

function decimal(text: string): Value {
  const amount = without(text, ["%"]).replace(",", ".")
  return /^\d+(?:\.\d+)?$/.test(amount) ? Number(amount) : text
}

const YES = ["có", "x", "yes", "true", "1", "đúng"]
const NO = ["không", "no", "false", "0", "sai"]

function yes(text: string): Value {
  const word = text.normalize("NFC").toLowerCase()
  if (YES.includes(word)) return true
  return NO.includes(word) ? false : text
}

/** A value as it is written out. */
export function written(
  value: Value,
  { kind }: Column,
  locale: "vi" | "en",
): string | number | null {
  if (kind !== "yes" || value === null) return typeof value === "boolean" ? String(value) : value
  const words = locale === "vi" ? (["có", "không"] as const) : (["yes", "no"] as const)
  return value ? words[0] : words[1]
}
