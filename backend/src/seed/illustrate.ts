import { copyFile, link, mkdir } from "node:fs/promises"
import { join } from "node:path"
import type { CatalogueEntry } from "./data"
import { renderGalleries, type Rendered } from "./pictures"

/** The addresses of a product's pictures. */
export interface ProductPictures {
  thumbnail: string | null
  images: string[]
}

const FOLDER = "pictures"

/**
 * Draws and encodes every entry's pictures and puts them where the backend serves files. An address names the largest
 * WebP; the other sizes and AVIF have the same name but for its end, `-<width>.<format>`, which a srcset is made from.
 *
 * @returns a function that gives an entry's addresses. They begin with a slash: the same data may be served under
 *   another host or port tomorrow
 */
export async function illustrator(
  entries: CatalogueEntry[],
  dataDir: string,
): Promise<(entry: CatalogueEntry) => ProductPictures> {
  const folder = join(dataDir, "files", FOLDER)
  await mkdir(folder, { recursive: true })
  const pictures = new Map<string, ProductPictures>()
  const galleries = await renderGalleries(entries, { dir: join(dataDir, "pictures-cache") })
  for (const [id, files] of galleries) {
    await Promise.all(files.map((file) => publish(file, folder)))
    pictures.set(id, addressesOf(files))
  }
  return (entry) => pictures.get(entry.id) ?? { thumbnail: null, images: [] }
}

export function addressesOf(files: Rendered[]): ProductPictures {
  const images = files
    .filter(({ size, format }) => size === 960 && format === "webp")
    .map(({ key }) => `/static/${FOLDER}/${key}`)
  return { thumbnail: images[0] ?? null, images }
}

/** A second name for the cached file; a copy where the file system has no links. */
async function publish({ path, key }: Rendered, folder: string): Promise<void> {
  const target = join(folder, key)
  try {
    await link(path, target)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === "EEXIST") return
    await copyFile(path, target)
  }
}
