import type { Detail } from "./entry"
import { INK, mix } from "./ink"
import { stream } from "./random"

export interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** Numbers in path data: a tenth of a pixel is finer than any screen shows. */
export const n = (value: number): string => String(Math.round(value * 10) / 10)

/**
 * A copper plate in code: it keeps the clip paths, the weight of the line and the
 * stream of chance of one picture, and knows how an engraver shades a round body.
 */
export class Plate {
  readonly line: string = INK.cham
  readonly weight: number
  readonly random: () => number
  private defs: string[] = []

  constructor(
    readonly key: string,
    readonly detail: Detail,
  ) {
    this.weight = detail === "fine" ? 5 : 9
    this.random = stream(key)
  }

  get fine(): boolean {
    return this.detail === "fine"
  }

  /** A filled shape with the outline of the plate. */
  shape(d: string, fill: string, weight = this.weight): string {
    return `<path d="${d}" fill="${fill}" stroke="${this.line}" stroke-width="${n(weight)}" stroke-linejoin="round"/>`
  }

  /** A line without fill. */
  rule(d: string, weight = this.weight * 0.6, colour = this.line): string {
    return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(weight)}" stroke-linecap="round" stroke-linejoin="round"/>`
  }

  /** `inner` cut to the outline d. */
  clipped(d: string, inner: string): string {
    const id = `c${this.defs.length}`
    this.defs.push(`<clipPath id="${id}"><path d="${d}"/></clipPath>`)
    return `<g clip-path="url(#${id})">${inner}</g>`
  }

  /**
   * Shade the outline d, light from the upper left: strokes that swell towards the
   * right edge, and a few thin ones at the left. A thumbnail gets one flat tone instead.
   */
  shade(
    d: string,
    box: Box,
    options: { bend?: number; gap?: number; from?: number; left?: number; colour?: string } = {},
  ): string {
    const { bend = 0, gap = 13, from = 0.66, left = 0.07, colour = this.line } = options
    const right = box.x + box.w
    if (!this.fine) {
      const x = box.x + box.w * (from + 0.12)
      return this.clipped(
        d,
        `<path d="M${n(x)} ${n(box.y)}H${n(right)}V${n(box.y + box.h)}H${n(x)}Z" fill="${colour}" opacity=".22"/>`,
      )
    }
    let strokes = ""
    for (let y = box.y + gap * 0.7; y < box.y + box.h + bend; y += gap) {
      const start = box.x + box.w * (from + (1 - from) * 0.26 * this.random())
      const mid = (start + right) / 2
      const sag = bend * 0.35
      strokes += `M${n(start)} ${n(y + sag)}Q${n(mid)} ${n(y + sag * 0.8)} ${n(right)} ${n(y)}v${n(gap * 0.42)}Q${n(mid)} ${n(y + sag + gap * 0.26)} ${n(start)} ${n(y + sag)}Z`
      const end = box.x + box.w * left * (1 + 0.55 * this.random())
      strokes += `M${n(box.x)} ${n(y)}L${n(end)} ${n(y + sag * 0.4)}L${n(box.x)} ${n(y + gap * 0.2)}Z`
    }
    return this.clipped(d, `<path d="${strokes}" fill="${colour}" opacity=".62"/>`)
  }

  /** The shadow a thing throws on the table: level strokes, longest in the middle. */
  shadow(cx: number, y: number, width: number): string {
    if (!this.fine) {
      return `<ellipse cx="${n(cx + width * 0.05)}" cy="${n(y)}" rx="${n(width * 0.6)}" ry="16" fill="${mix(this.line, "#ffffff", 0.62)}"/>`
    }
    let d = ""
    for (let i = 0; i < 6; i += 1) {
      const half = width * (0.63 - Math.abs(i - 1.6) * 0.055) * (0.96 + 0.08 * this.random())
      const off = width * 0.045 + i * 4
      const top = y - 10 + i * 7.5
      d += `M${n(cx - half + off)} ${n(top)}Q${n(cx + off)} ${n(top - 2.4)} ${n(cx + half + off)} ${n(top)}Q${n(cx + off)} ${n(top + 4)} ${n(cx - half + off)} ${n(top)}Z`
    }
    return `<path d="${d}" fill="${this.line}" opacity=".5"/>`
  }

  /** The finished picture, square, 960 units a side. */
  print(inner: string, background: string, title: string): string {
    const safe = title.replace(/&/g, "&amp;").replace(/</g, "&lt;")
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 960" width="960" height="960"><title>${safe}</title><defs>${this.defs.join("")}</defs><path d="M0 0H960V960H0Z" fill="${background}"/>${inner}</svg>`
  }
}
