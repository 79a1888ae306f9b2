import { backendUrl } from "./api/backend-url"

/**
 * Widths used of those the backend encodes of a first picture, and of the others. The smaller ones (96, 192) are another,
 * coarser drawing under another name, for lists of thumbnails.
 */
export const FIRST_WIDTHS = [320, 480, 960] as const
export const OTHER_WIDTHS = [320, 960] as const

/** How well Next encodes a photo, of 100. next.config.ts allows this quality and the widths above, and no others. */
export const PHOTO_QUALITY = 75

export interface PictureSources {
  src: string
  /** A drawing, which lies ready in both formats. */
  avif?: string
  webp?: string
  /** A photo that was uploaded: resized when first asked for, in the format that the browser asks for. */
  photo?: string
}

/** What a drawing of ours shows. */
export type DrawnView = "pack" | "contents" | "place"

/** The largest WebP of a drawing: `/static/pictures/<product>-<view>-<version>-960.webp`. */
const DRAWING = /^(\/static\/pictures\/.+-(pack|contents|place)-[0-9a-f]{4,})-960\.webp$/

/** A photo that Next can read through the shop's own /static. Drawings and animations are not resized. */
const PHOTO =
  /^\/static\/(?:[A-Za-z0-9][\w.-]{0,199}\/)*[A-Za-z0-9][\w.-]{0,190}\.(?:jpe?g|png|webp|avif)$/i

/** @returns what is drawn; `undefined` for a photo, or whatever else somebody uploaded */
export function drawnView(url: string): DrawnView | undefined {
  return DRAWING.exec(url)?.[2] as DrawnView | undefined
}

/**
 * The addresses of a picture in all its sizes. The backend names the largest WebP of a drawing; the others differ in the
 * end of the name alone. A photo of the backend is resized by Next's own optimizer: it is there, bounded by a list of
 * widths, keeps what it made, and asks nothing of the browser's scripts. A picture from elsewhere is one file, as it is.
 */
export function pictureSources(
  url: string,
  widths: readonly number[] = FIRST_WIDTHS,
): PictureSources {
  const stem = DRAWING.exec(url)?.[1]
  if (stem) {
    const set = (format: string) =>
      widths.map((width) => `${stem}-${width}.${format} ${width}w`).join(", ")
    return { src: url, avif: set("avif"), webp: set("webp") }
  }
  const path = ownPath(url)
  if (!PHOTO.test(path)) return { src: url }
  const resized = (width: number) =>
    `/_next/image?url=${encodeURIComponent(path)}&w=${width}&q=${PHOTO_QUALITY}`
  return {
    src: resized(Math.max(...widths)),
    photo: widths.map((width) => `${resized(width)} ${width}w`).join(", "),
  }
}

/** The backend names an uploaded file by its own address; the shop serves the same file under /static. */
function ownPath(url: string): string {
  for (const origin of [process.env.PUBLIC_BACKEND_URL, backendUrl()]) {
    if (origin && url.startsWith(`${origin}/`)) return url.slice(origin.length)
  }
  return url
}
