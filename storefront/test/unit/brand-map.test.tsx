import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import provinces from "../../../data/provinces.json"
import { map } from "../../components/brand/province-shapes"
import { ProvinceIndexMap } from "../../components/brand/ProvinceIndexMap"
import { ProvinceMap } from "../../components/brand/ProvinceMap"

const sprite = join(__dirname, "../../public/province-map.svg")

describe("the map of Vietnam", () => {
  it("has exactly the 34 provinces of today, in ≤ 40 kB", () => {
    expect(map.provinces.map((p) => p.code).sort()).toEqual(provinces.map((p) => p.code).sort())
    expect(map.provinces).toHaveLength(34)
    expect(statSync(join(__dirname, "../../../data/province-map.json")).size).toBeLessThan(40_000)
  })

  it("shows and names Hoàng Sa and Trường Sa, with the provinces they belong to", () => {
    const html = renderToStaticMarkup(<ProvinceMap highlight="01" />)
    expect(html).toContain("Hoàng Sa")
    expect(html).toContain("Trường Sa")
    const home = Object.fromEntries(
      map.islands.map((g) => [
        g.name_vi,
        provinces.find((p) => p.code === g.province_code)?.name_vi,
      ]),
    )
    expect(home).toEqual({ "Hoàng Sa": "Đà Nẵng", "Trường Sa": "Khánh Hòa" })
    expect(readFileSync(sprite, "utf8")).toContain('id="islands"')
  })

  it("refers to the sprite, which holds each outline once", () => {
    const svg = readFileSync(sprite, "utf8")
    for (const province of map.provinces) {
      expect(svg.split(`id="p${province.code}"`)).toHaveLength(2)
      expect(svg.split(province.d)).toHaveLength(2)
    }
    expect(renderToStaticMarkup(<ProvinceMap highlight="79" />).length).toBeLessThan(2_500)
  })

  it("keeps neighbours apart where they are: no outline strays from its box or the map", () => {
    for (const { box, d, code } of map.provinces) {
      expect(box[0], code).toBeGreaterThanOrEqual(0)
      expect(box[2], code).toBeLessThanOrEqual(map.width)
      expect(box[3], code).toBeLessThanOrEqual(map.height)
      expect(d, code).toMatch(/^M[\d\s\-lzM]+z$/)
    }
  })

  it("makes every province a link with its name and count", () => {
    const html = renderToStaticMarkup(
      <ProvinceIndexMap
        label="Bản đồ"
        countLabel={(n) => `${n} sản phẩm`}
        provinces={provinces.map((p) => ({
          code: p.code,
          name: p.name_vi,
          href: `/tinh/${p.slug}`,
          count: 2,
        }))}
      />,
    )
    expect(html.match(/<a /g)).toHaveLength(34)
    expect(html).toContain('href="/tinh/thai-nguyen" aria-label="Thái Nguyên, 2 sản phẩm"')
    expect(html).toContain("<title>Huế, 2 sản phẩm</title>")
  })
})
