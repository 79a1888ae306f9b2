import sharp from "sharp"

/** The longest side that is kept, in pixels: the widest picture of a page on a screen of double density, and some to spare. */
const LONGEST = 2_400

/**
 * More pixels than the largest camera of a telephone has in one photo are no photo: few bytes may say that they are many,
 * and all of them would have to be drawn.
 */
export const READABLE = { limitInputPixels: 100_000_000 }

/** Of 100. What pages show is encoded once more from this, hence better than what they show. */
const QUALITY = 88

export interface PublicPicture {
  bytes: Buffer
  extension: "jpg" | "webp"
  mimeType: "image/jpeg" | "image/webp"
}

/**
 * A picture fit to be shown: upright, in the colours of screens, no larger than a page can use, its first frame if it
 * moves, and without what the camera wrote beside it, such as the place. A drawing of lines becomes one of dots, since an
 * SVG may hold scripts. JPEG, which everybody's previews of links can read; WebP where something shows through.
 *
 * @throws Error in the decoder's words when the bytes are no picture, half of one, or one of more pixels than `READABLE`
 */
export async function publicPicture(bytes: Buffer): Promise<PublicPicture> {
  const { hasAlpha } = await sharp(bytes, READABLE).metadata()
  // Nothing is kept of EXIF, XMP and profiles unless it is asked for.
  const image = sharp(bytes, { ...READABLE, failOn: "error" })
    .autoOrient()
    .resize({ width: LONGEST, height: LONGEST, fit: "inside", withoutEnlargement: true })
  return hasAlpha
    ? {
        bytes: await image.webp({ quality: QUALITY }).toBuffer(),
        extension: "webp",
        mimeType: "image/webp",
      }
    : {
        bytes: await image.jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer(),
        extension: "jpg",
        mimeType: "image/jpeg",
      }
}
