import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** data/province-map.json: today's provinces as paths on one plane, made by storefront/scripts/draw-provinces.mjs. */
export interface ProvinceMap {
  width: number
  height: number
  provinces: { code: string; box: [number, number, number, number]; d: string }[]
  islands: { name_vi: string; name_en: string; province_code: string; points: [number, number][] }[]
}

let loaded: ProvinceMap | undefined

/** The data folder lies at the repository's root, at another depth from source than from a build. */
function find(from: string): string {
  for (let dir = from; dir !== dirname(dir); dir = dirname(dir)) {
    const file = join(dir, "data", "province-map.json")
    if (existsSync(file)) {
      return file
    }
  }
  throw new Error(`data/province-map.json was not found above ${from}`)
}

export function provinceMap(): ProvinceMap {
  loaded ??= JSON.parse(readFileSync(find(__dirname), "utf8")) as ProvinceMap
  return loaded
}
