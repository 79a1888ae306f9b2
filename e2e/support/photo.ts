import sharp from "sharp"

/** The short film that many telephones hide behind a photo: more than stock Medusa Admin takes, and no part of the picture. */
const FILM = Buffer.alloc(1_500_000, 7)

/**
 * A photo as a telephone held upright takes it: the sensor's picture lies on its side, EXIF says how to turn it, and
 * where it was taken.
 */
export async function phonePhoto(): Promise<Buffer> {
  const photo = await sharp({
    create: { width: 1200, height: 800, channels: 3, background: "#8a5a2b" },
  })
    .withExif({
      IFD0: { Make: "Telephone" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 35/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  return Buffer.concat([photo, FILM])
}
