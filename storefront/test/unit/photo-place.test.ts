import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { placeIn } from "../../lib/form/photo-place"
import { placeWords } from "../../lib/place-words"

const taken = async (gps: Record<string, string>) => {
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
    .withExif({ IFD0: { Make: "Telephone", Artist: "Chị Hoa" }, IFD3: gps })
    .jpeg()
    .toBuffer()
  return new Uint8Array(photo).buffer
}
const SAPA = {
  GPSLatitudeRef: "N",
  GPSLatitude: "22/1 20/1 3000/100",
  GPSLongitudeRef: "E",
  GPSLongitude: "103/1 50/1 60/10",
}

describe("where a photo was taken", () => {
  it("is read of what the camera wrote, and nothing else", async () => {
    const place = placeIn(await taken(SAPA))
    expect(Object.keys(place ?? {})).toEqual(["latitude", "longitude"])
    expect(place?.latitude).toBeCloseTo(22 + 20 / 60 + 30 / 3_600, 6)
    expect(place?.longitude).toBeCloseTo(103 + 50 / 60 + 6 / 3_600, 6)
  })

  it("is negative in the south and west", async () => {
    const place = placeIn(await taken({ ...SAPA, GPSLatitudeRef: "S", GPSLongitudeRef: "W" }))
    expect([Math.sign(place!.latitude), Math.sign(place!.longitude)]).toEqual([-1, -1])
  })

  it("is nowhere in a photo that says none, half of one, no photo, or a place that is none", async () => {
    const whole = await taken(SAPA)
    const at = new Uint8Array(whole).findIndex(
      (_, from, all) => all[from] === 0x88 && all[from + 1] === 0x25,
    )
    expect(placeIn(await taken({}))).toBeNull()
    expect(placeIn(whole.slice(0, at > 0 ? at : 60))).toBeNull()
    expect(placeIn(new ArrayBuffer(0))).toBeNull()
    expect(placeIn(new TextEncoder().encode("%PDF-1.4 not a photo").buffer)).toBeNull()
    expect(placeIn(await taken({ ...SAPA, GPSLatitude: "95/1 0/1 0/1" }))).toBeNull()
    expect(placeIn(await taken({ ...SAPA, GPSLatitude: "1/0 0/1 0/1" }))).toBeNull()
  })

  it("is said as people write it", () => {
    const place = { latitude: 22.342, longitude: -103.8 }
    expect(placeWords(place, "vi")).toBe("22,342° B, 103,800° T")
    expect(placeWords(place, "en")).toBe("22.342° N, 103.800° W")
  })
})
