/** Where a photo was taken, in degrees. */
export interface PhotoPlace {
  latitude: number
  longitude: number
}

const JPEG = 0xffd8
const APP1 = 0xffe1
/** Where the picture itself begins: nothing is told about it after that. */
const SCAN = 0xffda
const GPS_TAG = 0x8825
/** Tags of the GPS block: N or S, degrees; E or W, degrees. */
const [SOUTH, LATITUDE, WEST, LONGITUDE] = [1, 2, 3, 4]

/** What a camera wrote of the place into a JPEG; null where it wrote none, or none that can be read. Nothing else is read. */
export function placeIn(bytes: ArrayBuffer): PhotoPlace | null {
  try {
    const view = new DataView(bytes)
    const exif = exifOf(view)
    if (!exif) return null
    const gps = pointerTo(exif, GPS_TAG)
    if (gps === null) return null
    const latitude = degrees(exif, gps, LATITUDE, SOUTH, "S", 90)
    const longitude = degrees(exif, gps, LONGITUDE, WEST, "W", 180)
    return latitude === null || longitude === null ? null : { latitude, longitude }
  } catch (error) {
    // It says that there is more than there is.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The block of facts, whose numbers are in the order that it says. */
interface Exif {
  view: DataView
  at: number
  little: boolean
}

function exifOf(view: DataView): Exif | null {
  if (view.byteLength < 4 || view.getUint16(0) !== JPEG) return null
  for (let at = 2; at + 4 <= view.byteLength;) {
    const marker = view.getUint16(at)
    if (marker === SCAN || marker < 0xff00) return null
    const isExif = marker === APP1 && view.getUint32(at + 4) === 0x45786966
    if (isExif) return { view, at: at + 10, little: view.getUint16(at + 10) === 0x4949 }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** Where the entry of a tag begins in the block at `start`. */
function entryOf({ view, at, little }: Exif, start: number, tag: number): number | null {
  const count = view.getUint16(at + start, little)
  for (let index = 0; index < count; index++) {
    const entry = start + 2 + index * 12
    if (view.getUint16(at + entry, little) === tag) return entry
  }
  return null
}

function pointerTo(exif: Exif, tag: number): number | null {
  const first = exif.view.getUint32(exif.at + 4, exif.little)
  const entry = entryOf(exif, first, tag)
  return entry === null ? null : exif.view.getUint32(exif.at + entry + 8, exif.little)
}

/** Degrees, minutes and seconds as one number, negative in the south and west. */
function degrees(
  exif: Exif,
  gps: number,
  tag: number,
  side: number,
  negative: string,
  most: number,
): number | null {
  const { view, at, little } = exif
  const [value, where] = [entryOf(exif, gps, tag), entryOf(exif, gps, side)]
  if (value === null || where === null) return null
  const from = at + view.getUint32(at + value + 8, little)
  const part = (index: number) =>
    view.getUint32(from + index * 8, little) / view.getUint32(from + index * 8 + 4, little)
  const sum = part(0) + part(1) / 60 + part(2) / 3_600
  if (!(sum <= most)) return null
  return view.getUint8(at + where + 8) === negative.charCodeAt(0) ? -sum : sum
}
