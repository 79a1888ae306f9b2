import sharp from "sharp"
import { READABLE } from "../modules/file/picture"

const WIDE = 9
const HIGH = 8

/**
 * What a picture looks like, in 64 bits: where each of eight by eight fields is brighter than its neighbour. The same photo
 * resized, saved anew or made a little brighter has nearly the same bits.
 *
 * @returns as a signed integer, as PostgreSQL keeps 64 bits
 * @throws Error in the decoder's words when the bytes are no picture, or one of more pixels than `READABLE`
 */
export async function lookOf(bytes: Buffer): Promise<bigint> {
  const grey = await sharp(bytes, READABLE)
    .autoOrient()
    .greyscale()
    .resize(WIDE, HIGH, { fit: "fill" })
    .raw()
    .toBuffer()
  let bits = 0n
  for (let row = 0; row < HIGH; row++) {
    for (let column = 0; column < WIDE - 1; column++) {
      const at = row * WIDE + column
      bits = (bits << 1n) | ((grey[at] ?? 0) > (grey[at + 1] ?? 0) ? 1n : 0n)
    }
  }
  return BigInt.asIntN(64, bits)
}
