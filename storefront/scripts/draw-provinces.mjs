// Draws data/province-map.json: the 34 provinces of today as compact SVG paths.
//
//   npm pack react-jvectormap@0.0.16 && tar xzf react-jvectormap-0.0.16.tgz
//   node storefront/scripts/draw-provinces.mjs package/src/lib/maps/vietnam.js
//
// The source has the 63 provinces of before July 2025 (react-jvectormap, MIT licence,
// © 2015 Rubbby). They are merged as data/provinces.json says, simplified without tearing
// shared borders apart (mapshaper), and completed with the island groups the source lacks.
// Run by hand when provinces change; the output is committed, so building needs none of this.
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const MAPSHAPER = "mapshaper@0.6.113"
const SCALE = 4
const ORIGIN = { x: 13, y: 13 }
const VIEW = { width: 924, height: 1156 }

const source = process.argv[2]
if (!source) {
  console.error(
    "usage: node storefront/scripts/draw-provinces.mjs <vietnam.js of react-jvectormap>",
  )
  process.exit(2)
}
const root = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..")
const text = readFileSync(source, "utf8")
const map = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1))
const provinces = JSON.parse(readFileSync(join(root, "data/provinces.json"), "utf8"))

const fold = (name) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/[^a-z]/g, "")
const ALIASES = { tphochiminh: "hochiminh", thuathienhue: "hue" }

/** Relative m/l/c paths to rings of points; a curve becomes a few chords. */
function rings(d) {
  const tokens = d.match(/[a-z]|-?\d+\.?\d*/g)
  const out = []
  let [x, y, command, start, ring] = [0, 0, "", [0, 0], []]
  for (let i = 0; i < tokens.length;) {
    if (/[a-z]/.test(tokens[i])) command = tokens[i++]
    if (command === "z") {
      out.push([...ring, ring[0]])
      ;[x, y] = start
      ring = []
      continue
    }
    const p = tokens.slice(i, i + (command === "c" ? 6 : 2)).map(Number)
    i += p.length
    if (command === "c") {
      for (const t of [1 / 3, 2 / 3, 1]) {
        const at = (k) =>
          3 * (1 - t) ** 2 * t * p[k] + 3 * (1 - t) * t * t * p[k + 2] + t ** 3 * p[k + 4]
        ring.push([x + at(0), y + at(1)])
      }
      x += p[4]
      y += p[5]
    } else {
      x += p[0]
      y += p[1]
      if (command === "m") {
        start = [x, y]
        command = "l"
      }
      ring.push([x, y])
    }
  }
  return out
}

/** Degrees to the source's own plane; fitted to the country's extreme points. */
const project = (lat, lon) => [17 + (lon - 102.14) * 17.35, 17 + (23.39 - lat) * 18]

const today = new Map()
for (const province of provinces) {
  for (const old of province.merged_from) {
    today.set(fold(old.name_vi), province.code)
  }
}
const codeOf = (name) => today.get(ALIASES[fold(name)] ?? fold(name))
const HO_CHI_MINH = codeOf("Hồ Chí Minh")

const features = Object.values(map.paths).flatMap(({ name, path }) => {
  const code = codeOf(name)
  if (!code) throw new Error(`no province of today for ${name}`)
  return rings(path).map((ring) => {
    // The source gives Côn Đảo to Sóc Trăng; it belonged to Bà Rịa – Vũng Tàu, today Hồ Chí Minh City.
    const conDao = name === "Sóc Trăng" && ring.every(([, y]) => y > 278)
    return {
      type: "Feature",
      properties: { code: conDao ? HO_CHI_MINH : code },
      geometry: { type: "Polygon", coordinates: [ring] },
    }
  })
})

const dir = mkdtempSync(join(tmpdir(), "province-map-"))
writeFileSync(join(dir, "in.json"), JSON.stringify({ type: "FeatureCollection", features }))
execFileSync(
  "npx",
  [
    "-y",
    MAPSHAPER,
    "in.json",
    "-snap",
    "interval=0.09",
    "-clean",
    "gap-fill-area=1.2",
    "-dissolve2",
    "code",
    "gap-fill-area=1.2",
    "-simplify",
    "visvalingam",
    "weighted",
    "42%",
    "keep-shapes",
    "-clean",
    "-o",
    "out.json",
    "format=geojson",
    "precision=0.01",
  ],
  { cwd: dir, stdio: ["ignore", "ignore", "inherit"] },
)
const merged = JSON.parse(readFileSync(join(dir, "out.json"), "utf8"))

const point = ([x, y]) => [Math.round((x - ORIGIN.x) * SCALE), Math.round((y - ORIGIN.y) * SCALE)]

/** Integer points, relative moves: about three bytes a point. */
function pathOf(ring) {
  const points = ring
    .map(point)
    .filter((p, i, all) => !i || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1])
  points.pop()
  if (points.length < 3) return ""
  let d = `M${points[0].join(" ")}l`
  for (let i = 1; i < points.length; i += 1) {
    const [dx, dy] = [points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]]
    d += `${i > 1 && dx >= 0 ? " " : ""}${dx}${dy >= 0 ? " " : ""}${dy}`
  }
  return `${d}z`
}

function area(ring) {
  let sum = 0
  for (let i = 1; i < ring.length; i += 1) {
    sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1]
  }
  return Math.abs(sum / 2)
}

// Places that must be on every public map of Viet Nam: real positions, drawn as dots.
const ISLANDS = {
  hoang_sa: {
    name_vi: "Hoàng Sa",
    name_en: "Hoàng Sa (Paracel Islands)",
    province_code: codeOf("Đà Nẵng"),
    places: [
      [16.83, 112.33],
      [16.66, 112.73],
      [16.53, 111.6],
      [15.78, 111.2],
      [16.45, 111.5],
      [16.97, 112.27],
      [16.05, 112.5],
      [16.46, 111.74],
      [16.34, 112.02],
    ],
  },
  truong_sa: {
    name_vi: "Trường Sa",
    name_en: "Trường Sa (Spratly Islands)",
    province_code: codeOf("Khánh Hòa"),
    places: [
      [8.64, 111.92],
      [11.43, 114.33],
      [10.18, 114.36],
      [10.37, 114.48],
      [9.88, 114.33],
      [11.05, 114.28],
      [7.89, 112.92],
      [8.97, 113.7],
      [8.86, 112.25],
      [8.17, 113.3],
      [8.93, 112.35],
      [9.55, 114.0],
      [10.72, 114.2],
      [9.18, 114.05],
    ],
  },
}

const shapes = provinces.map((province) => {
  const parts = merged.features.filter((f) => f.properties.code === province.code)
  const polygons = parts.flatMap((f) =>
    f.geometry.type === "Polygon" ? [f.geometry.coordinates] : f.geometry.coordinates,
  )
  if (!polygons.length) throw new Error(`nothing drawn for ${province.name_vi}`)
  const outer = polygons.map((p) => p[0]).sort((a, b) => area(b) - area(a))
  const main = outer[0].map(point)
  const xs = main.map((p) => p[0])
  const ys = main.map((p) => p[1])
  return {
    code: province.code,
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    d: outer.map(pathOf).join(""),
  }
})

const out = {
  licence:
    "Derived from react-jvectormap 0.0.16 (MIT, © 2015 Rubbby): provinces of before July 2025 merged into today's 34, simplified; island groups added. Made by storefront/scripts/draw-provinces.mjs.",
  width: VIEW.width,
  height: VIEW.height,
  provinces: shapes,
  islands: Object.values(ISLANDS).map(({ places, ...rest }) => ({
    ...rest,
    points: places.map(([lat, lon]) => point(project(lat, lon))),
  })),
}
const file = join(root, "data/province-map.json")
const lines = [
  "{",
  ...Object.entries(out).map(([key, value], i, all) => {
    const comma = i < all.length - 1 ? "," : ""
    return Array.isArray(value)
      ? `${JSON.stringify(key)}: [\n${value.map((v) => JSON.stringify(v)).join(",\n")}\n]${comma}`
      : `${JSON.stringify(key)}: ${JSON.stringify(value)}${comma}`
  }),
  "}",
  "",
]
writeFileSync(file, lines.join("\n"))

// The same shapes as a cached sprite, each outline once: a product page refers to it instead of repeating 16 kB of paths.
const sprite = join(root, "storefront/public/province-map.svg")
const dots = out.islands
  .map((g) => g.points.map(([x, y]) => `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0`).join(""))
  .join("")
writeFileSync(
  sprite,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${VIEW.width} ${VIEW.height}"><!-- ${out.licence} --><defs><g id="viet-nam">${shapes.map((p) => `<use href="#p${p.code}"/>`).join("")}</g><path id="islands" d="${dots}"/>${shapes.map((p) => `<path id="p${p.code}" d="${p.d}"/>`).join("")}</defs></svg>\n`,
)
console.log(`${file}: ${shapes.length} provinces, ${Buffer.byteLength(lines.join("\n"))} bytes`)
