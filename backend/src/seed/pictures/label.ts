import type { PictureEntry } from "./entry"
import type { Form, Tone } from "./forms/form"
import { PAPER } from "./ink"
import { fit, measure, outline, set } from "./lettering"
import { Burin, type Motif } from "./motifs/burin"
import { n, type Box, type Plate } from "./plate"

/** The name as it is set on a label: without what stands in brackets. */
export function labelName(entry: PictureEntry): string {
  return entry.name_vi.replace(/\s*\([^)]*\)/g, "").trim()
}

/** "XÃ CAO PHONG · PHÚ THỌ", or the province alone where no commune is known. */
export function placeLine(entry: PictureEntry): string {
  const { commune, province } = entry.location.new
  return [commune, province].filter(Boolean).join(" · ").toLocaleUpperCase("vi")
}

/** A motif centred on (x, y) at `size` units a side. */
export function place(plate: Plate, motif: Motif, key: string, x: number, y: number, size: number): string {
  const burin = new Burin(key, plate.detail, plate.line, size / 300)
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${(size / 100).toFixed(3)})">${motif(burin)}</g>`
}

/** The place in small capitals, on one line or, if it must, two. */
export function placeLetters(text: string, x: number, y: number, width: number, largest: number, fill: string): string {
  const tracking = 0.05
  const size = Math.min(largest, width / measure(text, "plain", tracking))
  return `<path d="${outline(text, "plain", size, x, y + size * 0.36, tracking).d}" fill="${fill}"/>`
}

function frame(plate: Plate, box: Box, style: Form["style"], tone: Tone): string {
  const { x, y, w, h } = box
  if (style === "tag") {
    return ""
  }
  if (style === "band") {
    const edge = plate.fine ? 14 : 18
    return (
      `<path d="M${x} ${y}h${w}v${h}h${-w}Z" fill="${PAPER}"/>` +
      `<path d="M${x} ${y}h${w}v${edge}h${-w}ZM${x} ${y + h - edge}h${w}v${edge}h${-w}Z" fill="${tone.main}"/>` +
      plate.rule(`M${x} ${y}h${w}M${x} ${y + h}h${w}M${x} ${y}v${h}M${x + w} ${y}v${h}`, plate.weight) +
      (plate.fine ? plate.rule(`M${x} ${y + 22}h${w}M${x} ${y + h - 22}h${w}`, 2, tone.dark) : "")
    )
  }
  const c = 22
  const notch = (i: number) =>
    `M${x + i + c} ${y + i}H${x + w - i - c}q0 ${c} ${c} ${c}V${y + h - i - c}q${-c} 0 ${-c} ${c}H${x + i + c}q0 ${-c} ${-c} ${-c}V${y + i + c}q${c} 0 ${c} ${-c}Z`
  return plate.shape(notch(0), PAPER, plate.weight * 0.8) + (plate.fine ? plate.rule(notch(12), 3, tone.main) : "")
}

/** Typeset the label: motif, name, a thin rule, the place. */
export function label(plate: Plate, entry: PictureEntry, form: Form, tone: Tone, motif: Motif): string {
  const { x, y, w, h } = form.label
  const cx = x + w / 2
  const pad = form.style === "band" ? 20 : 34
  const wide = w > h * 1.3
  const inner: Box = { x: x + pad, y: y + pad + (form.style === "band" ? 12 : 0), w: w - pad * 2, h: h - pad * 2 - (form.style === "band" ? 24 : 0) }
  const foot = plate.fine ? Math.min(54, inner.h * 0.13) : 0
  const name = labelName(entry)

  if (wide) {
    const side = Math.min(inner.h - foot - 8, inner.w * 0.4)
    const rest: Box = { x: inner.x + side + 16, y: inner.y, w: inner.w - side - 16, h: inner.h - foot - 6 }
    const letters = set(fit(name, "name", { width: rest.w, height: rest.h }, { largest: 96, lines: 4 }), "name", rest.x + rest.w / 2, rest.y, rest.h)
    return (
      frame(plate, form.label, form.style, tone) +
      place(plate, motif, entry.id, inner.x + side / 2, inner.y + (inner.h - foot) / 2, side) +
      `<path d="${letters.d}" fill="${plate.line}"/>` +
      footer(plate, entry, tone, cx, inner, foot)
    )
  }
  const most = Math.min(inner.h * 0.42, plate.fine ? 250 : 230)
  const setting = fit(name, "name", { width: inner.w, height: most }, { largest: plate.fine ? 92 : 104, lines: 4 })
  const nameHeight = setting.size * setting.leading * setting.lines.length
  const motifHeight = inner.h - nameHeight - foot - 14
  const size = Math.min(motifHeight, inner.w * 1.02)
  const letters = set(setting, "name", cx, inner.y + motifHeight + 8, nameHeight)
  return (
    frame(plate, form.label, form.style, tone) +
    place(plate, motif, entry.id, cx, inner.y + motifHeight / 2, size * 0.98) +
    `<path d="${letters.d}" fill="${plate.line}"/>` +
    footer(plate, entry, tone, cx, inner, foot)
  )
}

function footer(plate: Plate, entry: PictureEntry, tone: Tone, cx: number, inner: Box, foot: number): string {
  if (!plate.fine) {
    return ""
  }
  const y = inner.y + inner.h - foot
  const half = inner.w * 0.42
  return (
    `<path d="M${n(cx - half)} ${n(y + 8)}H${n(cx - 14)}M${n(cx + 14)} ${n(y + 8)}H${n(cx + half)}" stroke="${tone.main}" stroke-width="3" fill="none"/>` +
    `<path d="M${n(cx)} ${n(y)}l8 8l-8 8l-8 -8Z" fill="${tone.main}"/>` +
    placeLetters(placeLine(entry), cx, y + foot * 0.7, inner.w, 26, tone.dark)
  )
}
