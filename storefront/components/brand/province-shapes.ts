import raw from "../../../data/province-map.json"

/** One province of today: its code, its box [left, top, right, bottom] and its outline. */
export interface ProvinceShape {
  code: string
  box: readonly [number, number, number, number]
  d: string
}

/** An island group, drawn as dots at its places; it belongs to a province and is marked with it. */
export interface IslandGroup {
  name_vi: string
  name_en: string
  province_code: string
  points: readonly (readonly [number, number])[]
}

/** Made by scripts/draw-provinces.mjs; licence note in the file. */
export const map = {
  width: raw.width,
  height: raw.height,
  provinces: raw.provinces as unknown as ProvinceShape[],
  islands: raw.islands as unknown as IslandGroup[],
}

/** Where each island group's name stands: in open sea, clear of every dot at any size. */
export const SEA_NAMES: Record<string, { x: number; y: number; anchor: "middle" | "end" }> = {
  "Hoàng Sa": { x: 698, y: 445, anchor: "middle" },
  "Trường Sa": { x: 812, y: 985, anchor: "end" },
}
