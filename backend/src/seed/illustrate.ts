import { createHash } from "node:crypto"
import { copyFile, link, mkdir } from "node:fs/promises"
import { availableParallelism } from "node:os"
import { basename, join } from "node:path"
import { DRAWINGS } from "../products/pictures"
import type { CatalogueEntry } from "./data"
import { renderGallery, type Rendered } from "./pictures"

/** The addresses of a product's pictures. */
export interface ProductPictures {
  thumbnail: string | null
  images: string[]
}

/** An encoded file and the name it is served by. */
interface Published {
  file: Rendered
  name: string
}

const LARGEST = 960

/**
 * Draws and encodes every entry's pictures and puts them where the backend serves files. An address names the largest
 * WebP of a view; its other sizes and AVIF have the same name but for the end, `-<width>.<format>`, which a srcset is
 * made from.
 *
 * @returns a function that gives an entry's addresses. They begin with a slash: the same data may be served under
 *   another host or port tomorrow
 */
export async function illustrator(
  entries: CatalogueEntry[],
  dataDir: string,
): Promise<(entry: CatalogueEntry) => ProductPictures> {
  const folder = join(dataDir, "files", basename(DRAWINGS))
  await mkdir(folder, { recursive: true })
  // Several shops on one machine may share what was encoded once.
  const cache = process.env.OCOP_PICTURE_CACHE ?? join(dataDir, "pictures-cache")
  const pictures = new Map<string, ProductPictures>()
  const waiting = [...entries]
  const draw = async () => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const files = named(await renderGallery(entry, cache))
      await Promise.all(files.map((file) => publish(file, folder)))
      pictures.set(entry.id, addressesOf(files))
    }
  }
  // Encoding runs outside the event loop: one more than there are processors keeps them all busy.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, draw))
  return (entry) => pictures.get(entry.id) ?? { thumbnail: null, images: [] }
}

/**
 * Small sizes come from a coarser drawing and have another hash in the cache: in public all sizes of a view carry one
 * version, so that a page can name them all from one address. It changes when any of them does.
 */
function named(files: Rendered[]): Published[] {
  return files.map((file) => {
    const view = files.filter((other) => other.view === file.view)
    const version = createHash("sha256")
      .update(view.map(({ key }) => key).join())
      .digest("hex")
      .slice(0, 12)
    const id = file.key.slice(0, file.key.indexOf(`-${file.view}-`))
    return { file, name: `${id}-${file.view}-${version}-${file.size}.${file.format}` }
  })
}

function addressesOf(files: Published[]): ProductPictures {
  const images = files
    .filter(({ file }) => file.size === LARGEST && file.format === "webp")
    .map(({ name }) => `${DRAWINGS}/${name}`)
  return { thumbnail: images[0] ?? null, images }
}

/** A second name for the cached file; a copy where the file system has no links. */
async function publish({ file, name }: Published, folder: string): Promise<void> {
  const target = join(folder, name)
  try {
    await link(file.path, target)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === "EEXIST") return
    await copyFile(file.path, target)
  }
}
