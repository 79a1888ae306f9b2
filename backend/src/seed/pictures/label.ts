import type { PictureEntry } from "./entry"
import type { Form, Tone } from "./forms/form"
import { mix, PAPER } from "./ink"
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
export function place(
  plate: Plate,
  motif: Motif,
  key: string,
  x: number,
  y: number,
  size: number,
): string {
  const burin = new Burin(key, plate.detail, plate.line, size / 300)
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${(size / 100).toFixed(3)})">${motif(burin)}</g>`
}

/** The place in small capitals, on one line or, if it must, two. */
export function placeLetters(
  text: string,
  x: number,
  y: number,
  width: number,
  largest: number,
  fill: string,
): string {
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
      plate.rule(
        `M${x} ${y}h${w}M${x} ${y + h}h${w}M${x} ${y}v${h}M${x + w} ${y}v${h}`,
        plate.weight,
      ) +
      (plate.fine ? plate.rule(`M${x} ${y + 22}h${w}M${x} ${y + h - 22}h${w}`, 2, tone.dark) : "")
    )
  }
  const c = plate.fine ? 18 : 12
  const notch = (i: number) =>
    `M${x + i + c} ${y + i}H${x + w - i - c}q0 ${c} ${c} ${c}V${y + h - i - c}q${-c} 0 ${-c} ${c}H${x + i + c}q0 ${-c} ${-c} ${-c}V${y + i + c}q${c} 0 ${c} ${-c}Z`
  return (
    plate.shape(notch(0), PAPER, plate.weight * 0.8) +
    (plate.fine ? plate.rule(notch(11), 3, tone.main) : "")
  )
}

/** Typeset the label: the motif on a tinted panel, the name and the place on the paper. */
export function label(
  plate: Plate,
  entry: PictureEntry,
  form: Form,
  tone: Tone,
  motif: Motif,
): string {
  const { x, y, w, h } = form.label
  const band = form.style === "band"
  const gap = band ? 0 : plate.fine ? 20 : 12
  const edge = band ? (plate.fine ? 22 : 18) : gap
  const inner: Box = { x: x + gap, y: y + edge, w: w - gap * 2, h: h - edge * 2 }
  const name = labelName(entry)
  const side = band ? 34 : 14
  const foot = plate.fine ? Math.max(54, Math.min(62, inner.h * 0.12)) : 0
  const wide = w > h * 1.3

  const panel: Box = wide
    ? { ...inner, w: Math.min(inner.w * 0.42, inner.h * 1.05) }
    : { ...inner, h: 0 }
  const text: Box = wide
    ? {
        x: inner.x + panel.w + side,
        y: inner.y + 4,
        w: inner.w - panel.w - side * 2,
        h: inner.h - foot - 8,
      }
    : { x: inner.x + side, y: 0, w: inner.w - side * 2, h: 0 }
  const limit = wide ? text.h : Math.min(inner.h * (plate.fine ? 0.34 : w < 420 ? 0.3 : 0.36), 210)
  const setting = fit(
    name,
    "name",
    { width: text.w, height: limit },
    { largest: plate.fine ? 84 : 100, lines: wide ? 3 : 4, thrift: plate.fine ? 1.2 : 1.08 },
  )
  if (!wide) {
    const high = setting.size * setting.leading * setting.lines.length
    panel.h = inner.h - foot - high - (plate.fine ? 16 : 12)
    text.y = panel.y + panel.h + (plate.fine ? 12 : 8)
    text.h = high
  }
  const cx = text.x + text.w / 2
  const letters = set(setting, "name", cx, text.y, text.h)
  const size = Math.min(panel.w * 0.96, panel.h * 0.97)
  return (
    frame(plate, form.label, form.style, tone) +
    `<path d="M${n(panel.x)} ${n(panel.y)}h${n(panel.w)}v${n(panel.h)}h${n(-panel.w)}Z" fill="${mix(tone.main, PAPER, 0.83)}"/>` +
    place(plate, motif, entry.id, panel.x + panel.w / 2, panel.y + panel.h / 2, size) +
    `<path d="${letters.d}" fill="${plate.line}"/>` +
    footer(plate, entry, tone, cx, { ...inner, x: text.x, w: text.w }, foot) +
    // The round of the pack runs on over a label that goes round it.
    (band && !wide && plate.fine
      ? plate.shade(`M${x} ${y}h${w}v${h}h${-w}Z`, form.label, {
          from: 0.935,
          left: 0.018,
          bend: 14,
        })
      : "")
  )
}

function footer(
  plate: Plate,
  entry: PictureEntry,
  tone: Tone,
  cx: number,
  inner: Box,
  foot: number,
): string {
  if (!plate.fine) {
    return ""
  }
  const y = inner.y + inner.h - foot
  const half = inner.w * 0.46
  return (
    `<path d="M${n(cx - half)} ${n(y + 5)}H${n(cx - 14)}M${n(cx + 14)} ${n(y + 5)}H${n(cx + half)}" stroke="${tone.main}" stroke-width="3" fill="none"/>` +
    `<path d="M${n(cx)} ${n(y - 2)}l7 7l-7 7l-7 -7Z" fill="${tone.main}"/>` +
    placeLetters(placeLine(entry), cx, y + foot * 0.6, inner.w, 24, tone.dark)
  )
}
