import { describe, expect, it } from "vitest"
import { provinces } from "../../src/seed/data"
import { communes } from "../../src/seed/places"

describe("places of today", () => {
  const all = communes()
  const named = (name: string) => all.filter((commune) => commune.name_vi === name)

  it("are 3,321 units: 2,611 communes, 697 wards, 13 special zones", () => {
    expect(all).toHaveLength(3321)
    expect(new Set(all.map(({ code }) => code)).size).toBe(3321)
    const count = (kind: string) => all.filter((commune) => commune.kind === kind).length
    expect([count("xa"), count("phuong"), count("dac_khu")]).toEqual([2611, 697, 13])
  })

  it("sum to each province's count", () => {
    for (const province of provinces() as (ReturnType<typeof provinces>[number] & {
      commune_level_units: number
    })[]) {
      const own = all.filter((commune) => commune.province_code === province.code)
      expect([province.name_vi, own.length]).toEqual([
        province.name_vi,
        province.commune_level_units,
      ])
    }
  })

  it("know Đồng Nai's wards of April 2026", () => {
    expect(named("Phường Long Thành")).toMatchObject([
      { code: "26368", kind: "phuong", name_en: "Long Thanh Ward" },
    ])
    expect(named("Xã Long Thành").filter(({ province_code }) => province_code === "75")).toEqual([])
    expect(all.filter((c) => c.province_code === "75" && c.kind === "phuong")).toHaveLength(33)
  })

  it("carry the codes of Decision 19/2025", () => {
    expect(named("Xã Ba Chẽ")[0]?.code).toBe("06978")
    expect(named("Xã Ia Mơ")[0]?.code).toBe("23938")
  })

  it("remember what they were before July 2025", () => {
    const dongPhuc = named("Xã Đồng Phúc").find(({ province_code }) => province_code === "19")
    expect(dongPhuc?.old_names.join("; ")).toContain("Bắc Kạn")
    expect(all.filter(({ old_names }) => old_names.length > 0).length).toBeGreaterThan(3300)
  })

  it("have old names that belong to 63 provinces of before", () => {
    const former = provinces().flatMap(({ merged_from }) => merged_from)
    expect(former).toHaveLength(63)
    expect(new Set(former.map(({ slug }) => slug)).size).toBe(63)
  })
})
