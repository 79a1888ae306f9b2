import type { Box, Plate } from "../plate"

/** The colours one product is printed in. */
export interface Tone {
  /** The ink of the motif's material: green for tea, brown for coffee … */
  main: string
  /** Main towards chàm, for caps, bands and small lettering. */
  dark: string
  /** Main thinned almost to paper. */
  pale: string
  /** What shows through glass, or the stuff of the pack itself. */
  body: string
}

export interface Form {
  art: string
  /** Where the label is pasted; `band` labels run round the pack and have no side rules. */
  label: Box
  style: "sheet" | "band" | "tag"
  /** Drawn over the label: strings, folds, shading that must run across it. */
  over?: string
}

export type Draw = (plate: Plate, tone: Tone) => Form
