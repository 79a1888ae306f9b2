import type { CreateFileDTO, FileDTO } from "@medusajs/framework/types"
import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { lookOf } from "../../src/listings/look"
import FileService from "../../src/modules/file/service"
import { publicFile } from "../../src/modules/file/public-file"
import { tooManyPixels } from "../support/photo"

/** A form's file as it reaches the File Module: its name's UTF-8 read as Latin-1, its bytes in base64. */
const uploaded = (name: string, bytes: Buffer, mimeType = "image/jpeg"): CreateFileDTO => ({
  filename: Buffer.from(name, "utf8").toString("latin1"),
  mimeType,
  content: bytes.toString("base64"),
  access: "public",
})

/** Red above blue once it is turned upright, as EXIF says; the sensor had them side by side. */
async function turnedPhoto(): Promise<Buffer> {
  const half = (background: string) =>
    sharp({ create: { width: 60, height: 80, channels: 3, background } })
      .png()
      .toBuffer()
  return sharp({ create: { width: 120, height: 80, channels: 3, background: "blue" } })
    .composite([{ input: await half("red"), left: 0, top: 0 }])
    .withExif({ IFD0: { Make: "Telephone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

const bytesOf = (file: CreateFileDTO) => Buffer.from(file.content, "base64")

describe("a photo that is made public", () => {
  it.each([
    "ảnh thật.jpg",
    "ảnh thật.jpg".normalize("NFD"),
    "IMG (1).JPG",
    "../../a b.png",
    "100%.jpg",
  ])("is stored under a plain name, whatever it was called: %s", async (name) => {
    expect((await publicFile(uploaded(name, await turnedPhoto()))).filename).toMatch(
      /^[0-9a-f]{16}\.jpg$/,
    )
  })

  it("is upright, and knows neither camera nor place", async () => {
    const photo = await turnedPhoto()
    expect((await sharp(photo).metadata()).exif?.includes("Telephone")).toBe(true)
    const stored = bytesOf(await publicFile(uploaded("a.jpg", photo)))
    const { width, height, exif, xmp, orientation } = await sharp(stored).metadata()
    expect([width, height, exif, xmp, orientation]).toEqual([
      80,
      120,
      undefined,
      undefined,
      undefined,
    ])
    const colour = async (top: number) =>
      [
        ...(await sharp(stored).extract({ left: 40, top, width: 1, height: 1 }).raw().toBuffer()),
      ].map((part) => Math.round(part / 255))
    expect([await colour(20), await colour(100)]).toEqual([
      [1, 0, 0],
      [0, 0, 1],
    ])
  })

  it("is no larger than a page can use, and what shows through still does", async () => {
    const large = await sharp({
      create: {
        width: 3_000,
        height: 10,
        channels: 4,
        background: { r: 0, g: 0, b: 0, alpha: 0.5 },
      },
    })
      .png()
      .toBuffer()
    const file = await publicFile(uploaded("a.png", large, "image/png"))
    expect([file.filename.split(".").pop(), file.mimeType]).toEqual(["webp", "image/webp"])
    const { width, hasAlpha, format } = await sharp(bytesOf(file)).metadata()
    expect([width, hasAlpha, format]).toEqual([2_400, true, "webp"])
  })

  it("is made of dots when it was drawn in lines, which may hold scripts", async () => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script><rect width="9" height="9"/></svg>`
    const file = await publicFile(uploaded("a.svg", Buffer.from(drawing), "image/svg+xml"))
    expect((await sharp(bytesOf(file)).metadata()).format).toBe("webp")
  })

  it.each([
    ["hỏng.jpg", "image/jpeg", Buffer.from("<script>alert(1)</script>")],
    ["trống.png", "image/png", Buffer.alloc(0)],
    ["trang.jpg", "text/html", Buffer.from("<h1>a page</h1>")],
    ["iphone.heic", "application/octet-stream", Buffer.from("....ftypheic....mif1heic")],
  ])("is refused when it only claims to be one: %s", async (name, mimeType, bytes) => {
    await expect(publicFile(uploaded(name, bytes, mimeType))).rejects.toMatchObject({
      type: "invalid_data",
      message: expect.stringContaining(`${name} could not be read as a picture`) as string,
    })
  })

  it("is refused when half of it is missing", async () => {
    const noise = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: "gray",
        noise: { type: "gaussian", mean: 99, sigma: 50 },
      },
    })
      .jpeg()
      .toBuffer()
    const half = noise.subarray(0, noise.length / 2)
    await expect(publicFile(uploaded("nửa.jpg", half))).rejects.toMatchObject({
      type: "invalid_data",
    })
  })

  it("is refused when few bytes say that they are more pixels than a camera has", async () => {
    const bomb = await tooManyPixels()
    expect(bomb.length).toBeLessThan(1_000_000)
    await expect(publicFile(uploaded("trắng.png", bomb))).rejects.toMatchObject({
      type: "invalid_data",
    })
    await expect(lookOf(bomb)).rejects.toThrow("pixel limit")
  })
})

describe("files", () => {
  /** Keeps nothing, and answers as a provider does. */
  class Provider {
    stored: CreateFileDTO[] = []
    upload(file: CreateFileDTO): Promise<{ key: string; url: string }> {
      this.stored.push(file)
      return Promise.resolve({
        key: file.filename,
        url: `http://shop.test/static/${file.filename}`,
      })
    }
  }
  const open = (ownUrl: string) => {
    const provider = new Provider()
    const service = Reflect.construct(FileService, [
      { fileProviderService: provider },
      { ownUrl },
    ]) as FileService
    return { provider, service }
  }

  it("of no picture keep their kind and their content, under a plain name", async () => {
    const { provider, service } = open("http://shop.test")
    const paper = uploaded("Giấy phép (1).PDF", Buffer.from("%PDF-1.7"), "application/pdf")
    const strange = uploaded("a.b c%2f..", Buffer.from("?"), "application/octet-stream")
    const files: FileDTO[] = await service.createFiles([paper, strange])
    expect(files.map(({ url }) => url)).toEqual([
      expect.stringMatching(/^\/static\/[0-9a-f]{16}\.pdf$/),
      expect.stringMatching(/^\/static\/[0-9a-f]{16}$/),
    ])
    expect(provider.stored.map(({ content }) => content)).toEqual([paper.content, strange.content])
  })

  it("of other hosts keep their address; private ones keep their name behind one of their own, and are the staff's to read", async () => {
    const { provider, service } = open("http://other.test")
    const list = {
      ...uploaded("list.csv", Buffer.from("a,b"), "text/csv"),
      access: "private" as const,
    }
    const { url } = await service.createFiles(list)
    expect(url).toMatch(/^\/admin\/uploads\/[0-9a-f-]{36}-list\.csv\/content$/)
    expect(provider.stored).toEqual([{ ...list, filename: expect.stringMatching(/-list\.csv$/) }])
  })
})
