import { backendUrl } from "./api/backend-url"
import { staticPath } from "./static-path"

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

/** What Next's optimizer reads. It leaves SVG alone, and so do we. */
const PHOTO = /\.(?:jpe?g|png|webp|avif|gif)$/i

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
  if (!path || !PHOTO.test(path)) return { src: path ?? url }
  const resized = (width: number) =>
    `/_next/image?url=${encodeURIComponent(path)}&w=${width}&q=${PHOTO_QUALITY}`
  return {
    src: resized(Math.max(...widths)),
    photo: widths.map((width) => `${resized(width)} ${width}w`).join(", "),
  }
}

/**
 * The smallest source of a picture for a list of thumbnails. Drawings are named by their largest, which the pages before
 * have fetched already.
 */
export function thumbnailSource(url: string): string {
  return pictureSources(url, [FIRST_WIDTHS[0]]).src
}

/** What a preview of a link shows. A drawing's size is known; a photo has the shape that it was taken in. */
export function sharedPicture(url: string): { url: string; width?: number; height?: number } {
  const side = Math.max(...FIRST_WIDTHS)
  const { src } = pictureSources(url)
  return drawnView(url) ? { url: src, width: side, height: side } : { url: src }
}

/**
 * A picture that the backend keeps, under the shop's own /static: a shopper's phone need not reach the backend. Older
 * uploads are named by the backend's address.
 *
 * @returns undefined for a picture from elsewhere
 */
function ownPath(url: string): string | undefined {
  const origin = ["", process.env.PUBLIC_BACKEND_URL, backendUrl()].find(
    (origin) => origin !== undefined && url.startsWith(`${origin}/static/`),
  )
  if (origin === undefined || /[?#]/.test(url)) return undefined
  return staticPath(url.slice(`${origin}/static/`.length).split("/"))
}
