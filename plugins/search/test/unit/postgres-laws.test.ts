import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { SearchTypes } from "@medusajs/framework/types"
import { passes } from "../support/naive"
import { type Good, Shop } from "../support/shop"

const words = [
  "nước mắm",
  "mật ong",
  "chè xanh",
  "gạo nếp",
  "cà phê",
  "bánh đa",
  "rượu cần",
  "bơ sáp",
  "bò khô",
]
const provinces = ["Gia Lai", "Thái Nguyên", "Huế", null]
const good: fc.Arbitrary<Omit<Good, "id">> = fc.record({
  title: fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((two) => two.join(" ")),
  province: fc.constantFrom(...provinces),
  former_province: fc.constantFrom("Bắc Kạn", "Bình Định", null),
  price: fc.option(fc.integer({ min: 0, max: 20 })),
  stars: fc.constantFrom(0, 3, 4, 5),
  sold: fc.integer({ min: 0, max: 500 }),
  open: fc.option(fc.boolean()),
  certifications: fc.option(fc.uniqueArray(fc.constantFrom("HACCP", "ISO", "VietGAP"))),
  months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
  status: fc.constantFrom("published", "draft"),
})

const text = (values: readonly (string | null)[]) => {
  const value = fc.constantFrom(...values)
  const known = fc.constantFrom(...values.filter((item): item is string => item !== null))
  return fc.oneof(
    value,
    fc.array(value, { maxLength: 3 }),
    fc.record({ $eq: value }),
    fc.record({ $ne: value }),
    fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
    fc.record({ $nin: fc.array(value, { maxLength: 3 }) }),
    fc.record({ $exists: fc.boolean() }),
    fc.record({ $prefix: known.map((item) => item.slice(0, 2)) }),
    fc.record({ $like: known.map((item) => item.slice(1, 4)) }),
    fc.record({ $gte: known, $lt: known }),
  )
}
const number = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.record({
    $gte: fc.integer({ min: 0, max: 20 }),
    $lte: fc.double({ min: 0, max: 20, noNaN: true }),
  }),
  fc.record({ $gt: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ $lt: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ $nin: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 3 }) }),
  fc.constant(null),
)
const certification = fc.constantFrom("HACCP", "ISO", "VietGAP")
const list = fc.oneof(
  certification,
  fc.record({ $contains: fc.oneof(certification, fc.array(certification, { maxLength: 2 })) }),
  fc.record({ $overlaps: fc.array(certification, { maxLength: 2 }) }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $nin: fc.array(certification, { maxLength: 2 }) }),
)
const leaf = fc.oneof(
  fc.record({ province: text(provinces) }),
  fc.record({ status: text(["published", "draft"]) }),
  fc.record({ price: number }),
  fc.record({ stars: number, open: fc.constantFrom(true, false, null) }),
  fc.record({ certifications: list }),
  fc.record({ months: fc.record({ $contains: fc.integer({ min: 1, max: 12 }) }) }),
)
const { filters } = fc.letrec<{ filters: SearchTypes.SearchFilters }>((tie) => ({
  filters: fc.oneof(
    { maxDepth: 3 },
    leaf as fc.Arbitrary<SearchTypes.SearchFilters>,
    fc.record({
      $and: fc.array(tie("filters"), { maxLength: 3 }),
    }) as fc.Arbitrary<SearchTypes.SearchFilters>,
    fc.record({
      $or: fc.array(tie("filters"), { maxLength: 3 }),
    }) as fc.Arbitrary<SearchTypes.SearchFilters>,
    fc.record({ $not: tie("filters") }) as fc.Arbitrary<SearchTypes.SearchFilters>,
  ),
}))

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
