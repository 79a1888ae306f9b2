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

/** Few bytes that say of themselves that they are more pixels than the camera of any telephone has. */
export const tooManyPixels = (): Promise<Buffer> =>
  sharp({ create: { width: 20_000, height: 5_001, channels: 3, background: "white" } })
    .png()
    .toBuffer()
