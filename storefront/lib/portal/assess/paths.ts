import { sellerPaths } from "../paths"
import type { Part } from "./types"

const root = sellerPaths.assess

/** The parts of a sheet in their order, by the word in their address. */
export const STEPS: readonly { slug: string; part: Part }[] = [
  { slug: "a", part: "A" },
  { slug: "b", part: "B" },
  { slug: "c", part: "C" },
  { slug: "loai", part: "refusals" },
]

/** Where a sheet is begun. @param product one of the seller's goods that it is of */
export const beginPath = (product?: string) =>
  `${root}/moi${product ? `?hang=${encodeURIComponent(product)}` : ""}`

/** One sheet: what it comes to, and its versions. */
export const assessmentPath = (id: string) => `${root}/${encodeURIComponent(id)}`

/** One part of it, to be filled in. */
export const partPath = (id: string, part: Part) =>
  `${assessmentPath(id)}/phan/${STEPS.find((step) => step.part === part)?.slug ?? "a"}`

/** A saved version; beside another one. */
export const versionPath = (id: string, number: number, against?: number) =>
  `${assessmentPath(id)}/ban/${number}${against === undefined ? "" : `?voi=${against}`}`

/** A sheet to be printed: a saved version, or as it stands. */
export const printPath = (id: string, number?: number) =>
  `${assessmentPath(id)}/in${number === undefined ? "" : `?ban=${number}`}`

/** A page of the list. */
export const assessmentsPath = (page = 1) => (page > 1 ? `${root}?trang=${page}` : root)
