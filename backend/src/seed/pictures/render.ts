import { createHash } from "node:crypto"
import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { availableParallelism } from "node:os"
import { join, resolve } from "node:path"
import sharp from "sharp"
import { drawView, viewsOf } from "./draw"
import type { PictureEntry, View } from "./entry"

/** Widths a srcset offers, in pixels. Pictures are square. */
export const SIZES = [96, 192, 320, 480, 960] as const
export type Size = (typeof SIZES)[number]
export type Format = "avif" | "webp"

/** One encoded file. `key` is its name in the cache and a good public file name: it changes with the drawing alone. */
export interface Rendered {
  view: View
  size: Size
  format: Format
  key: string
  path: string
}

/** Below this width hatching turns to dirt, and the coarse drawing is used. */
const COARSE_BELOW = 256

/**
 * Encoder settings, part of a file's identity: change them and the cache starts anew.
 * Effort is spent where the bytes are, on the cards of a list; at 960 px AVIF's higher
 * efforts cost five times the time for 17 kB.
 */
const RECIPE = "avif q58 4:4:4 e1/e0, webp q84 e1"
const avif = (size: Size) => ({
  quality: 58,
  effort: size <= 320 ? 1 : 0,
  chromaSubsampling: "4:4:4",
})
const webp = { quality: 84, effort: 1 }

/**
 * What is encoded per view. A gallery's further pictures are only ever seen from 320 px up;
 * leaving out their thumbnails halves the seed's time.
 */
const SIZES_OF: Record<View, readonly Size[]> = {
  pack: SIZES,
  contents: [320, 960],
  place: [320, 960],
}

/** Where encoded pictures are kept: `<OCOP_DATA_DIR>/pictures-cache`, by default `.data` at the root. */
export function pictureCache(
  dataDir = process.env.OCOP_DATA_DIR ?? resolve(process.cwd(), "../.data"),
): string {
  return join(dataDir, "pictures-cache")
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function encode(pixels: Buffer, side: number, size: Size, format: Format): Promise<Buffer> {
  const image = sharp(pixels, { raw: { width: side, height: side, channels: 3 } }).resize(
    size,
    size,
    { kernel: "lanczos3" },
  )
  return format === "avif" ? image.avif(avif(size)).toBuffer() : image.webp(webp).toBuffer()
}

/** Written beside and renamed: a reader, or a second seed, never meets half a file. */
async function keep(path: string, bytes: Buffer): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`
  await writeFile(draft, bytes)
  await rename(draft, path)
}

/**
 * Render one view in the given sizes as AVIF and WebP. Files already in the cache are
 * not made again; the cache is keyed by the drawing's own text, so a changed label or a
 * better drawing makes new files by itself.
 */
export async function renderView(
  entry: PictureEntry,
  view: View,
  sizes: readonly Size[] = SIZES_OF[view],
  dir = pictureCache(),
): Promise<Rendered[]> {
  await mkdir(dir, { recursive: true })
  const drawings = { fine: drawView(entry, view, "fine"), coarse: drawView(entry, view, "coarse") }
  // One hash for both drawings: every size of a view has the same name but for its end.
  const hash = createHash("sha256")
    .update(drawings.fine)
    .update(drawings.coarse)
    .update(RECIPE)
    .digest("hex")
    .slice(0, 12)
  const made: Rendered[] = []
  for (const detail of ["coarse", "fine"] as const) {
    const files = sizes
      .filter((size) => size < COARSE_BELOW === (detail === "coarse"))
      .flatMap((size) =>
        (["avif", "webp"] as const).map((format): Rendered => {
          const key = `${entry.id}-${view}-${hash}-${size}.${format}`
          return { view, size, format, key, path: join(dir, key) }
        }),
      )
    await encodeMissing(drawings[detail], files)
    made.push(...files)
  }
  return made
}

/** Rasterise once, at the largest size asked for, and encode what the cache lacks. */
async function encodeMissing(svg: string, files: Rendered[]): Promise<void> {
  const present = await Promise.all(files.map((file) => exists(file.path)))
  const missing = files.filter((_, i) => !present[i])
  if (!missing.length) {
    return
  }
  const side = Math.max(...missing.map((file) => file.size))
  const pixels = await sharp(Buffer.from(svg), { density: (72 * side) / 960 })
    .resize(side, side)
    .removeAlpha()
    .raw()
    .toBuffer()
  for (const file of missing) {
    await keep(file.path, await encode(pixels, side, file.size, file.format))
  }
}

/** The picture of the pack, in the given sizes. */
export async function renderPack(
  entry: PictureEntry,
  sizes: readonly Size[] = SIZES,
  dir = pictureCache(),
): Promise<Rendered[]> {
  return renderView(entry, "pack", sizes, dir)
}

/** Every view of a product's gallery, the pack first. */
export async function renderGallery(
  entry: PictureEntry,
  dir = pictureCache(),
): Promise<Rendered[]> {
  const all: Rendered[] = []
  for (const view of viewsOf(entry)) {
    all.push(...(await renderView(entry, view, SIZES_OF[view], dir)))
  }
  return all
}

/**
 * The galleries of many products, `abreast` at a time (one per core by default).
 * `progress` is told after each product how many are done.
 */
export async function renderGalleries<E extends PictureEntry>(
  entries: readonly E[],
  options: { dir?: string; abreast?: number; progress?: (done: number, of: number) => void } = {},
): Promise<Map<string, Rendered[]>> {
  const { dir = pictureCache(), abreast = availableParallelism(), progress } = options
  const done = new Map<string, Rendered[]>()
  let next = 0
  const worker = async () => {
    for (let entry = entries[next++]; entry; entry = entries[next++]) {
      done.set(entry.id, await renderGallery(entry, dir))
      progress?.(done.size, entries.length)
    }
  }
  await Promise.all(Array.from({ length: abreast }, worker))
  return done
}

/** The bytes of a rendered file, for a file provider. */
export async function pictureBytes(file: Rendered): Promise<Buffer> {
  return readFile(file.path)
}
