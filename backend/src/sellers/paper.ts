import type { Readable } from "node:stream"

/** Bytes; a phone's photo of a page has three to eight million. */
export const LARGEST_PAPER = 10 * 1024 * 1024

/** What a paper may be, known by how it begins: names and declared types are what somebody typed. */
const KINDS: { mime: string; ending: string; begins: (bytes: Buffer) => boolean }[] = [
  { mime: "application/pdf", ending: "pdf", begins: (bytes) => is(bytes, 0, "%PDF-") },
  {
    mime: "image/jpeg",
    ending: "jpg",
    begins: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  },
  { mime: "image/png", ending: "png", begins: (bytes) => is(bytes, 1, "PNG\r\n\u001a\n") },
  {
    mime: "image/webp",
    ending: "webp",
    begins: (bytes) => is(bytes, 0, "RIFF") && is(bytes, 8, "WEBP"),
  },
]

const is = (bytes: Buffer, at: number, text: string) =>
  bytes.subarray(at, at + text.length).toString("latin1") === text

/** @returns its type by its content; undefined for what is no photo and no PDF */
export const kindOf = (bytes: Buffer) => KINDS.find(({ begins }) => begins(bytes))

/** Read to its end and thrown away, so that whoever sends too much hears why; what is longer still is cut off. */
const LONGEST_READ = 6 * LARGEST_PAPER

/** @returns all of a stream; null when it is larger than a paper may be */
export async function readPaper(stream: Readable): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= LARGEST_PAPER) parts.push(part)
    if (size > LONGEST_READ) break
  }
  return size > LARGEST_PAPER ? null : Buffer.concat(parts)
}
