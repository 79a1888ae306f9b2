import fc from "fast-check"
import { randomBytes } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { SearchTypes } from "@medusajs/framework/types"
import { Connection, UnfitEngine } from "../../src/providers/meilisearch/connection"
import { MeilisearchSearchService } from "../../src/providers/meilisearch/service"
import { filters, good } from "../support/arbitraries"
import {
  type Engine,
  hasMeilisearch,
  openMeilisearch,
} from "../../../../tools/testing/meilisearch.mjs"
import { passes } from "../support/naive"
import { definition, type Good } from "../support/shop"

/** The real server, where there is one on the PATH. */
describe.skipIf(!hasMeilisearch)("Meilisearch", () => {
  let engine: Engine
  let provider: MeilisearchSearchService

  beforeAll(async () => {
    engine = await openMeilisearch()
    provider = new MeilisearchSearchService({}, { ...engine, searchTimeout: 10_000 })
  }, 60_000)
  afterAll(() => engine.close())

  async function open(goods: readonly Good[]) {
    const index = definition(`t_${randomBytes(4).toString("hex")}`)
    await provider.upsertIndex({ index })
    await provider.upsertDocuments({
      index: index.physical_name,
      documents: goods.map((one) => ({ ...one })),
    })
    const find = async (q: string, more: Partial<SearchTypes.ProviderSearchQuery> = {}) => {
      const { hits } = await provider.search({
        index,
        q,
        attributes_to_retrieve: ["title"],
        pagination: { take: 1_000 },
        ...more,
      })
      return hits.map(({ id }) => id)
    }
    return { index, find }
  }

  it("gives exactly what a filter in memory gives", async () => {
    const goods = fc
      .sample(good, { numRuns: 120, seed: 3 })
      .map((one, i) => ({ id: `good_${i}`, ...one }) as Good)
    const { find } = await open(goods)
    let compared = 0
    await fc.assert(
      fc.asyncProperty(filters, async (given) => {
        const found = await find("", { filters: given }).catch((error: Error) => {
          // What the engine cannot say exactly it refuses, by name.
          if (/text search engine/.test(error.message)) return undefined
          throw error
        })
        if (!found) return
        compared++
        expect(found.sort()).toEqual(
          goods
            .filter((one) => passes(one, given))
            .map(({ id }) => id)
            .sort(),
        )
      }),
      { numRuns: 150, seed: 5 },
    )
    expect(compared).toBeGreaterThan(60)
  }, 120_000)

  it("finds Vietnamese as people type it", async () => {
    const { find } = await open([
      {
        id: "fish",
        title: "Nước mắm Phú Quốc",
        province: "An Giang",
        former_province: "Kiên Giang",
      },
      { id: "tea", title: "Chè Tân Cương", province: "Thái Nguyên", title_en: "Tan Cuong tea" },
      {
        id: "honey",
        title: "Mật ong bạc hà",
        province: "Tuyên Quang",
        former_province: "Hà Giang",
      },
      { id: "silk", title: "Lụa Hòa Bình", province: "Phú Thọ" },
    ])
    expect(await find("nuoc mam")).toEqual(["fish"])
    expect(await find("NƯỚC MẮM")).toEqual(["fish"])
    expect(await find("nuocmam")).toEqual(["fish"])
    expect(await find("trà tân cương")).toEqual(["tea"])
    expect(await find("mật ong hà giang")).toEqual(["honey"])
    expect(await find("hoà bình")).toEqual(["silk"])
    expect(await find("Hoa\u0300 Bi\u0300nh")).toEqual(["silk"])
    expect(await find("phu quoq")).toEqual(["fish"])
    expect(await find("tan cuong te")).toEqual(["tea"])
  }, 60_000)

  it("looks into descriptions only where no name that passes the filters has the words", async () => {
    const { find } = await open([
      { id: "tea", title: "Trà sen", status: "draft" },
      {
        id: "cake",
        title: "Bánh đậu xanh",
        description: "Ngon hơn với trà nóng",
        status: "published",
      },
    ])
    expect(await find("trà")).toEqual(["tea"])
    expect(await find("trà nóng")).toEqual(["cake"])
    expect(await find("trà", { filters: { status: "published" } })).toEqual(["cake"])
  }, 60_000)

  it("orders, pages, counts and marks", async () => {
    const goods = Array.from({ length: 25 }, (_, i): Good => ({
      id: `g${String(i).padStart(2, "0")}`,
      title: `Mật ong <b>số</b> ${i}`,
      price: 25 - i,
      stars: 3 + (i % 3),
      province: i % 2 ? "Huế" : "Gia Lai",
      certifications: i % 5 ? ["HACCP"] : ["HACCP", "ISO"],
    }))
    const { index } = await open(goods)
    const [result] = await provider.searchMany([
      {
        index,
        q: "mật ong",
        attributes_to_retrieve: ["id", "title", "price"],
        pagination: { skip: 5, take: 3, order: { price: "ASC" } },
        search_options: {
          highlight: { fields: ["title"] },
          facets: [
            "province",
            "certifications",
            {
              field: "price",
              type: "range",
              ranges: [
                { key: "low", to: 11 },
                { key: "high", from: 11 },
              ],
            },
            { field: "stars", type: "stats" },
          ],
        },
      },
    ])
    expect(result?.hits.map(({ document }) => document.price)).toEqual([6, 7, 8])
    expect(result?.metadata.count).toBe(25)
    expect(result?.hits[0]?.highlights?.title).toEqual([
      "<mark>Mật</mark> <mark>ong</mark> &lt;b&gt;số&lt;/b&gt; 19",
    ])
    expect(result?.facets).toEqual({
      province: {
        type: "value",
        values: [
          { value: "Gia Lai", count: 13 },
          { value: "Huế", count: 12 },
        ],
      },
      certifications: {
        type: "value",
        values: [
          { value: "HACCP", count: 25 },
          { value: "ISO", count: 5 },
        ],
      },
      price: {
        type: "range",
        ranges: [
          { key: "low", to: 11, count: 10 },
          { key: "high", from: 11, count: 15 },
        ],
      },
      stars: { type: "stats", min: 3, max: 5, count: 25 },
    })
  }, 60_000)

  it("makes two small keys from the master's, once, and searches with the one that can do nothing else", async () => {
    const list = async () => {
      const answer = await fetch(`${engine.host}/keys`, {
        headers: { authorization: `Bearer ${engine.apiKey}` },
      })
      const { results } = (await answer.json()) as {
        results: { name: string; key: string; actions: string[]; indexes: string[] }[]
      }
      return results.filter(({ name }) => name?.startsWith("ocop_"))
    }
    const before = await list()
    const again = new Connection(engine)
    await again.check()
    expect(await list()).toEqual(before)
    expect(
      before.map(({ name, actions, indexes }) => [name, actions.includes("*"), indexes]).sort(),
    ).toEqual([
      ["ocop_feed", false, ["ocop_*"]],
      ["ocop_search", false, ["ocop_*"]],
    ])
    const searching = before.find(({ name }) => name === "ocop_search")?.key as string
    const refused = await fetch(`${engine.host}/indexes`, {
      headers: { authorization: `Bearer ${searching}` },
    })
    expect(refused.status).toBe(403)
    // An operator may give the small key alone.
    const small = new Connection({
      ...engine,
      apiKey: before.find(({ name }) => name === "ocop_feed")?.key,
    })
    await expect(small.check()).resolves.toBeUndefined()
    await expect(new Connection({ ...engine, apiKey: "wrong" }).check()).rejects.toThrow(
      UnfitEngine,
    )
  }, 60_000)

  it("tells an index that is gone in the Search Module's own words", async () => {
    const { index, find } = await open([])
    await provider.deleteIndex({ index: index.physical_name })
    await expect(find("x")).rejects.toMatchObject({ type: "not_found" })
    await expect(
      provider.upsertDocuments({ index: index.physical_name, documents: [{ id: "a" }] }),
    ).resolves.toBeTruthy()
  }, 60_000)
})
