import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it, vi } from "vitest"
import { localePath, parseEdition } from "../../i18n/edition"
import { kindOf } from "../../lib/api/error"
import {
  formatDay,
  formatDays,
  lastDayBefore,
  monthInVietnam,
  todayInVietnam,
} from "../../lib/dates"
import { escapeJson } from "../../lib/json-ld"
import { fillIn, legalSlugs } from "../../lib/legal"
import { formatDong } from "../../lib/money"
import { drawnView, pictureSources, sharedPicture, thumbnailSource } from "../../lib/pictures"
import { safeReturnPath } from "../../lib/return-path"
import { formatInstant } from "../../lib/order/times"
import { monthSpan } from "../../lib/season"

const root = join(import.meta.dirname, "../..")

describe("editions", () => {
  it("are a language and an age, and nothing else", () => {
    expect(parseEdition("vi")).toEqual({ locale: "vi", adult: false })
    expect(parseEdition("en-18")).toEqual({ locale: "en", adult: true })
    for (const wrong of ["fr", "vi-17", "vi-18-x", "", undefined, "toString"]) {
      expect(parseEdition(wrong)).toBeUndefined()
    }
  })
  it("show in an address as a language only", () => {
    expect(localePath("vi", "/tinh/hue")).toBe("/tinh/hue")
    expect(localePath("en", "/tinh/hue")).toBe("/en/tinh/hue")
    expect(localePath("en", "/")).toBe("/en")
  })
})

describe("days and seasons", () => {
  it("turn at midnight in Vietnam", () => {
    expect(todayInVietnam(new Date("2026-10-31T17:00:00Z"))).toBe("2026-11-01")
    expect(monthInVietnam(new Date("2026-10-31T16:59:59Z"))).toBe(10)
  })
  it("are written as each language does", () => {
    expect(formatDay("2028-06-26", "vi")).toBe("26/06/2028")
    expect(formatDay("2028-06-26T00:00:00.000Z", "en")).toBe("26 June 2028")
  })
  it("say nothing twice in a span", () => {
    expect(formatDays("2026-11-26", "2026-11-27", "vi")).toBe("26/11 – 27/11/2026")
    expect(formatDays("2026-12-31", "2027-01-02", "vi")).toBe("31/12/2026 – 02/01/2027")
    expect(formatDays("2026-11-26", "2026-11-26", "vi")).toBe("26/11/2026")
    expect(lastDayBefore("2026-12-07T17:00:00.000Z")).toBe("2026-12-07")
    expect(lastDayBefore("2026-12-07T17:00:01.000Z")).toBe("2026-12-08")
    expect(lastDayBefore("2026-12-08T23:59:00+07:00")).toBe("2026-12-08")
    // How wide the spaces around the dash are is for the language data to say.
    expect(formatDays("2026-11-26", "2026-11-27", "en").replace(/\s*–\s*/, "–")).toBe(
      "26–27 November 2026",
    )
    expect(formatDays("2026-11-26", "2026-11-26", "en")).toBe("26 November 2026")
  })
  it("have the clock before the day", () => {
    expect(formatInstant("2026-11-22T01:05:00Z", "vi")).toBe("08:05 ngày 22/11/2026")
    expect(formatInstant("2026-11-22T01:05:00Z", "en")).toBe("22 November 2026 at 08:05")
  })
  it.each([
    [[11, 12, 1, 2], [[11, 2]]],
    [[6, 7], [[6, 7]]],
    [
      [9, 5],
      [
        [5, 5],
        [9, 9],
      ],
    ],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [[1, 12]]],
    [[], null],
  ])("months %j are %j", (months, span) => {
    expect(monthSpan(months)).toEqual(span)
  })
})

describe("what others write", () => {
  it("stays text inside structured data", () => {
    const name = "</script><script>alert(1)</script>\u2028&"
    const json = escapeJson({ name })
    expect(json).not.toMatch(/[<>&\u2028]/)
    expect(JSON.parse(json)).toEqual({ name })
  })
  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/a\nb",
    7,
    null,
  ])("never leads away from the shop: %j", (path) => {
    expect(safeReturnPath(path)).toBe("/")
  })
  it("leads back to a page of the shop", () => {
    expect(safeReturnPath("/en/san-pham/ruou?x=1#y")).toBe("/en/san-pham/ruou?x=1#y")
    expect(safeReturnPath("/tim-kiem?q=rượu cần&a=%C3%A9\ud800")).toBe(
      "/tim-kiem?q=r%C6%B0%E1%BB%A3u%20c%E1%BA%A7n&a=%C3%A9%EF%BF%BD",
    )
  })
})

describe("an answer of the backend", () => {
  it.each([
    [404, undefined, "not_found"],
    [403, "age_confirmation_required", "age"],
    [401, undefined, "unauthorized"],
    [429, undefined, "limited"],
    [503, undefined, "unreachable"],
    [400, "invalid_data", "invalid"],
    [409, "conflict", "busy", "busy"],
    [409, "conflict", "invalid", "invalid_state_error"],
  ])("%i %s means %s", (status, type, kind, code?: string) => {
    expect(kindOf(status, type, code)).toBe(kind)
  })
})

describe("pictures and prices", () => {
  it("are offered in the sizes that exist", () => {
    const { avif } = pictureSources("/static/pictures/mam-pack-1a2b-960.webp")
    expect(avif).toContain("/static/pictures/mam-pack-1a2b-320.avif 320w")
    expect(pictureSources("https://cdn.example/photo.jpg")).toEqual({
      src: "https://cdn.example/photo.jpg",
    })
  })
  it("are called drawings only when they are ours, whatever a photo's name ends in", () => {
    expect(drawnView("/static/pictures/mam-pack-1a2b-960.webp")).toBe("pack")
    expect(drawnView("/static/pictures/mam-place-1a2b-960.webp")).toBe("place")
    const photo = "/static/pictures/hop-tac-xa-960.webp"
    expect(drawnView(photo)).toBeUndefined()
    expect(pictureSources(photo)).not.toHaveProperty("avif")
  })
  it("are resized when a seller uploaded them, and left alone when they are elsewhere", () => {
    vi.stubEnv("PUBLIC_BACKEND_URL", "https://api.shop.vn")
    const resized = (width: number) => `/_next/image?url=%2Fstatic%2F17-mam.jpg&w=${width}&q=75`
    for (const url of ["/static/17-mam.jpg", "https://api.shop.vn/static/17-mam.jpg"]) {
      expect(pictureSources(url, [320, 960])).toEqual({
        src: resized(960),
        photo: `${resized(320)} 320w, ${resized(960)} 960w`,
      })
    }
    expect(pictureSources("https://api.shop.vn/static/17-b%E1%BA%A3n.svg").src).toBe(
      "/static/17-b%E1%BA%A3n.svg",
    )
    vi.unstubAllEnvs()
    for (const url of [
      "https://api.shop.vn/static/17-mam.jpg",
      "https://api.shop.vn.evil.example/static/17-mam.jpg",
      "/static/../private/17-mam.jpg",
      "/static/%2e%2e/private/17-mam.jpg",
      "/static/17-mam.jpg?w=1",
      "//evil.example/static/17-mam.jpg",
    ])
      expect(pictureSources(url)).toEqual({ src: url })
  })
  it.each([
    "ảnh thật.jpg",
    "ảnh thật.jpg".normalize("NFD"),
    "IMG (1).JPG",
    "a b.png",
    "100% mật.jpg",
  ])("are resized whatever a seller called them: %s", (name) => {
    vi.stubEnv("PUBLIC_BACKEND_URL", "https://api.shop.vn")
    // As Medusa's own provider makes the address of a file.
    const address = new URL("https://api.shop.vn/static")
    address.pathname = `/static/17-${name}`
    const inner = `/static/17-${encodeURIComponent(name)}`
    expect(pictureSources(address.href, [320]).photo).toBe(
      `/_next/image?url=${encodeURIComponent(inner)}&w=320&q=75 320w`,
    )
    vi.unstubAllEnvs()
  })
  it("are small in a list of thumbnails, and of no pretended shape in a preview of a link", () => {
    expect(thumbnailSource("/static/17-mam.jpg")).toBe(
      "/_next/image?url=%2Fstatic%2F17-mam.jpg&w=320&q=75",
    )
    expect(sharedPicture("/static/17-mam.jpg")).toEqual({
      url: "/_next/image?url=%2Fstatic%2F17-mam.jpg&w=960&q=75",
    })
    const drawing = "/static/pictures/mam-pack-1a2b-960.webp"
    expect(thumbnailSource(drawing)).toBe(drawing)
    expect(sharedPicture(drawing)).toEqual({ url: drawing, width: 960, height: 960 })
  })
  it("say of a drawing that it is one, in both languages", () => {
    const said = (locale: string) =>
      JSON.parse(readFileSync(join(root, "messages", locale, "product.json"), "utf8")) as {
        picture: Record<string, string>
      }
    for (const view of ["pack", "contents", "place"]) {
      expect(said("vi").picture[view]).toContain("hình minh họa")
      expect(said("en").picture[view]).toContain("illustration")
    }
  })
  it("are in whole đồng", () => {
    expect(formatDong(1_250_000, "vi").replace(/\s/g, " ")).toBe("1.250.000 ₫")
    expect(formatDong(1_250_000, "en")).toBe("₫1,250,000")
  })
})

describe("the catalogues of words", () => {
  type Words = { [key: string]: string | Words | unknown[] }
  const read = (locale: string, file: string) =>
    JSON.parse(readFileSync(join(root, "messages", locale, file), "utf8")) as Words
  const leaves = (words: Words, path = ""): [string, string][] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${path}${key}`, value]]
        : leaves(value as Words, `${path}${key}.`),
    )
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])/g) ?? [])].toSorted()
  const files = readdirSync(join(root, "messages/vi"))

  it.each(files)("%s says the same things in both languages", (file) => {
    const vi = new Map(leaves(read("vi", file)))
    const en = new Map(leaves(read("en", file)))
    expect([...en.keys()].toSorted()).toEqual([...vi.keys()].toSorted())
    for (const [key, text] of vi) {
      expect(placeholders(en.get(key) ?? ""), key).toEqual(placeholders(text))
    }
  })

  it.each(files)("%s puts the tone mark where the shop does: hóa, hủy, never hoá, huỷ", (file) => {
    const elsewhere = /(?<!q)(?:o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ])(?!\p{L})/iu
    for (const [key, text] of leaves(read("vi", file))) expect(text, key).not.toMatch(elsewhere)
  })

  it("has every legal text in both languages, with nothing invented where nothing is configured", () => {
    for (const locale of ["vi", "en"]) {
      const { titles, pages } = read(locale, "legal.json") as { titles: Words; pages: Words }
      expect(Object.keys(titles).toSorted()).toEqual([...legalSlugs].toSorted())
      expect(Object.keys(pages).toSorted()).toEqual([...legalSlugs].toSorted())
    }
    expect(fillIn("{operator}, {hotline}", { operator: "HTX A" }, "[?]")).toBe("HTX A, [?]")
  })
})

describe("the palette", () => {
  const css = readFileSync(join(root, "app/globals.css"), "utf8")
  const colour = (name: string) =>
    new RegExp(`--color-${name}: (#[0-9a-f]{6})`).exec(css)?.[1] ?? ""
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string, b: string) => {
    const [light = 0, dark = 0] = [luminance(colour(a)), luminance(colour(b))].toSorted(
      (x, y) => y - x,
    )
    return (light + 0.05) / (dark + 0.05)
  }
  it.each(["giay", "nen", "suong", "la-che-nhat", "gac-nhat"])("is read on %s", (ground) => {
    // Prices stand on paper and ground, never on the tint of an action.
    const texts = ["cham", "cham-nhat", "la-che", ...(ground === "la-che-nhat" ? [] : ["gac"])]
    for (const text of texts) {
      expect(contrast(text, ground), text).toBeGreaterThanOrEqual(4.5)
    }
  })
  it("shows the edges of controls and the words on buttons", () => {
    expect(contrast("vien", "giay")).toBeGreaterThanOrEqual(3)
    expect(contrast("vien", "nen")).toBeGreaterThanOrEqual(3)
    expect(contrast("giay", "la-che")).toBeGreaterThanOrEqual(4.5)
    expect(contrast("giay", "cham")).toBeGreaterThanOrEqual(4.5)
    expect(contrast("cham", "nghe")).toBeGreaterThanOrEqual(4.5)
  })
})
