// Draws public/star-stamps.svg, the star badge as a sprite that pages refer to:
//   node storefront/scripts/draw-stamps.mjs
// The output is committed; building the shop needs none of this. A list shows the badge two dozen times, so its drawing
// is one cached file instead of two kilobytes in every card, and letters are paths, so that a stamp never waits for a font.
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import opentype from "opentype.js"

const require = createRequire(import.meta.url)
const root = new URL("..", import.meta.url).pathname
const font = (weight) => {
  const file = require.resolve(
    `@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-${weight}-normal.woff`,
  )
  return opentype.parse(new Uint8Array(readFileSync(file)).buffer)
}
const round = (value, digits = 1) =>
  String(Number(value.toFixed(digits))).replace(/^(-?)0\./, "$1.")

/** The rim of an inspection stamp: `count` scallops round (48, 48), their tips at `radius`. */
function scallops(count, radius) {
  const point = (i) => {
    const angle = (i / count) * Math.PI * 2 - Math.PI / 2
    return `${round(48 + Math.cos(angle) * radius)} ${round(48 + Math.sin(angle) * radius)}`
  }
  // Arcs a little wider than a half circle's chord give the round teeth of a struck die.
  const bulge = round(((Math.PI * radius) / count) * 1.06)
  let d = `M${point(0)}`
  for (let i = 1; i <= count; i += 1) d += `A${bulge} ${bulge} 0 0 1 ${point(i)}`
  return `${d}Z`
}

/** Words centred on x 48 with their baseline at `y`, stretched to `width`. */
function words(text, { weight, size, y, width }) {
  const path = font(weight).getPath(text, 0, 0, size)
  const box = path.getBoundingBox()
  const stretch = width ? width / (box.x2 - box.x1) : 1
  const middle = (box.x1 + box.x2) / 2
  const at = (x, up) => `${round(48 + (x - middle) * stretch, 2)} ${round(y + up, 2)}`
  return path.commands
    .map((c) => {
      if (c.type === "Z") return "Z"
      if (c.type === "Q") return `Q${at(c.x1, c.y1)} ${at(c.x, c.y)}`
      if (c.type === "C") return `C${at(c.x1, c.y1)} ${at(c.x2, c.y2)} ${at(c.x, c.y)}`
      return `${c.type}${at(c.x, c.y)}`
    })
    .join("")
}

const RANKS = [1, 2, 3, 4, 5]
// The ink is `currentColor` and the ground is the `fill` of whoever refers to a symbol.
const ink = `fill="currentColor"`
const rim = (d, width) =>
  `<path d="${d}" stroke="currentColor" stroke-width="${width}" stroke-linejoin="round"/>`
const ring = (radius, width, more = "") =>
  `<circle cx="48" cy="48" r="${radius}" fill="none" stroke="currentColor" stroke-width="${width}"${more}/>`

const FINE = scallops(28, 43.5)
const COARSE = scallops(12, 41)
const parts = [
  `<path id="ocop" d="${words("OCOP", { weight: 700, size: 13.5, y: 74, width: 38 })}" ${ink}/>`,
  ...RANKS.map(
    (n) => `<path id="n${n}" d="${words(String(n), { weight: 800, size: 60, y: 0 })}" ${ink}/>`,
  ),
  // For a line of text: rim and numeral, nothing that would fill in at 24 pixels.
  `<g id="solid-small">${rim(COARSE, 5)}</g>`,
  `<g id="outline-small">${rim(COARSE, 6)}</g>`,
  `<g id="solid">${rim(FINE, 2)}${ring(38.5, 2.4)}${ring(35, 0.9)}</g>`,
  // Broken, so that a rank that is only reported is told apart without colour.
  `<g id="outline">${rim(FINE, 2.6)}${ring(37.5, 1.6, ' stroke-dasharray="3 4.2"')}</g>`,
]
const stamps = ["solid", "outline"].flatMap((badge) =>
  RANKS.flatMap((n) => [
    `<g id="${badge}-small-${n}"><use href="#${badge}-small"/><use href="#n${n}" transform="translate(-14.4 77.5) scale(1.3)"/></g>`,
    `<g id="${badge}-${n}"><use href="#${badge}"/><use href="#n${n}" transform="translate(5.3 58) scale(.89)"/><use href="#ocop"/></g>`,
    // Without the word, which is written beneath in the reader's language where there is room.
    `<g id="${badge}-large-${n}"><use href="#${badge}"/><use href="#n${n}" transform="translate(5.8 58) scale(.88)"/></g>`,
  ]),
)
const file = join(root, "public/star-stamps.svg")
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><!-- Letters: Be Vietnam Pro, SIL Open Font License 1.1. Made by storefront/scripts/draw-stamps.mjs. --><defs>${[...parts, ...stamps].join("")}</defs></svg>\n`
writeFileSync(file, svg)
console.log(`${file}: ${Buffer.byteLength(svg)} bytes`)
