import { describe, expect, it } from "vitest"
import { figureWords } from "../../src/admin/lib/figure-words"
import { lately } from "../../src/admin/lib/national-figures"
import { mapOf } from "../../src/figures/map"

const province = (code: string, total: number) => ({
  code,
  name: `<${code}>`,
  name_en: code,
  total,
})

describe("the map of national figures", () => {
  it("tints what sold more darker, leaves what sold nothing empty, and writes names as text", () => {
    const drawn = mapOf([province("01", 1_000_000), province("24", 50_000)], "vi")
    const fill = (code: string) =>
      new RegExp(`<g fill="(#[0-9a-f]{6})" data-code="${code}">`).exec(drawn)?.[1]
    expect(fill("38")).toBe("#ffffff")
    expect(new Set([fill("01"), fill("24"), fill("38")]).size).toBe(3)
    expect(drawn).toContain("<title>&lt;01&gt;: 1.000.000 đ</title>")
    expect(drawn).not.toContain("<01>")
  })

  it("says the same things in both languages, of thirty days in Vietnam", () => {
    const keys = (of: object): unknown =>
      Object.entries(of).map(([key, value]) =>
        typeof value === "object" && value !== null ? [key, keys(value as object)] : key,
      )
    expect(keys(figureWords("en"))).toEqual(keys(figureWords("vi")))
    // 17:30 in London is the next day in Vietnam.
    expect(lately(Date.parse("2026-11-23T17:30:00Z"))).toEqual({
      from: "2026-10-26",
      to: "2026-11-24",
    })
  })
})
