import sharp from "sharp"

/**
 * A photo of nothing in particular, that looks like no other.
 * @param seed what it looks like
 */
export async function photo(seed: number, width = 320): Promise<Buffer> {
  const side = 9
  const pixels = Buffer.from(
    Array.from(
      { length: side * side * 3 },
      (_, at) => ((at + 3) * (seed * 7919 + 31) * 2654435761) >>> 24,
    ),
  )
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .resize(width, width, { kernel: "nearest" })
    .jpeg({ quality: 90 })
    .toBuffer()
}
