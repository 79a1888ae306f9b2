import { describe, expect, it } from "vitest"
import { shownPictures, shownThumbnail } from "../../src/products/pictures"

const drawing = "/static/pictures/mam-pack-1a2b-960.webp"
const map = "/static/pictures/mam-place-1a2b-960.webp"
const photo = "/static/17-3fa9.jpg"
const other = "https://cdn.example/mam.jpg"
const of = (...urls: string[]) => urls.map((url) => ({ url }))

describe("of a product's pictures", () => {
  it("photos alone are shown as soon as there is one, and drawings else", () => {
    expect(shownPictures(of(drawing, map))).toEqual(of(drawing, map))
    expect(shownPictures(of(drawing, photo, map, other))).toEqual(of(photo, other))
    expect(shownPictures([])).toEqual([])
  })

  it.each([
    ["the drawing", drawing, of(drawing, map), drawing],
    ["the photo that staff chose", other, of(drawing, photo, other), other],
    ["a photo chosen without being in the gallery", photo, of(drawing), photo],
    ["the first photo in the drawing's place", drawing, of(drawing, photo, other), photo],
    ["the first photo when nobody chose", null, of(drawing, photo), photo],
    ["the drawing again when the photo is gone", null, of(drawing, map), drawing],
    ["nothing when there is nothing", null, [], null],
  ])("the card has %s", (_, chosen, pictures, shown) => {
    expect(shownThumbnail(chosen, pictures)).toBe(shown)
  })
})
