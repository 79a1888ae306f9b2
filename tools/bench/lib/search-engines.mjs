/**
 * The engines that a search benchmark puts beside one another, each behind the same few words. All are asked what the
 * search page asks: a page of 24 whole documents and seven facets, within what a shopper may see.
 */
import { createRequire } from "node:module"
import { join } from "node:path"
import { ROOT } from "../../lib/paths.mjs"
import { hasMeilisearch, openMeilisearch } from "../../testing/meilisearch.mjs"
import { CHANNEL, searchDocument } from "./catalogue.mjs"

/** What Medusa's own provider may use of connections; ours keeps to the few that it has in a shop. */
const CONNECTIONS = 8
const BATCH = 1_000
/** After which a statement is given up, and so is waiting for a connection: nobody waits for a list as long. */
const PATIENCE_MS = 30_000
const NAME = "bench_product"
const PAGE = 24
const FACETS = [
  "province",
  "group",
  "set",
  "star_facet",
  "price_bucket",
  "in_stock",
  "certifications",
]
const VISIBLE = {
  status: "published",
  sales_channel_ids: [CHANNEL],
  seller_status: "active",
  age_restricted: false,
}

const fromBackend = createRequire(join(ROOT, "backend/.medusa/server/package.json"))
const fromSearch = createRequire(join(ROOT, "plugins/search/package.json"))

/**
 * @typedef {object} SearchEngine
 * @property {string} name
 * @property {(products: object[]) => Promise<void>} fill
 * @property {(query: { q: string, typing?: boolean, filters?: object }, extra?: object) => Promise<string[]>} find
 *   ids in order; `extra` is one more filter
 * @property {SearchEngine["find"]} [forgive] the same with slips forgiven, where that is asked for
 * @property {() => Promise<number>} bytes on disk
 * @property {() => Promise<void>} close removes all that it held
 */

/**
 * The engines there are on this machine, each opened when its turn comes: ours, Meilisearch where there is a server, and
 * Medusa's own as it comes, which forgives no slip unless a query asks it to.
 * @returns {Record<string, (databaseUrl: string) => Promise<SearchEngine>>}
 */
export function searchEngines() {
  return {
    postgres: openPostgres,
    ...(hasMeilisearch ? { meilisearch: openSecond } : {}),
    stock: openStock,
  }
}

async function openPostgres(databaseUrl) {
  const { PostgresViSearchService } = fromBackend("@ocop/search/providers/postgres")
  const provider = new PostgresViSearchService({}, { databaseUrl, statementTimeout: PATIENCE_MS })
  const sql = sqlOf(databaseUrl)
  return engine("postgres", provider, {
    settle: (table) => sql.raw(`vacuum analyze ${table}`),
    bytes: () => relationBytes(sql, "search_vi_%"),
    table: `search_vi_${NAME}`,
    close: async () => {
      await provider.close()
      await sql.destroy()
    },
  })
}

async function openSecond() {
  const { MeilisearchSearchService } = fromBackend("@ocop/search/providers/meilisearch")
  const server = await openMeilisearch({ memory: "1GiB", threads: 2 })
  const provider = new MeilisearchSearchService(
    {},
    { host: server.host, apiKey: server.apiKey, searchTimeout: PATIENCE_MS, writeTimeout: 600_000 },
  )
  return engine("meilisearch", provider, {
    bytes: async () => server.bytes(),
    close: () => server.close(),
  })
}

/** Medusa's own provider wants an entity manager; of one it uses two calls. */
async function openStock(databaseUrl) {
  const { PostgresSearchService } = fromBackend(
    "@medusajs/search-postgres/dist/services/postgres-search.js",
  )
  const { Migration20260807120000 } = fromBackend(
    "@medusajs/search-postgres/dist/migrations/Migration20260807120000.js",
  )
  const sql = sqlOf(databaseUrl)
  const migration = new Migration20260807120000()
  await migration.up()
  for (const statement of migration.getQueries())
    await sql.raw(String(statement).replaceAll("?", "\\?"))
  const manager = (knex) => ({
    execute: async (text, values = []) => (await knex.raw(text, values)).rows,
    transactional: (work) => knex.transaction((trx) => work(manager(trx))),
  })
  const provider = new PostgresSearchService({ manager: manager(sql) }, {})
  return engine("stock", provider, {
    forgiving: { typo_tolerance: true },
    settle: () => sql.raw("vacuum analyze"),
    bytes: () => relationBytes(sql, "%bench_product%"),
    close: () => sql.destroy(),
  })
}

function engine(name, provider, { forgiving, settle, table, bytes, close }) {
  const index = definition(name)
  const retrieve = Object.keys(index.fields).filter(
    (path) => index.fields[path].retrievable !== false,
  )
  const find = async ({ q, typing, filters }, extra, options) => {
    const { hits } = await provider.search({
      index,
      attributes_to_retrieve: retrieve,
      q,
      filters: { $and: [VISIBLE, filters, extra].filter(Boolean) },
      pagination: { skip: 0, take: PAGE },
      search_options: {
        facets: FACETS,
        ...options,
        ...(typing ? { match_strategy: "last" } : {}),
      },
    })
    return hits.map(({ id }) => id)
  }
  return {
    name,
    bytes,
    find: (query, extra) => find(query, extra),
    ...(forgiving ? { forgive: (query, extra) => find(query, extra, forgiving) } : {}),
    async fill(products) {
      await provider.deleteIndex({ index: NAME })
      await provider.upsertIndex({ index })
      for (let at = 0; at < products.length; at += BATCH) {
        const documents = products.slice(at, at + BATCH).map(searchDocument)
        await provider.upsertDocuments({ index: NAME, definition: index, documents })
      }
      await settle?.(table)
    },
    async close() {
      await provider.deleteIndex({ index: NAME })
      await close()
    },
  }
}

function definition(provider) {
  const { productFields } = fromBackend(
    join(ROOT, "backend/.medusa/server/src/search/product-fields.js"),
  )
  return {
    name: "product",
    entity: "product",
    primary_key: "id",
    provider,
    settings: {},
    definition_hash: "",
    fields: productFields.toFields(),
    physical_name: NAME,
  }
}

const sqlOf = (connectionString) =>
  fromSearch("knex")({
    client: "pg",
    connection: { connectionString, statement_timeout: PATIENCE_MS },
    pool: { min: 0, max: CONNECTIONS },
    acquireConnectionTimeout: PATIENCE_MS,
  })

/** PostgreSQL's word for a statement that was given up. */
const STATEMENT_TIMEOUT = "57014"

/** Whether an error says no more than that an answer took too long. */
export const isGivenUp = ({ code, name }) =>
  code === STATEMENT_TIMEOUT || name === "KnexTimeoutError"

async function relationBytes(sql, like) {
  const { rows } = await sql.raw(
    `select coalesce(sum(pg_total_relation_size(oid)), 0)::bigint bytes from pg_class
     where relkind = 'r' and relname like ?`,
    [like],
  )
  return Number(rows[0].bytes)
}
