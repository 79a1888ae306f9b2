import { describe, expect, it } from "vitest"
import type { SearchTypes } from "@medusajs/framework/types"
import { flatten } from "../../src/contract/fields"
import { batches } from "../../src/providers/meilisearch/batches"
import { compileFilters } from "../../src/providers/meilisearch/filters"
import { ask } from "../../src/providers/meilisearch/query"
import { settingsOf } from "../../src/providers/meilisearch/settings"
import { definition } from "../support/shop"

const index = definition("test")
const fields = new Map(flatten(index).map((field) => [field.path, field]))
const compiled = (filters: SearchTypes.SearchFilters) => compileFilters(filters, fields, "id")
const refused = (filters: SearchTypes.SearchFilters) => () => compiled(filters)

describe("filters in Meilisearch's language", () => {
  it("say each operator exactly", () => {
    expect(compiled({ status: "published", price: { $gte: 10, $lt: 20.5 } })).toBe(
      '(status = "published" AND price >= 10 AND price < 20.5)',
    )
    expect(compiled({ province: ["Huế", null] })).toBe(
      '(province = "Huế" OR (province NOT EXISTS OR province IS NULL))',
    )
    expect(compiled({ certifications: { $contains: ["HACCP", "ISO"] } })).toBe(
      '(certifications = "HACCP" AND certifications = "ISO")',
    )
    expect(compiled({ certifications: { $overlaps: ["HACCP", "ISO"] } })).toBe(
      'certifications IN ["HACCP", "ISO"]',
    )
    expect(compiled({ $not: { open: true } })).toBe('NOT (open = "true")')
    expect(compiled({ $or: [{ open: true }, { stars: { $ne: 5 } }] })).toBe(
      '(open = "true" OR NOT (stars = "5"))',
    )
  })

  it("know what always holds and what never does", () => {
    expect(compiled({})).toBe("")
    expect(compiled({ $and: [] })).toBe("")
    expect(compiled({ $not: { status: [] } })).toBe("")
    expect(compiled({ $or: [{}, { status: "x" }] })).toBe("")
    expect(compiled({ status: [] })).toBe("id NOT EXISTS")
    expect(compiled({ $or: [] })).toBe("id NOT EXISTS")
    expect(compiled({ status: { $in: [] }, open: true })).toBe("id NOT EXISTS")
  })

  it("cannot be left by a value", () => {
    const evil = '" OR status = "draft'
    expect(compiled({ province: evil })).toBe('province = "\\" OR status = \\"draft"')
    // With a backslash before it, the engine would take the escaped quotation mark for the end.
    expect(refused({ province: '\\" OR status = "draft' })).toThrow(/backslash/)
    expect(refused({ province: "ends with \\" })).toThrow(/backslash/)
    expect(compiled({ province: "id NOT EXISTS" })).toBe('province = "id NOT EXISTS"')
  })

  it("name the field that is wrong", () => {
    expect(refused({ nothing: 1 })).toThrow('Unknown field "nothing" in filters')
    expect(refused({ description: "x" })).toThrow('Field "description" cannot be used in filters')
    expect(refused({ price: { $gte: "dear" } })).toThrow('"price" must be a number')
    expect(refused({ title: { $gte: "m" } })).toThrow(/"\$gte" on the text "title"/)
    expect(refused({ title: { $like: "m" } })).toThrow(/\$like filter on "title"/)
    expect(refused({ price: { $near: 1 } })).toThrow(/"\$near"/)
  })
})

describe("an index in Meilisearch", () => {
  it("searches the heaviest names first, and filters by no more than is asked for", () => {
    const settings = settingsOf(index)
    expect(settings.searchableAttributes?.slice(0, 1)).toEqual(["title"])
    expect(settings.searchableAttributes?.at(-1)).toBe("description")
    expect(settings.rankingRules?.at(0)).toBe("sort")
    expect(settings.rankingRules?.at(-1)).toBe("sold:desc")
    const groups = settings.filterableAttributes as {
      attributePatterns: string[]
      features: { filter: { comparison: boolean } }
    }[]
    const compared = groups.filter(({ features }) => features.filter.comparison)
    expect(compared.flatMap(({ attributePatterns }) => attributePatterns)).toEqual([
      "price",
      "stars",
      "sold",
    ])
    expect(groups.flatMap(({ attributePatterns }) => attributePatterns)).not.toContain(
      "description",
    )
  })

  it("knows the synonyms that PostgreSQL knows", () => {
    const { synonyms } = settingsOf(index)
    expect(synonyms?.["trà"]).toContain("chè")
    expect(synonyms?.["chè"]).toContain("trà")
    // One way: pineapple is meant by "thơm", which also means fragrant.
    expect(synonyms?.["thơm"]).toEqual(["dứa"])
    expect(synonyms?.["dứa"]).toBeUndefined()
  })

  it("is asked once for a query and all that its facets need", () => {
    const { requests } = ask(
      {
        index,
        q: "  mật   ong ".repeat(10),
        attributes_to_retrieve: ["title"],
        pagination: { take: 5, order: { price: "DESC" } },
        search_options: {
          facets: [
            "province",
            { field: "price", type: "range", ranges: [{ to: 100 }, { from: 100 }] },
            { field: "stars", type: "stats" },
          ],
        },
      },
      "ocop_test",
      "names",
    )
    expect(requests).toHaveLength(4)
    expect(requests[0]).toMatchObject({
      indexUid: "ocop_test",
      q: "mật ong mật ong mật ong mật ong mật ong",
      sort: ["price:desc"],
      facets: ["province"],
      attributesToSearchOn: ["title", "title_en", "seller", "province", "former_province"],
      attributesToRetrieve: ["id", "title"],
      limit: 5,
    })
    expect(requests.slice(1).every(({ limit }) => limit === 0)).toBe(true)
  })

  it("refuses what it would answer otherwise than PostgreSQL", () => {
    const asking = (more: object) => () =>
      ask({ index, attributes_to_retrieve: ["title"], ...more }, "ocop_test", "names")
    expect(asking({ search_options: { typo_tolerance: false } })).toThrow(/slips/)
    expect(asking({ search_options: { match_strategy: "any" } })).toThrow(/any one/)
    expect(asking({ search_options: { locales: ["de"] } })).toThrow(/"de"/)
    expect(asking({ search_options: { vector: {} } })).toThrow(/vector/)
    expect(asking({ pagination: { cursor: "x" } })).toThrow(/cursors/)
    expect(asking({ pagination: { skip: 1_000_000_000, take: 10 } })).toThrow(/1000/)
  })

  it("is sent documents in groups bounded by number and by bytes", () => {
    const documents = Array.from({ length: 7 }, (_, i) => ({ id: `d${i}`, text: "x".repeat(90) }))
    const size = Buffer.byteLength(JSON.stringify(documents[0]))
    const lengths = (most: { documents: number; bytes: number }) =>
      [...batches(documents, most)].map(({ length }) => length)
    expect(lengths({ documents: 3, bytes: 1e6 })).toEqual([3, 3, 1])
    expect(lengths({ documents: 100, bytes: 2 * size })).toEqual([2, 2, 2, 1])
    // One that is larger than a group stands alone.
    expect(lengths({ documents: 100, bytes: 10 })).toEqual([1, 1, 1, 1, 1, 1, 1])
  })
})
