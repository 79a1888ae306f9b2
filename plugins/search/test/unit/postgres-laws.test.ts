import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { SearchTypes } from "@medusajs/framework/types"
import { filters, good, words } from "../support/arbitraries"
import { passes } from "../support/naive"
import { type Good, Shop } from "../support/shop"

describe("the PostgreSQL provider, whatever it holds and is asked", () => {
  let shop: Shop
  let goods: Good[]

  beforeAll(async () => {
    goods = fc
      .sample(good, { numRuns: 300, seed: 7 })
      .map((item, i) => ({ id: `g${i}`, ...item }) as Good)
    shop = await Shop.open(goods)
  }, 60_000)
  afterAll(() => shop?.close())

  it("gives exactly what a filter in memory gives", async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (asked) => {
        const { hits, metadata } = await shop.provider.search(shop.query({ filters: asked }))
        const wanted = goods.filter((item) => passes(item, asked)).map(({ id }) => id)
        expect(hits.map(({ id }) => id).sort()).toEqual(wanted.sort())
        expect(metadata.count).toBe(wanted.length)
      }),
      { numRuns: 150, seed: 1 },
    )
  }, 120_000)

  it("gives only hits that pass the filter, in the order asked for, and no page repeats another", async () => {
    const sort = fc.constantFrom<Record<string, SearchTypes.SearchOrderBy> | undefined>(
      undefined,
      { price: "ASC" },
      { price: "DESC" },
      { stars: "DESC", price: "ASC" },
      { title: "ASC" },
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...words), filters, sort, async (q, asked, order) => {
        const page = async (skip: number) =>
          (
            await shop.provider.search(
              shop.query({ q, filters: asked, pagination: { skip, take: 7, order } }),
            )
          ).hits
        const seen = [...(await page(0)), ...(await page(7))]
        expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
        for (const { id } of seen)
          expect(passes(goods.find((item) => item.id === id) as Good, asked)).toBe(true)
        if (order?.price && !order.stars) {
          const prices = seen.map(({ document }) => document.price as number | null)
          const known = prices.filter((price): price is number => price !== null)
          expect(prices.slice(0, known.length)).toEqual(known)
          const way = order.price === "ASC" ? 1 : -1
          expect(known).toEqual([...known].sort((a, b) => way * (a - b)))
        }
      }),
      { numRuns: 60, seed: 2 },
    )
  }, 120_000)

  it("counts facets that agree with totals, each without its own filter", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.option(fc.constantFrom(...words), { nil: undefined }),
        fc.constantFrom("Gia Lai", "Thái Nguyên", "Huế"),
        fc.constantFrom(3, 4, 5),
        async (q, province, stars) => {
          const facet = (
            field: string,
            asked: SearchTypes.SearchFilters,
          ): SearchTypes.ProviderSearchQuery =>
            shop.query({
              q,
              filters: asked,
              pagination: { take: 0 },
              search_options: { facets: [{ field }], count: "none" },
            })
          const [base, byProvince, byStars] = (await shop.provider.searchMany([
            shop.query({ q, filters: { province, stars } }),
            facet("province", { stars }),
            facet("stars", { province }),
          ])) as [SearchTypes.SearchResult, SearchTypes.SearchResult, SearchTypes.SearchResult]
          const countIn = (
            result: SearchTypes.SearchResult,
            field: string,
            value: string,
          ): number => {
            const counted = result.facets?.[field] as { values: { value: string; count: number }[] }
            return counted.values.find((item) => item.value === value)?.count ?? 0
          }
          expect(countIn(byProvince, "province", province)).toBe(base.metadata.count)
          expect(countIn(byStars, "stars", String(stars))).toBe(base.metadata.count)
          const without = await shop.provider.search(
            shop.query({ q, filters: { stars, province: { $exists: true } } }),
          )
          const counted = byProvince.facets?.province as { values: { count: number }[] }
          expect(counted.values.reduce((sum, { count }) => sum + count, 0)).toBe(
            without.metadata.count,
          )
        },
      ),
      { numRuns: 40, seed: 3 },
    )
  }, 120_000)

  it("answers any text at all, at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary", maxLength: 400 })),
        async (q) => {
          const { hits } = await shop.provider.search(
            shop.query({ q, search_options: { facets: ["province"] } }),
          )
          expect(Array.isArray(hits)).toBe(true)
        },
      ),
      { numRuns: 150, seed: 4 },
    )
    const started = performance.now()
    for (const q of [
      "a".repeat(5_000),
      "nuoc ".repeat(1_000),
      "'; drop table product; --",
      "🍯🍯🍯",
      "a",
      "\u0000",
      "%_\\",
    ]) {
      await shop.provider.search(shop.query({ q }))
    }
    expect(performance.now() - started).toBeLessThan(7_000)
  }, 120_000)
})
