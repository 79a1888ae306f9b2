import { form, subject, tone } from "./choose"
import type { Detail, PictureEntry, View } from "./entry"
import type { Form } from "./forms/form"
import { ground, INK, mix, PAPER } from "./ink"
import { label, labelName, place, placeLetters, placeLine } from "./label"
import { fit, set } from "./lettering"
import { n, Plate } from "./plate"
import { drawPlace } from "./place"

/** Contour lines of a hill nobody has named, behind the pack: the commune the shop is about. */
function contours(plate: Plate, colour: string): string {
  if (!plate.fine) {
    return ""
  }
  const cx = 120 + plate.random() * 720
  const cy = 120 + plate.random() * 300
  const wobble = [plate.random() * 6, plate.random() * 6, plate.random() * 6]
  let d = ""
  for (let ring = 1; ring <= 9; ring += 1) {
    for (let i = 0; i <= 48; i += 1) {
      const a = (i / 48) * Math.PI * 2
      const k =
        ring *
        58 *
        (1 +
          0.16 * Math.sin(a * 2 + wobble[0]!) +
          0.1 * Math.sin(a * 3 + wobble[1]! + ring * 0.2) +
          0.05 * Math.sin(a * 5 + wobble[2]!))
      d += `${i ? "L" : "M"}${n(cx + Math.cos(a) * k * 1.25)} ${n(cy + Math.sin(a) * k)}`
    }
    d += "Z"
  }
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="2.4"/>`
}

/** A thing sold without a pack, with the paper tag that hangs from it. */
function bare(
  plate: Plate,
  entry: PictureEntry,
  ink: string,
  motifOf: ReturnType<typeof subject>,
): string {
  const name = labelName(entry)
  const x = 120
  const [y, w, h] = plate.fine ? [752, 720, 164] : [748, 720, 172]
  const foot = plate.fine ? 44 : 0
  const setting = fit(
    name,
    "name",
    { width: w - 130, height: h - 30 - foot },
    { largest: 76, lines: 2, thrift: plate.fine ? 1.2 : 1.08 },
  )
  const letters = set(setting, "name", 500, y + 12, h - 24 - foot)
  const tag = `M${x + 46} ${y}H${x + w}V${y + h}H${x + 46}L${x} ${y + h - 46}V${y + 46}Z`
  return (
    plate.shadow(480, 716, 460) +
    place(plate, motifOf.motif, entry.id, 480, 376, 680) +
    plate.rule(
      `M${x + 42} ${y + h / 2}C${x - 66} ${y - 20} ${x - 40} ${y - 92} ${x + 2} ${y - 80}C${x + 40} ${y - 66} ${x + 60} ${y + 10} ${x + 42} ${y + h / 2}`,
      plate.weight * 0.8,
      INK.dat,
    ) +
    `<path d="${tag}" transform="translate(8 9)" fill="${plate.line}" opacity=".16"/>` +
    plate.shape(tag, PAPER) +
    `<path d="M${x + w - 22} ${y}H${x + w}V${y + h}H${x + w - 22}Z" fill="${ink}"/>` +
    `<circle cx="${x + 42}" cy="${y + h / 2}" r="13" fill="${mix(ink, PAPER, 0.4)}" stroke="${plate.line}" stroke-width="${n(plate.weight * 0.8)}"/>` +
    `<path d="${letters.d}" fill="${plate.line}"/>` +
    (plate.fine
      ? placeLetters(placeLine(entry), 500, y + h - 34, w - 150, 26, mix(ink, INK.cham, 0.5))
      : "")
  )
}

/**
 * The picture of a product's pack, as SVG, 960 units square. It depends on the entry
 * alone (no clock, no chance, no fonts of the machine), so equal entries give equal text.
 * `coarse` is for 96 and 192 px: no hatching, no place line, larger lettering.
 */
export function drawPack(entry: PictureEntry, detail: Detail = "fine"): string {
  const plate = new Plate(entry.id, detail)
  const chosen = subject(entry)
  const draw = form(entry)
  const colours = tone(entry, chosen.ink, draw)
  const paper = ground(entry.group)
  const behind = contours(plate, mix(paper, INK[chosen.ink], 0.09))
  if (!draw) {
    return plate.print(behind + bare(plate, entry, INK[chosen.ink], chosen), paper, entry.name_vi)
  }
  const pack: Form = draw(plate, colours)
  return plate.print(
    behind + pack.art + label(plate, entry, pack, colours, chosen.motif) + (pack.over ?? ""),
    paper,
    entry.name_vi,
  )
}

/** The second picture: what is inside, large, in a ring as on an old seed packet. */
function drawContents(entry: PictureEntry, detail: Detail): string {
  const plate = new Plate(`${entry.id}/contents`, detail)
  const chosen = subject(entry)
  const ink = INK[chosen.ink]
  let ticks = ""
  for (let i = 0; i < 120; i += 1) {
    const a = (i / 120) * Math.PI * 2
    const [c, s] = [Math.cos(a), Math.sin(a)]
    ticks += `M${n(480 + c * 372)} ${n(430 + s * 372)}L${n(480 + c * 384)} ${n(430 + s * 384)}`
  }
  const letters = set(
    fit(labelName(entry), "story", { width: 760, height: 84 }, { largest: 58, lines: 1 }),
    "story",
    480,
    838,
    84,
  )
  return plate.print(
    `<circle cx="480" cy="430" r="384" fill="${mix(ink, PAPER, 0.86)}"/><circle cx="480" cy="430" r="366" fill="${PAPER}"/>` +
      plate.rule(ticks, 3, ink) +
      plate.rule(
        "M96 430a384 384 0 1 1 768 0a384 384 0 1 1 -768 0ZM114 430a366 366 0 1 1 732 0a366 366 0 1 1 -732 0Z",
        3,
        ink,
      ) +
      place(plate, chosen.motif, entry.id, 480, 430, 540) +
      `<path d="${letters.d}" fill="${plate.line}"/>`,
    ground(entry.group),
    `${entry.name_vi}`,
  )
}

/** Which views say something new: a bare thing has no contents, a ticket's picture is its place. */
export function viewsOf(entry: PictureEntry): View[] {
  return form(entry) && entry.group !== "du-lich"
    ? ["pack", "contents", "place"]
    : ["pack", "place"]
}

/** Any view of a product as SVG; see drawPack for what it may depend on. */
export function drawView(entry: PictureEntry, view: View, detail: Detail = "fine"): string {
  switch (view) {
    case "pack":
      return drawPack(entry, detail)
    case "contents":
      return drawContents(entry, detail)
    case "place":
      return drawPlace(entry, detail)
  }
}
