import { MedusaError } from "@medusajs/framework/utils"
import type { SearchTypes } from "@medusajs/framework/types"
import type { PoolClient } from "pg"
import { CATALOG, CHANNEL, type Database } from "./database"
import {
  IDENTIFIER,
  type IndexPlan,
  type PlannedField,
  planIndex,
  sqlType,
  tableName,
} from "./plan"

/**
 * The physical indexes in this database: for each a table of documents, a table of its words, and a row that
 * says how they are laid out. `epoch` grows with every write, and is what cached answers are keyed by.
 */

export interface CatalogEntry {
  name: string
  table: string
  plan: IndexPlan
  documents: number
  epoch: number
}

interface CatalogRow {
  name: string
  table_name: string
  plan: IndexPlan
  document_count: string
  epoch: string
  created_at: Date
  updated_at: Date
}

export const notFound = (name: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `Search index "${name}" does not exist`)

const entry = (row: CatalogRow): CatalogEntry => ({
  name: row.name,
  table: row.table_name,
  plan: row.plan,
  documents: Number(row.document_count),
  epoch: Number(row.epoch),
})

/** Reads one entry. @throws NOT_FOUND */
export async function readEntry(database: Database, name: string): Promise<CatalogEntry> {
  const [row] = await database.read<CatalogRow>(`select * from ${CATALOG} where name = $1`, [name])
  if (!row) throw notFound(name)
  return entry(row)
}

/** Opens a write: locks the entry, so that writes to one index follow one another, and moves its epoch on. */
export async function advance(client: PoolClient, name: string): Promise<CatalogEntry> {
  const { rows } = await client.query<CatalogRow>(
    `update ${CATALOG} set epoch = epoch + 1, updated_at = now() where name = $1 returning *`,
    [name],
  )
  if (!rows[0]) throw notFound(name)
  return entry(rows[0])
}

/** Tells every process, this one too, that an index has changed; sent when the transaction commits. */
export async function announce(
  client: PoolClient,
  name: string,
  epoch: number | "gone",
): Promise<void> {
  await client.query("select pg_notify($1, $2)", [CHANNEL, `${epoch} ${name}`])
}

/** Changes the number of documents an entry reports. */
export async function countDocuments(
  client: PoolClient,
  name: string,
  change: number,
): Promise<void> {
  if (change) {
    await client.query(
      `update ${CATALOG} set document_count = document_count + $2 where name = $1`,
      [name, change],
    )
  }
}

/**
 * Sorts the words of a write into both text indexes, a word of many documents once: a third of the work of sorting
 * them in document by document. What were left in the list would be read through by every search.
 */
export async function mergeWords(client: PoolClient, table: string): Promise<void> {
  await client.query("select gin_clean_pending_list($1), gin_clean_pending_list($2)", [
    `${table}_rank`,
    `${table}_all`,
  ])
}

async function ensureCatalog(client: PoolClient): Promise<void> {
  // "if not exists" alone can fail when two processes create the table at once.
  await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [CATALOG])
  await client.query(`create table if not exists ${CATALOG} (
    name text primary key, table_name text not null, plan jsonb not null,
    document_count bigint not null default 0, epoch bigint not null default 0,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
    definition jsonb)`)
  // Catalogues of before had none.
  await client.query(`alter table ${CATALOG} add column if not exists definition jsonb`)
}

async function createTables(client: PoolClient, table: string, plan: IndexPlan): Promise<void> {
  // To read a column PostgreSQL walks over those before it: those of one width first, which cost nothing to pass.
  const wide = (field: PlannedField): number => Number(field.array || field.kind === "text")
  const columns = plan.fields
    .filter((field) => field.column)
    .sort((a, b) => wide(a) - wide(b))
    .map((field) => `${field.column} ${sqlType(field)}, `)
  await client.query(`drop table if exists ${table}, ${table}_term`)
  // The row stays small: its long parts live apart and are fetched only for the rows that are shown.
  await client.query(`create table ${table} (lift double precision not null, ${columns.join("")}
    id text primary key, digest text not null, rank_tsv tsvector not null, all_tsv tsvector not null, body jsonb not null, rest jsonb
  ) with (toast_tuple_target = 1400)`)
  await client.query(`alter table ${table} alter rank_tsv set storage main,
    alter all_tsv set storage external, alter body set storage external, alter rest set storage external`)
  // New words wait in a list until the end of their write, see `mergeWords`.
  await client.query(`create index ${table}_rank on ${table} using gin (rank_tsv)`)
  await client.query(`create index ${table}_all on ${table} using gin (all_tsv)`)
  await client.query(
    `create table ${table}_term (term text primary key, documents integer not null, epoch bigint not null)`,
  )
  await client.query(`create index ${table}_term_epoch on ${table}_term (epoch)`)
}

/** Creates an index, or lays it out anew when its definition changed. */
export async function createIndex(
  database: Database,
  definition: SearchTypes.ResolvedSearchIndexDefinition,
): Promise<void> {
  const plan = planIndex(definition)
  const name = definition.physical_name
  const table = tableName(name)
  await database.write(async (client) => {
    await ensureCatalog(client)
    const { rows } = await client.query<CatalogRow>(`select * from ${CATALOG} where name = $1`, [
      name,
    ])
    if (rows[0]?.plan.schema_hash === plan.schema_hash) return
    await createTables(client, table, plan)
    const result = await client.query<{ epoch: string }>(
      `insert into ${CATALOG} (name, table_name, plan, definition) values ($1, $2, $3, $4)
       on conflict (name) do update set table_name = excluded.table_name, plan = excluded.plan, definition = excluded.definition,
         document_count = 0, epoch = ${CATALOG}.epoch + 1, updated_at = now()
       returning epoch`,
      [name, table, JSON.stringify(plan), JSON.stringify(definition)],
    )
    await announce(client, name, "gone")
    return result
  })
}

/** Removes an index with everything in it; nothing happens when there is none. */
export async function dropIndex(database: Database, name: string): Promise<void> {
  await database.write(async (client) => {
    await ensureCatalog(client)
    const { rows } = await client.query<CatalogRow>(
      `delete from ${CATALOG} where name = $1 returning *`,
      [name],
    )
    if (!rows[0]) return
    await client.query(`drop table if exists ${rows[0].table_name}, ${rows[0].table_name}_term`)
    await announce(client, name, "gone")
  })
}

/** Every index with the number of its documents. */
export async function listEntries(database: Database): Promise<SearchTypes.SearchIndexInfo[]> {
  return database.write(async (client) => {
    await ensureCatalog(client)
    const { rows } = await client.query<CatalogRow>(`select * from ${CATALOG} order by name`)
    return rows.map((row) => ({
      name: row.name,
      provider: IDENTIFIER,
      document_count: Number(row.document_count),
      created_at: row.created_at,
      updated_at: row.updated_at,
    }))
  })
}
