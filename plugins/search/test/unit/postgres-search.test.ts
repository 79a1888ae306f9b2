import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { SearchTypes } from "@medusajs/framework/types"
import { Shop } from "../support/shop"

const goods = [
  {
    id: "mam",
    title: "Nước mắm Cát Hải",
    title_en: "Cat Hai fish sauce",
    province: "Hải Phòng",
    price: 90,
    stars: 5,
    sold: 5,
  },
  {
    id: "mam2",
    title: "Nước mắm Phú Quốc",
    title_en: "Phu Quoc fish sauce",
    province: "An Giang",
    former_province: "Kiên Giang",
    price: 120,
    stars: 4,
    sold: 900,
  },
  {
    id: "khô",
    title: "Cá khô",
    description: "Chấm với nước mắm là ngon nhất",
    province: "An Giang",
    price: 150,
    stars: 0,
  },
  { id: "bơ", title: "Bơ sáp", title_en: "Avocado", province: "Đắk Lắk", price: 60, stars: 3 },
  { id: "bò", title: "Bò khô", title_en: "Beef jerky", province: "Đắk Lắk", price: 300, stars: 3 },
  {
    id: "chè",
    title: "Chè Tân Cương",
    title_en: "Tan Cuong green tea",
    province: "Thái Nguyên",
    price: 250,
    stars: 5,
  },
  {
    id: "miến",
    title: "Miến dong Tài Hoan",
    province: "Thái Nguyên",
    former_province: "Bắc Kạn",
    price: 75,
    stars: 0,
  },
  { id: "lạc", title: "Kẹo lạc", province: "Nam Định", price: 30, stars: 0 },
  {
    id: "hoà",
    title: "Cam Hoà Bình",
    province: "Phú Thọ",
    former_province: "Hòa Bình",
    price: 40,
    stars: 0,
  },
  {
    id: "thái",
    title: "Kẹo Thái Nguyên tên khác",
    seller: "Cơ sở Bắc Kạn",
    province: "Hà Nội",
    price: null,
  },
]

describe("searching in Vietnamese", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await Shop.open(goods)
  }, 60_000)
  afterAll(() => shop?.close())

  it.each([
    ["nước mắm", ["mam", "mam2"], "as it is written"],
    ["nuoc mam", ["mam", "mam2"], "without accents"],
    ["NƯỚC  MẮM".normalize("NFD"), ["mam", "mam2"], "in decomposed Unicode and capitals"],
    ["nuoc mam phu quoc", ["mam2"], "every word must match"],
    ["nuocmam", ["mam", "mam2"], "with the space left out"],
    ["nuoc mamm", ["mam", "mam2"], "with a letter too many"],
    ["nuco mam", ["mam", "mam2"], "with two letters swapped"],
    ["fish souce", ["mam", "mam2"], "in English with a slip"],
    ["trà tân cương", ["chè"], "by the southern name"],
    ["đậu phộng", ["lạc"], "by a synonym of two words"],
    ["cam hòa bình", ["hoà"], "with the tone mark in its other place"],
  ])("finds %s", async (q, wanted, _why) => {
    const found = await shop.find(q)
    expect(found.slice(0, wanted.length).sort()).toEqual([...wanted].sort())
  })

  it("puts what was meant by the accent first, and still finds the other", async () => {
    expect(await shop.find("bơ")).toEqual(["bơ", "bò"])
    expect((await shop.find("bò"))[0]).toBe("bò")
  })

  it("looks into descriptions only when no name matches", async () => {
    expect(await shop.find("nước mắm")).not.toContain("khô")
    expect(await shop.find("chấm ngon nhất")).toEqual(["khô"])
  })

  it("lifts the goods of a place, a former one too, above those that only mention its name", async () => {
    expect(await shop.find("bac kan")).toEqual(["miến", "thái"])
    expect((await shop.find("thái nguyên"))[2]).toBe("thái")
    expect((await shop.find("kien giang"))[0]).toBe("mam2")
  })

  it("reads the last word as begun while somebody types, from two letters on", async () => {
    const typing = { search_options: { match_strategy: "last" as const } }
    expect(await shop.find("nuoc ma", typing)).toEqual(expect.arrayContaining(["mam", "mam2"]))
    expect(await shop.find("avo", typing)).toEqual(["bơ"])
    expect(await shop.find("n", typing)).toEqual([])
    expect(await shop.find("avo", { search_options: { match_strategy: "all" } })).toEqual([])
  })

  it("leaves a word out rather than finding nothing, unless all were asked for", async () => {
    expect((await shop.find("nước mắm khải hoàn cát hải"))[0]).toBe("mam")
    expect(await shop.find("nước mắm ngon cát hải")).toContain("mam")
    expect(
      await shop.find("nước mắm avocado", { search_options: { match_strategy: "all" } }),
    ).toEqual([])
    expect(
      (await shop.find("avocado miến", { search_options: { match_strategy: "any" } })).sort(),
    ).toEqual(["bơ", "miến"])
  })

  it("does not loosen the text because a filter leaves nothing", async () => {
    expect(await shop.find("nước mắm", { filters: { province: "Thái Nguyên" } })).toEqual([])
  })

  it("corrects nothing when told so", async () => {
    expect(await shop.find("nuoc mamm", { search_options: { typo_tolerance: false } })).toEqual([])
  })

  it("costs one statement, and two when the text as typed finds nothing", async () => {
    const statements: string[] = []
    await shop.find("mam")
    shop.provider.database_.probe = (sql) => statements.push(sql)
    const count = async (q: string): Promise<number> => {
      statements.length = 0
      const facets = ["province", "stars", "certifications"]
      const base = shop.query({
        q,
        filters: { province: "An Giang", stars: [4, 5] },
        search_options: { facets },
      })
      const alone = (field: string, filters: SearchTypes.SearchFilters) =>
        shop.query({
          q,
          filters,
          pagination: { take: 0 },
          search_options: { facets: [{ field }], count: "none" },
        })
      await shop.provider.searchMany([
        base,
        alone("province", { stars: [4, 5] }),
        alone("stars", { province: "An Giang" }),
      ])
      return statements.length
    }
    expect(await count("nước mắm")).toBe(1)
    expect(await count("")).toBe(1)
    expect(await count("chấm mắm")).toBeLessThanOrEqual(2)
    expect(await count("gibberish nothing xxyyzz")).toBeLessThanOrEqual(2)
    expect(await count("nước mắm")).toBe(0)
    shop.provider.database_.probe = undefined
  })

  it("looks for the many words that one begins in the rows of the others, and finds the same", async () => {
    const kinds = ["hoa", "hồng", "hạt", "hè", "húng", "hương"].map((word) => `Cốm ${word}`)
    const other = await Shop.open(
      [...kinds, "Cốm non", "Hoa hồng"].map((title) => ({ id: title, title })),
    )
    const statements: string[] = []
    other.provider.database_.probe = (sql) => statements.push(sql)
    const found = await other.find("cốm h", { search_options: { match_strategy: "last" } })
    await other.close()
    expect(found.sort()).toEqual(kinds.sort())
    expect(statements.at(-1)).toContain("ts_match_vq")
  })

  it("repeats and leaves out nothing from page to page, however far one reads", async () => {
    const all = Array.from({ length: 130 }, (_, i) => ({
      id: `cốm ${i}`,
      title: `Cốm ${["non", "dẹp", "khô"][i % 3]} làng Vòng`,
      sold: (i * 37) % 11,
    }))
    const other = await Shop.open(all)
    const read: string[] = []
    for (let skip = 0; skip < all.length; skip += 30)
      read.push(...(await other.find("cốm làng vòng", { pagination: { skip, take: 30 } })))
    await other.close()
    expect(new Set(read).size).toBe(read.length)
    expect(read.sort()).toEqual(all.map(({ id }) => id).sort())
  })

  it("forgets an answer when a document changes, and not when nothing did", async () => {
    expect(await shop.find("sả chanh")).not.toContain("sả")
    const added = { id: "sả", title: "Tinh dầu sả chanh", price: 80 }
    await shop.put([added])
    expect(await shop.find("sả chanh")).toEqual(["sả"])
    const epochs = async () =>
      (await shop.provider.listIndexes()).find(({ name }) => name === shop.index.physical_name)
    const before = await epochs()
    await shop.put([added])
    expect(await epochs()).toEqual(before)
    await shop.put([{ ...added, title: "Tinh dầu quế" }])
    expect(await shop.find("sả chanh")).not.toContain("sả")
    await shop.remove({ id: ["sả"] })
    expect(await shop.find("tinh dầu quế")).not.toContain("sả")
    expect((await epochs())?.document_count).toBe(goods.length)
  })

  it("hears of another process's writes", async () => {
    expect(await shop.find("hồ tiêu")).toEqual([])
    const { PostgresViSearchService } = await import("../../src/providers/postgres/service.js")
    const other = new PostgresViSearchService(
      {},
      { databaseUrl: process.env.TEST_PG_URL as string },
    )
    await other.upsertDocuments({
      index: shop.index.physical_name,
      documents: [{ id: "tiêu", title: "Hồ tiêu Chư Sê" }],
    })
    await expect.poll(() => shop.find("hồ tiêu"), { timeout: 5_000 }).toEqual(["tiêu"])
    await shop.remove({ id: "tiêu" })
    await other.close()
  })

  it("marks what was found, and escapes what was written", async () => {
    await shop.put([{ id: "html", title: "Muối <b>tôm</b> Tây Ninh" }])
    const { hits } = await shop.provider.search(
      shop.query({ q: "muoi tom", search_options: { highlight: { fields: ["title"] } } }),
    )
    expect(hits[0]?.highlights?.title).toEqual([
      "<mark>Muối</mark> &lt;b&gt;<mark>tôm</mark>&lt;/b&gt; Tây Ninh",
    ])
    await shop.remove({ id: "html" })
  })

  it("counts ranges and statistics, and finds facet values by name without accents", async () => {
    const { facets } = await shop.provider.search(
      shop.query({
        search_options: {
          facets: [
            { field: "price", type: "range", ranges: [{ to: 100 }, { key: "dear", from: 100 }] },
            { field: "province", query: "dak" },
          ],
        },
      }),
    )
    expect(facets?.price).toMatchObject({
      ranges: [
        { key: "*-100", count: 5 },
        { key: "dear", count: 4 },
      ],
    })
    expect(facets?.province).toMatchObject({ values: [{ value: "Đắk Lắk", count: 2 }] })
    const stats = await shop.provider.search(
      shop.query({ search_options: { facets: [{ field: "price", type: "stats" }] } }),
    )
    expect(stats.facets?.price).toMatchObject({ type: "stats", min: 30, max: 300, count: 9 })
  })

  it("gives one hit for each value when asked to be distinct, and scores above a threshold", async () => {
    const { hits, metadata } = await shop.provider.search(
      shop.query({ search_options: { distinct: "province" } }),
    )
    expect(metadata.count).toBe(hits.length)
    expect(hits.length).toBe(new Set(goods.map(({ province }) => province)).size)
    const scored = await shop.provider.search(
      shop.query({ q: "nước mắm", search_options: { include_score: true, min_score: 1 } }),
    )
    for (const { score } of scored.hits) expect(score).toBeGreaterThanOrEqual(1)
  })

  it.each<[string, Partial<SearchTypes.ProviderSearchQuery>, RegExp]>([
    ["an unknown operator", { filters: { price: { $near: 3 } } }, /\$near.*price/],
    ["text where a number belongs", { filters: { price: "cheap" } }, /price.*number/],
    ["order on a list", { filters: { certifications: { $gt: "A" } } }, /certifications/],
    ["a field that is not filtered", { filters: { title_en: "x" } }, /title_en/],
    ["a page too far", { pagination: { skip: 990, take: 20 } }, /pagination.skip.*1000/],
    ["a cursor", { pagination: { cursor: "x" } }, /cursor/],
    ["vectors", { search_options: { vector: { value: [1] } } }, /vector/],
    ["another language", { search_options: { locales: ["fr"] } }, /fr/],
    [
      "fields to search in",
      { search_options: { attributes_to_search_on: ["title"] } },
      /every searchable field/,
    ],
    ["a bottomless filter", { filters: nested(40) }, /nested/],
  ])("refuses %s by name", async (_what, given, message) => {
    await expect(shop.provider.search(shop.query(given))).rejects.toThrow(message)
  })

  it("says that a dropped index is not there, so that the active one is looked up again", async () => {
    const gone = { ...shop.index, physical_name: "never_made" }
    await expect(shop.provider.search(shop.query({ index: gone }))).rejects.toMatchObject({
      type: "not_found",
    })
  })

  it("clears an index, and lays it out anew when its definition changes", async () => {
    const other = await Shop.open([{ id: "x", title: "Mật ong" }])
    await other.provider.clearIndex({ index: other.index.physical_name })
    expect(await other.find("mật ong")).toEqual([])
    await other.put([{ id: "x", title: "Mật ong" }])
    expect(await other.find("mat ong")).toEqual(["x"])
    const { sold: _, ...fewer } = other.index.fields
    await other.provider.upsertIndex({ index: { ...other.index, fields: fewer } })
    expect(await other.find("mat ong")).toEqual([])
    await other.close()
  })
})

function nested(depth: number): SearchTypes.SearchFilters {
  return depth ? { $not: nested(depth - 1) } : { price: 1 }
}
