import { randomBytes } from "node:crypto"
import { search } from "@medusajs/framework/utils"
import type { SearchTypes } from "@medusajs/framework/types"
import { PostgresViSearchService } from "../../src/providers/postgres/service"

/** A product as the provider's tests know it: a little of every kind of field. */
export interface Good {
  id: string
  title: string
  title_en?: string | null
  description?: string | null
  seller?: string | null
  province?: string | null
  former_province?: string | null
  price?: number | null
  stars?: number | null
  sold?: number | null
  open?: boolean | null
  certifications?: string[] | null
  months?: number[] | null
  status?: string | null
  [more: string]: unknown
}

const own = (options: Record<string, unknown>) => ({ "postgres-vi": options })
const number = () =>
  search
    .integer()
    .filterable()
    .sortable()
    .facetable({ types: ["value", "range", "stats"] })

export const fields = search
  .define({
    id: search.keyword().filterable().sortable(),
    title: search
      .text()
      .searchable({ weight: 3 })
      .filterable()
      .sortable()
      .providerOptions(own({ accents: true })),
    title_en: search.text().searchable({ weight: 2 }),
    description: search.text().searchable({ weight: 1 }).retrievable(false),
    seller: search.text().searchable({ weight: 2 }).filterable().facetable(),
    province: search
      .text()
      .searchable({ weight: 2 })
      .filterable()
      .facetable()
      .providerOptions(own({ place: true, accents: true })),
    former_province: search
      .text()
      .searchable({ weight: 2 })
      .filterable()
      .facetable()
      .providerOptions(own({ place: true })),
    price: number(),
    stars: number(),
    sold: search
      .integer()
      .sortable()
      .providerOptions({ ...own({ lift: 0.004 }), meilisearch: { tie_break: "desc" } }),
    open: search.boolean().filterable().facetable(),
    certifications: search.keyword().array().filterable().facetable(),
    months: search
      .integer()
      .array()
      .filterable()
      .facetable({ types: ["value"] }),
    status: search.keyword().filterable(),
  })
  .toFields()

/** An index definition as the Search Module resolves it. */
export function definition(
  physical_name: string,
  shape: SearchTypes.ResolvedSearchIndexDefinition["fields"] = fields,
): SearchTypes.ResolvedSearchIndexDefinition {
  return {
    name: "good",
    entity: "product",
    primary_key: "id",
    provider: "postgres-vi",
    settings: {},
    fields: shape,
    definition_hash: "test",
    physical_name,
    async *seed() {},
  }
}

/** A provider on the test server with one index of its own, which `close` removes. */
export class Shop {
  readonly provider: PostgresViSearchService
  readonly index: SearchTypes.ResolvedSearchIndexDefinition

  private constructor(url: string, shape: SearchTypes.ResolvedSearchIndexDefinition["fields"]) {
    this.provider = new PostgresViSearchService({}, { databaseUrl: url, statementTimeout: 10_000 })
    this.index = definition(`test_${process.pid}_${randomBytes(4).toString("hex")}`, shape)
  }

  /** @throws when TEST_PG_URL does not name a PostgreSQL server */
  static async open(goods: readonly Good[] = [], shape = fields): Promise<Shop> {
    const url = process.env.TEST_PG_URL
    if (!url) throw new Error("TEST_PG_URL must name a PostgreSQL server; npm test provides one")
    const shop = new Shop(url, shape)
    await shop.provider.upsertIndex({ index: shop.index })
    await shop.put(goods)
    return shop
  }

  async put(goods: readonly Good[]): Promise<void> {
    await this.provider.upsertDocuments({
      index: this.index.physical_name,
      documents: goods.map((good) => ({ ...good })),
    })
  }

  async remove(filters: SearchTypes.SearchFilters): Promise<void> {
    await this.provider.deleteDocuments({ index: this.index.physical_name, filters })
  }

  query(given: Partial<SearchTypes.ProviderSearchQuery> = {}): SearchTypes.ProviderSearchQuery {
    return {
      index: this.index,
      attributes_to_retrieve: ["id", "title", "price"],
      pagination: { take: 1_000 },
      ...given,
    }
  }

  async find(q: string, given: Partial<SearchTypes.ProviderSearchQuery> = {}): Promise<string[]> {
    const { hits } = await this.provider.search(this.query({ q, ...given }))
    return hits.map(({ id }) => id)
  }

  async close(): Promise<void> {
    await this.provider.deleteIndex({ index: this.index.physical_name })
    await this.provider.close()
  }
}
