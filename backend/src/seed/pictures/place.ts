import { subject } from "./choose"
import type { Detail, PictureEntry } from "./entry"
import { ground, INK, mix, PAPER } from "./ink"
import { place, placeLetters } from "./label"
import { fit, measure, outline, set } from "./lettering"
import { n, Plate } from "./plate"
import { provinceMap } from "./province-map"

const COUNTRY = { x: 28, y: 26, scale: 0.635 }
const PROVINCE = { x: 540, y: 56, w: 370, h: 350 }

/** The name of an island group, small, in the sea. */
function seaName(text: string, x: number, y: number, fill: string): string {
  return `<path d="${outline(text, "story", 25, x, y).d}" fill="${fill}"/>`
}

type Bounds = [number, number, number, number]

/** The box of one closed outline: an absolute start, then steps. */
function boundsOf(part: string): Bounds {
  const [x = 0, y = 0, ...steps] = (part.match(/-?\d+/g) ?? []).map(Number)
  const box: Bounds = [x, y, x, y]
  let [px, py] = [x, y]
  for (let i = 0; i + 1 < steps.length; i += 2) {
    px += steps[i]!
    py += steps[i + 1]!
    box[0] = Math.min(box[0], px)
    box[1] = Math.min(box[1], py)
    box[2] = Math.max(box[2], px)
    box[3] = Math.max(box[3], py)
  }
  return box
}

/**
 * A province's mainland with the islands that lie by it. Phú Quốc belongs in An Giang's inset;
 * Côn Đảo, enlarged with Hồ Chí Minh City, would land among the islands of Trường Sa.
 */
function nearby(d: string, main: Readonly<Bounds>): { d: string; box: Bounds } {
  const margin = (main[2] - main[0] + main[3] - main[1]) * 0.3
  const parts = d
    .split(/(?<=z)/)
    .map((part) => ({ part, box: boundsOf(part) }))
    .filter(
      ({ box }) =>
        box[2] > main[0] - margin &&
        box[0] < main[2] + margin &&
        box[3] > main[1] - margin &&
        box[1] < main[3] + margin,
    )
  const box: Bounds = [
    Math.min(...parts.map((p) => p.box[0])),
    Math.min(...parts.map((p) => p.box[1])),
    Math.max(...parts.map((p) => p.box[2])),
    Math.max(...parts.map((p) => p.box[3])),
  ]
  return { d: parts.map((p) => p.part).join(""), box }
}

/** The third picture: its province on the map of the country, its outline enlarged, its commune's name. */
export function drawPlace(entry: PictureEntry, detail: Detail): string {
  const plate = new Plate(`${entry.id}/place`, detail)
  const map = provinceMap()
  const { commune, province, province_code: code } = entry.location.new
  const chosen = subject(entry)
  const ink = INK[chosen.ink]
  const sea = mix(ground(entry.group), "#E3EDF3", 0.6)
  const own = map.provinces.find((p) => p.code === code)
  if (!own) {
    throw new Error(`no outline for province ${code} of ${entry.id}`)
  }

  const others = map.provinces
    .filter((p) => p !== own)
    .map((p) => p.d)
    .join("")
  const coast = map.provinces.map((p) => p.d).join("")
  const dots = map.islands
    .map((group) => {
      const fill = group.province_code === code ? ink : mix(INK.cham, PAPER, 0.25)
      return group.points
        .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="6" fill="${fill}"/>`)
        .join("")
    })
    .join("")
  const country =
    `<g transform="translate(${COUNTRY.x} ${COUNTRY.y}) scale(${COUNTRY.scale})">` +
    [34, 22, 11]
      .map(
        (w, i) =>
          `<path d="${coast}" fill="none" stroke="${mix(sea, INK.song, 0.08 + i * 0.06)}" stroke-width="${w}" stroke-linejoin="round"/>`,
      )
      .join("") +
    `<path d="${others}" fill="${PAPER}" stroke="${mix(INK.cham, PAPER, 0.5)}" stroke-width="1.8" stroke-linejoin="round"/>` +
    `<path d="${own.d}" fill="${ink}" stroke="${plate.line}" stroke-width="3" stroke-linejoin="round"/>${dots}</g>`
  const at = (x: number, y: number): [number, number] => [
    COUNTRY.x + x * COUNTRY.scale,
    COUNTRY.y + y * COUNTRY.scale,
  ]
  const [hx, hy] = at(698, 450)
  const [tx, ty] = at(760, 975)
  const names = seaName("Hoàng Sa", hx, hy, plate.line) + seaName("Trường Sa", tx, ty, plate.line)

  const near = nearby(own.d, own.box)
  const [x1, y1, x2, y2] = near.box
  const scale = Math.min(PROVINCE.w / (x2 - x1), PROVINCE.h / (y2 - y1))
  const left = PROVINCE.x + (PROVINCE.w - (x2 - x1) * scale) / 2
  const top = PROVINCE.y + (PROVINCE.h - (y2 - y1) * scale) / 2
  let lines = ""
  for (let y = y1 - 2; y < y2 + 2; y += 11 / scale) {
    lines += `M${n(x1 - 2)} ${n(y)}H${n(x2 + 2)}`
  }
  const inset =
    `<g transform="translate(${n(left - x1 * scale)} ${n(top - y1 * scale)}) scale(${scale.toFixed(3)})">` +
    `<path d="${near.d}" transform="translate(${n(9 / scale)} ${n(10 / scale)})" fill="${plate.line}" opacity=".14"/>` +
    `<path d="${near.d}" fill="${mix(ink, PAPER, 0.74)}"/>` +
    (plate.fine
      ? plate.clipped(
          near.d,
          `<path d="${lines}" stroke="${ink}" stroke-width="${n(2.6 / scale)}" opacity=".4"/>`,
        )
      : "") +
    `<path d="${near.d}" fill="none" stroke="${plate.line}" stroke-width="${n(plate.weight / scale)}" stroke-linejoin="round"/></g>`
  const [mx, my] = at((own.box[0] + own.box[2]) / 2, (own.box[1] + own.box[3]) / 2)
  const cx = left + ((own.box[0] + own.box[2]) / 2 - x1) * scale
  const cy = top + ((own.box[1] + own.box[3]) / 2 - y1) * scale
  const size = Math.min(
    150,
    (own.box[2] - own.box[0]) * scale * 0.46,
    (own.box[3] - own.box[1]) * scale * 0.46,
  )
  // From the south the leader bends through open sea, between the two island groups' names.
  const route =
    my < 260
      ? `L${n(left)} ${n(cy)}`
      : `C${n(mx + 120)} 470 610 480 ${n(cx)} ${n(top + (y2 - y1) * scale + 8)}`
  const leader = plate
    .rule(`M${n(mx)} ${n(my)}${route}`, 2.6, plate.line)
    .replace("<path", '<path stroke-dasharray="2 9"')

  const head = commune ?? province
  const setting = fit(head, "name", { width: 760, height: 92 }, { largest: 72, lines: 1 })
  const foot = 862
  const high = setting.size * setting.leading * setting.lines.length
  const letters = set(setting, "name", 480, foot - high - 2, high)
  const panelTop = foot - high - 14
  const wide =
    Math.max(...setting.lines.map((line) => measure(line, "name") * setting.size), 330) + 90
  return plate.print(
    country +
      names +
      leader +
      inset +
      `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(size * 0.62)}" fill="${PAPER}" stroke="${plate.line}" stroke-width="${n(plate.weight * 0.7)}"/>` +
      place(plate, chosen.motif, entry.id, cx, cy, size) +
      plate.shape(
        `M${n(480 - wide / 2)} ${n(panelTop)}H${n(480 + wide / 2)}V926H${n(480 - wide / 2)}Z`,
        PAPER,
        plate.weight * 0.8,
      ) +
      `<path d="${letters.d}" fill="${plate.line}"/>` +
      placeLetters(
        (commune ? province : "Việt Nam").toLocaleUpperCase("vi"),
        480,
        foot + 28,
        wide - 60,
        30,
        mix(ink, INK.cham, 0.45),
      ),
    sea,
    `${entry.name_vi} – ${[commune, province].filter(Boolean).join(", ")}`,
  )
}
