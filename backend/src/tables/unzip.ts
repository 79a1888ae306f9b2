import { type Entry, fromBufferPromise } from "yauzl"
import { TableRefused } from "./table"

/** Parts of a workbook; each sheet, style and picture is one. */
const MOST_PARTS = 500
/** Bytes that all parts may have together when unpacked, by their own word, to which they are held while being read. */
const LARGEST_UNPACKED = 16 * 1024 * 1024

/** The parts of a packed file by their names, none of them unpacked yet. */
export interface Parts {
  /** @returns what stands in a part; null when there is none of that name. @throws TableRefused */
  read(name: string): Promise<string | null>
}

/**
 * Opens a packed file. Nothing is unpacked before all parts were counted and their sizes summed, so that a small file that
 * would become an enormous one costs nothing; a part that is larger than it says is refused while it is being read.
 *
 * @throws TableRefused
 */
export async function openParts(bytes: Buffer): Promise<Parts> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false }).catch(refuse)
  const parts = new Map<string, Entry>()
  let size = 0
  try {
    for await (const entry of zip.eachEntry()) {
      size += entry.uncompressedSize
      if (parts.size >= MOST_PARTS || size > LARGEST_UNPACKED) throw new TableRefused("large")
      if (entry.isEncrypted()) throw new TableRefused("locked")
      parts.set(entry.fileName, entry)
    }
  } catch (error) {
    refuse(error)
  }
  return {
    async read(name) {
      const entry = parts.get(name)
      if (!entry) return null
      const pieces: Buffer[] = []
      try {
        const stream = await zip.openReadStreamPromise(entry)
        for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece)
      } catch (error) {
        refuse(error)
      }
      return Buffer.concat(pieces).toString("utf8")
    },
  }
}

/** Whatever a broken file makes the reader say, it is no table. */
function refuse(error: unknown): never {
  throw error instanceof TableRefused ? error : new TableRefused("kind")
}
