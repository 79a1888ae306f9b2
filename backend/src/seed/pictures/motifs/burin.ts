import type { Detail } from "../entry"
import { INK, mix } from "../ink"
import { stream } from "../random"

const r = (value: number): string => String(Math.round(value * 100) / 100)

/**
 * The tool motifs are cut with, on a field of 100 × 100 around (0, 0): filled shapes with
 * an outline, leaves, round bodies, scattered marks. Fine strokes vanish when `coarse`.
 */
export class Burin {
  readonly random: () => number
  private readonly weight: number

  constructor(
    key: string,
    readonly detail: Detail,
    readonly ink: string = INK.cham,
    /** How much larger than 300 px the motif is set, to keep its lines from growing with it. */
    scale = 1,
  ) {
    this.random = stream(key)
    this.weight = (detail === "fine" ? 1.5 : 2.6) / Math.sqrt(scale)
  }

  get fine(): boolean {
    return this.detail === "fine"
  }

  /** A shape with its outline. */
  shape(d: string, fill: string, weight = 1): string {
    return `<path d="${d}" fill="${fill}" stroke="${this.ink}" stroke-width="${r(this.weight * weight)}" stroke-linejoin="round" stroke-linecap="round"/>`
  }

  /** A shape without outline. */
  flat(d: string, fill: string): string {
    return `<path d="${d}" fill="${fill}"/>`
  }

  /** A line that stays at every size. */
  line(d: string, weight = 1, colour = this.ink): string {
    return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${r(this.weight * weight)}" stroke-linecap="round" stroke-linejoin="round"/>`
  }

  /** A line of shading, left out of thumbnails. */
  hatch(d: string, weight = 0.62, colour = this.ink): string {
    return this.fine ? this.line(d, weight, colour) : ""
  }

  move(inner: string, x: number, y: number, turn = 0, scale = 1): string {
    return `<g transform="translate(${r(x)} ${r(y)}) rotate(${r(turn)}) scale(${r(scale)})">${inner}</g>`
  }

  /** A leaf from its stalk at (x, y), `turn` degrees from upright, half of it shaded. */
  leaf(x: number, y: number, length: number, width: number, turn: number, fill: string): string {
    const w = width / 2
    const outline = `M0 0C${r(-w * 1.2)} ${r(-length * 0.25)} ${r(-w * 0.9)} ${r(-length * 0.7)} 0 ${r(-length)}C${r(w * 0.9)} ${r(-length * 0.7)} ${r(w * 1.2)} ${r(-length * 0.25)} 0 0Z`
    let veins = ""
    for (let i = 1; i <= 5; i += 1) {
      const y0 = -length * (0.1 + i * 0.14)
      const reach = w * 0.6 * Math.sin(Math.PI * (0.14 + i * 0.14))
      veins += `M0 ${r(y0)}L${r(reach)} ${r(y0 - length * 0.1)}M0 ${r(y0 + length * 0.05)}L${r(reach * 0.9)} ${r(y0 - length * 0.04)}`
      if (i % 2) {
        veins += `M0 ${r(y0)}L${r(-reach)} ${r(y0 - length * 0.1)}`
      }
    }
    return this.move(
      this.shape(outline, fill) +
        this.line(`M0 0V${r(-length * 0.88)}`, 0.7) +
        this.hatch(veins, 0.45),
      x,
      y,
      turn,
    )
  }

  /** A round body, lit from the upper left: bands of arcs thicken towards the lower right. */
  ball(x: number, y: number, rx: number, ry: number, fill: string): string {
    const body = `M${r(x - rx)} ${r(y)}A${r(rx)} ${r(ry)} 0 1 1 ${r(x + rx)} ${r(y)}A${r(rx)} ${r(ry)} 0 1 1 ${r(x - rx)} ${r(y)}Z`
    const shade = mix(fill, this.ink, 0.28)
    const crescent = `M${r(x + rx * 0.5)} ${r(y - ry * 0.87)}A${r(rx)} ${r(ry)} 0 0 1 ${r(x - rx * 0.77)} ${r(y + ry * 0.64)}A${r(rx * 1.1)} ${r(ry * 1.1)} 0 0 0 ${r(x + rx * 0.5)} ${r(y - ry * 0.87)}Z`
    let arcs = ""
    for (let i = 0; i < 3; i += 1) {
      const k = 0.88 - i * 0.13
      const [a, b] = [-0.35 + i * 0.24, 1.9 - i * 0.24]
      arcs += `M${r(x + rx * k * Math.cos(a))} ${r(y + ry * k * Math.sin(a))}A${r(rx * k)} ${r(ry * k)} 0 0 1 ${r(x + rx * k * Math.cos(b))} ${r(y + ry * k * Math.sin(b))}`
    }
    return (
      this.shape(body, fill) + this.flat(crescent, shade) + (rx > 6 ? this.hatch(arcs, 0.6) : "")
    )
  }

  /** `count` points spread without clumps over an ellipse, by the golden angle. */
  spread(count: number, rx: number, ry: number): { x: number; y: number; turn: number }[] {
    return Array.from({ length: count }, (_, i) => {
      const radius = Math.sqrt((i + 0.5) / count)
      const angle = i * 2.39996
      return {
        x: Math.cos(angle) * radius * rx,
        y: Math.sin(angle) * radius * ry,
        turn: this.random() * 360,
      }
    })
  }

  /** Short marks along arcs inside an ellipse: the skin of an orange, the crumb of a cake. */
  stipple(x: number, y: number, rx: number, ry: number, count: number, colour = this.ink): string {
    if (!this.fine) {
      return ""
    }
    const dots = this.spread(count, rx, ry).map((p) => `M${r(x + p.x)} ${r(y + p.y)}h.01`)
    return this.line(dots.join(""), 0.8, colour)
  }
}

/** One drawing of what is in the pack. `tint` is the ink of its main colour. */
export type Motif = (b: Burin) => string
