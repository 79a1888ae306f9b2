/**
 * Widths used of those the backend encodes of a first picture, and of the others. The smaller ones (96, 192) are another,
 * coarser drawing under another name, for lists of thumbnails.
 */
export const FIRST_WIDTHS = [320, 480, 960] as const
export const OTHER_WIDTHS = [320, 960] as const

export interface PictureSources {
  src: string
  /** Absent for a file that exists in one size only, such as an uploaded photo. */
  avif?: string
  webp?: string
}

/** What a drawing of ours shows. */
export type DrawnView = "pack" | "contents" | "place"

/** The largest WebP of a drawing: `/static/pictures/<product>-<view>-<version>-960.webp`. */
const DRAWING = /^(\/static\/pictures\/.+-(pack|contents|place)-[0-9a-f]{4,})-960\.webp$/

/** @returns what is drawn; `undefined` for a photo, or whatever else somebody uploaded */
export function drawnView(url: string): DrawnView | undefined {
  return DRAWING.exec(url)?.[2] as DrawnView | undefined
}

/**
 * The addresses of a picture in all its sizes. The backend names the largest WebP of a drawing; the others differ in the
 * end of the name alone. Any other picture is one file.
 */
export function pictureSources(
  url: string,
  widths: readonly number[] = FIRST_WIDTHS,
): PictureSources {
  const stem = DRAWING.exec(url)?.[1]
  if (!stem) return { src: url }
  const set = (format: string) =>
    widths.map((width) => `${stem}-${width}.${format} ${width}w`).join(", ")
  return { src: url, avif: set("avif"), webp: set("webp") }
}
