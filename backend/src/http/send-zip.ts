import type { ServerResponse } from "node:http"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { Zip, ZipDeflate, ZipPassThrough } from "fflate"

/** A file of a pack. Its name is of plain letters: programs do not agree on any others. */
export interface Packed {
  name: string
  bytes: Uint8Array
}

/** What is packed already would only cost time. */
const SMALL_ALREADY = /\.(pdf|jpg|png|webp|xlsx)$/

/**
 * Sends files as one ZIP while they are read: no more than one of them is in memory, and none is read before whoever asked has
 * taken the one before. Ends, and reads no further, when they go away.
 */
export async function sendZip(
  res: ServerResponse,
  name: string,
  files: AsyncIterable<Packed>,
): Promise<void> {
  res.setHeader("content-type", "application/zip")
  res.setHeader("content-disposition", `attachment; filename="${name}.zip"`)
  res.setHeader("cache-control", "private, no-store")
  res.setHeader("x-content-type-options", "nosniff")
  try {
    await pipeline(Readable.from(zipped(files)), res)
  } catch (error) {
    // Whoever went away needs no word; a pack that broke off is cut, so that nobody takes it for whole.
    if (!res.headersSent) throw error
    res.destroy()
  }
}

/** @returns the bytes of a ZIP, piece by piece */
export async function* zipped(files: AsyncIterable<Packed>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const taken = () => {
    const pieces = ready
    ready = []
    return pieces
  }
  for await (const { name, bytes } of files) {
    const file = SMALL_ALREADY.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name)
    zip.add(file)
    file.push(bytes, true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
