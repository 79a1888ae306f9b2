import type { Locale } from "@ocop/vietnam/checkout/index"
import { provinceMap } from "../seed/data"
import type { ProvinceFigures } from "./national"

/** How much of the colour a province has by its share of the most, from the root of it: few are not none. */
const TINTS: readonly [above: number, fill: string][] = [
  [0.75, "#94b8aa"],
  [0.5, "#b5cec4"],
  [0.3, "#d0e0da"],
  [0, "#e6eeeb"],
]
const EMPTY = "#ffffff"
const INK = "#1b2a4a"
/** Where the name of each island group stands: in open sea, clear of every dot. */
const SEA_NAMES = [
  ["Hoàng Sa", 698, 445, "middle"],
  ["Trường Sa", 812, 985, "end"],
] as const

/**
 * The provinces of today tinted by what was sold of them, as an SVG of its own: each says its name and đồng in its title. What it shows stands
 * in a table beside it. Pure.
 */
export function mapOf(
  provinces: readonly Pick<ProvinceFigures, "code" | "name" | "name_en" | "total">[],
  locale: Locale,
): string {
  const { width, height, provinces: shapes, islands } = provinceMap()
  const known = new Map(provinces.map((one) => [one.code, one]))
  const most = Math.max(1, ...provinces.map(({ total }) => total))
  const dong = new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-GB")
  const drawn = shapes.map(({ code, d }) => {
    const one = known.get(code)
    const total = one?.total ?? 0
    const name = (locale === "en" ? one?.name_en : one?.name) ?? code
    const points = islands
      .filter(({ province_code }) => province_code === code)
      .flatMap((group) => group.points)
      .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="6.5" fill="${INK}"/>`)
    return `<g fill="${tint(total, most)}" data-code="${code}"><title>${escaped(`${name}: ${dong.format(total)} đ`)}</title><path d="${d}"/>${points.join("")}</g>`
  })
  const names = SEA_NAMES.map(
    ([name, x, y, anchor]) =>
      `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="30" font-style="italic" font-family="serif" fill="${INK}" stroke="none">${name}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" stroke="${INK}" stroke-width="2.2" stroke-linejoin="round">${drawn.join("")}${names.join("")}</svg>`
}

function tint(total: number, most: number): string {
  if (total <= 0) return EMPTY
  const share = Math.sqrt(total / most)
  return TINTS.find(([above]) => share > above)?.[1] ?? EMPTY
}

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
