import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { Province as Listed } from "../../lib/api/types"
import { pathOfFormer, slugsOfToday } from "../../lib/places/merged"
import { neighbours } from "../../lib/places/neighbours"
import { nearestPlaces } from "../../lib/places/nearest"

interface Province {
  slug: string
  name_vi: string
  merged_from: { slug: string; name_vi: string }[]
}
const provinces = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../data/provinces.json"), "utf8"),
) as Province[]
const places = provinces.flatMap((province) => [
  { slug: province.slug, name: province.name_vi },
  ...province.merged_from
    .filter((old) => old.slug !== province.slug)
    .map((old) => ({ slug: old.slug, name: old.name_vi })),
])

describe("neighbouring provinces", () => {
  it("are known for each of the 34", () => {
    expect(Object.keys(neighbours).toSorted()).toEqual(provinces.map(({ slug }) => slug).toSorted())
  })
  it("are each other's neighbours, and nobody's own", () => {
    for (const [slug, near] of Object.entries(neighbours)) {
      expect(near).not.toContain(slug)
      for (const other of near) expect(neighbours[other], `${other} – ${slug}`).toContain(slug)
    }
  })
})

describe("a province that was merged", () => {
  const named = { name_vi: "…", name_en: "…", code: "00" }
  const phuTho = {
    slug: "phu-tho",
    merged_provinces: [{ ...named, slug: "bac-ninh" }],
  } as Listed

  it("is found by its old link, once, under its successor's name", () => {
    expect(slugsOfToday(["bac-ninh", "phu-tho", "ha-noi"], [phuTho])).toEqual(["phu-tho", "ha-noi"])
    expect(slugsOfToday(["bac-ninh"], [])).toEqual(["bac-ninh"])
  })
  it("has its goods in the search, since its page is the successor's; others keep theirs", () => {
    expect(pathOfFormer(phuTho, { ...named, slug: "bac-ninh" })).toBe("/tim-kiem?tinh-cu=bac-ninh")
    expect(pathOfFormer(phuTho, { ...named, slug: "hoa-binh" })).toBe("/tinh/hoa-binh")
  })
})

describe("an unknown province", () => {
  it.each([
    ["thai-nguyne", "thai-nguyen"],
    ["backan", "bac-kan"],
    ["Hòa Bình", "hoa-binh"],
    ["dak-lac", "dak-lak"],
    ["lam", "lam-dong"],
  ])("%s is told of %s", (typed, meant) => {
    expect(nearestPlaces(typed, places).map((place) => place.slug)).toContain(meant)
  })
  it("of any length answers at once", () => {
    const started = performance.now()
    expect(nearestPlaces("x".repeat(100_000), places)).toHaveLength(4)
    expect(performance.now() - started).toBeLessThan(100)
  })
})
