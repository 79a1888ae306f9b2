import { createHash } from "node:crypto"
import { mkdtemp, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import sharp from "sharp"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import catalogue from "../../../data/catalogue.json"
import {
  drawPack,
  drawView,
  renderPack,
  renderView,
  viewsOf,
  type PictureEntry,
} from "../../src/seed/pictures"
import { subject, form } from "../../src/seed/pictures/choose"
import { labelName, placeLine } from "../../src/seed/pictures/label"
import { fit, missing, outline, set } from "../../src/seed/pictures/lettering"

// Hundreds of drawings: seconds on a quiet machine, more beside other suites.
vi.setConfig({ testTimeout: 60_000 })

const entries = catalogue as PictureEntry[]
const byId = (id: string): PictureEntry => entries.find((entry) => entry.id === id)!

describe("what is drawn", () => {
  it("draws every view of all 148 products, the same way each time", () => {
    expect(entries).toHaveLength(148)
    const digest = (some: PictureEntry[]) => {
      const hash = createHash("sha256")
      for (const entry of some) {
        for (const view of viewsOf(entry)) {
          hash.update(drawView(entry, view))
        }
      }
      return hash.digest("hex")
    }
    expect(digest(entries)).toMatch(/^[0-9a-f]{64}$/)
    const few = entries.filter((_, i) => i % 12 === 0)
    expect(digest(few)).toBe(digest(few))
  }, 60_000)

  it("writes clean SVG: no text left to the machine's fonts, no NaN, no undefined", () => {
    for (const entry of entries) {
      for (const detail of ["fine", "coarse"] as const) {
        const svg = drawPack(entry, detail)
        expect(svg, entry.id).not.toMatch(/NaN|undefined|Infinity|<text|<image|Gradient/)
      }
    }
  })

  it("keeps the stamp's nghệ out of every picture", () => {
    for (const entry of entries) {
      expect(drawPack(entry).toUpperCase(), entry.id).not.toContain("#E0A526")
    }
  })

  it("gives each kind of goods its own pack", () => {
    const packs = [
      "nuoc-mam-le-gia",
      "mat-ong-phuong-di",
      "ruou-bau-da-binh-dinh",
      "tinh-dau-tram-hue",
      "gao-st25-tran-de",
      "ca-phe-dak-yang",
      "mien-viet-cuong",
      "trai-ran-dong-tam",
      "ruou-ghe-ayun-pa",
      "nuoc-khoang-kim-boi",
    ].map((id) => form(byId(id)))
    expect(new Set(packs).size).toBe(packs.length)
    expect(packs).not.toContain(null)
  })

  it("shows whole what has no pack, and never twice", () => {
    for (const id of [
      "ga-dong-tao",
      "buoi-phuc-trach",
      "ca-canh-koi",
      "binh-gom-chu-dau-ty-ba",
      "mai-vang-tien-phat",
      "tranh-dong-ho",
    ]) {
      expect(form(byId(id)), id).toBeNull()
      expect(viewsOf(byId(id))).toEqual(["pack", "place"])
    }
    expect(viewsOf(byId("nuoc-mam-le-gia"))).toEqual(["pack", "contents", "place"])
  })

  it("draws every product a motif of its own kind: few share one", () => {
    const shared = new Map<unknown, string[]>()
    for (const entry of entries) {
      const { motif } = subject(entry)
      shared.set(motif, [...(shared.get(motif) ?? []), entry.id])
    }
    expect(shared.size).toBeGreaterThanOrEqual(75)
    expect(Math.max(...[...shared.values()].map((ids) => ids.length))).toBeLessThanOrEqual(9)
  })
})

describe("lettering", () => {
  it("has a glyph for every letter of every name and place", () => {
    for (const entry of entries) {
      expect(missing(labelName(entry), "name"), entry.id).toEqual([])
      expect(missing(placeLine(entry), "plain"), entry.id).toEqual([])
    }
  })

  it("sets stacked diacritics whole, composed or not", () => {
    const composed = outline("Ễ ỗ Ậ ự ẳ Ở", "name", 100, 0, 0)
    const decomposed = outline("Ễ ỗ Ậ ự ẳ Ở".normalize("NFD"), "name", 100, 0, 0)
    expect(decomposed.d).toBe(composed.d)
    // Above the capitals' height (about 64 of 100) there is ink: the marks were drawn.
    expect(composed.box.y1).toBeLessThan(-80)
  })

  it("fits every name into its box without touching the edges", () => {
    const box = { width: 300, height: 170 }
    for (const entry of entries) {
      const letters = set(
        fit(labelName(entry), "name", box, { largest: 84, lines: 4 }),
        "name",
        150,
        0,
        box.height,
      )
      expect(letters.box.x1, entry.id).toBeGreaterThanOrEqual(-3)
      expect(letters.box.x2, entry.id).toBeLessThanOrEqual(303)
      expect(letters.box.y1, entry.id).toBeGreaterThanOrEqual(-10)
      expect(letters.box.y2, entry.id).toBeLessThanOrEqual(180)
    }
  })
})

describe("rendering", () => {
  let dir: string

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "pictures-"))
  })

  afterEach(() => rm(dir, { recursive: true }))

  it("makes AVIF and WebP in every size, and nothing twice", async () => {
    const files = await renderPack(byId("nuoc-mam-le-gia"), [96, 320], dir)
    expect(files.map((f) => `${f.size}.${f.format}`)).toEqual([
      "96.avif",
      "96.webp",
      "320.avif",
      "320.webp",
    ])
    for (const file of files) {
      const meta = await sharp(await readFile(file.path)).metadata()
      expect([meta.width, meta.height]).toEqual([file.size, file.size])
    }
    const before = await Promise.all(files.map(async (f) => (await stat(f.path)).mtimeMs))
    const again = await renderPack(byId("nuoc-mam-le-gia"), [96, 320], dir)
    expect(again).toEqual(files)
    expect(await Promise.all(again.map(async (f) => (await stat(f.path)).mtimeMs))).toEqual(before)
  })

  it("marks the product's province on the place card", async () => {
    const [a] = await renderView(byId("gao-st25-tran-de"), "place", [320], dir)
    const [b] = await renderView(byId("ruou-bau-da-binh-dinh"), "place", [320], dir)
    expect(a!.key).not.toBe(b!.key)
  })
})
