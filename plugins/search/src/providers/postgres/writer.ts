import { createHash } from "node:crypto"
import type { SearchTypes } from "@medusajs/framework/types"
import type { PoolClient } from "pg"
import { idsOf } from "../../contract/filters"
import { advance, announce, type CatalogEntry, countDocuments, mergeWords } from "./catalog"
import type { Database } from "./database"
import { type DocumentRow, toRow } from "./document"
import { compileFilters } from "./filters"
import { Params } from "./params"
import { sqlType } from "./plan"

/** Documents of one statement. */
const CHUNK = 1_000

export type Terms = [term: string, documents: number][]

/** Told of a write on its own transaction: which documents it put in or took out, and the epoch it made. */
export type WriteNote = (
  client: PoolClient,
  name: string,
  epoch: CatalogEntry["epoch"],
  ids: readonly string[],
) => Promise<void>

/** What a write did, for the process's own memory of the index. */
export interface Written {
  epoch: number
  documents: number
  terms: Terms
  rows: DocumentRow[]
}

/**
 * Writes documents and keeps the counts of words exact, in one transaction. Documents that are already there
 * word for word are left alone, and a write that changes nothing leaves no trace: cached answers stay good.
 *
 * @returns undefined when nothing had changed
 */
export async function upsert(
  database: Database,
  name: string,
  documents: readonly SearchTypes.SearchDocument[],
  note?: WriteNote,
): Promise<Written | undefined> {
  return database.write(async (client, rollback) => {
    const entry = await advance(client, name)
    const rows = [
      ...new Map(
        documents.map((document) => toRow(entry.plan, document)).map((row) => [row.id, row]),
      ).values(),
    ]
    const terms = new Map<string, number>()
    const changed: string[] = []
    let added = 0
    for (let at = 0; at < rows.length; at += CHUNK) {
      const result = await upsertChunk(client, entry, rows.slice(at, at + CHUNK))
      for (const id of result.changed ?? []) changed.push(id)
      added += result.added
      for (const [term, count] of result.terms ?? []) terms.set(term, count)
    }
    if (!changed.length) {
      rollback()
      return undefined
    }
    await mergeWords(client, entry.table)
    await countDocuments(client, name, added)
    await note?.(client, name, entry.epoch, changed)
    await announce(client, name, entry.epoch)
    return { epoch: entry.epoch, documents: entry.documents + added, terms: [...terms], rows }
  })
}

interface ChunkResult {
  changed: string[] | null
  added: number
  terms: Terms | null
}

/** The words of rows, and how their counts differ between before and after, added to the table of words. */
const termsSql = (table: string, epoch: string, after: string): string => `
  delta as (
    select term, sum(n)::int n from (
      select term, -1 n from old, unnest(tsvector_to_array(rank_tsv)) term
      union all select term, 1 from ${after}, unnest(tsvector_to_array(rank_tsv)) term
    ) both_ group by term having sum(n) <> 0 order by term
  ), terms as (
    insert into ${table}_term (term, documents, epoch) select term, n, ${epoch} from delta
    on conflict (term) do update set documents = ${table}_term.documents + excluded.documents, epoch = excluded.epoch
    returning term, documents
  )`

async function upsertChunk(
  client: PoolClient,
  { table, plan, epoch }: CatalogEntry,
  rows: readonly DocumentRow[],
): Promise<ChunkResult> {
  const fields = plan.fields.filter((field) => field.column)
  const columns = [
    ...fields.map((field) => field.column as string),
    "digest",
    "lift",
    "rank_tsv",
    "all_tsv",
    "body",
    "rest",
  ]
  const given = rows.map((row) => ({
    ...row,
    digest: createHash("sha1").update(JSON.stringify(row)).digest("base64"),
  }))
  const shape = [
    "id text",
    ...fields.map((field) => `${field.column} ${sqlType(field)}`),
    "digest text, lift double precision, rank_tsv text, all_tsv text, body jsonb, rest jsonb",
  ]
  const { rows: results } = await client.query<ChunkResult>(
    `with given as (
      select g.* from jsonb_to_recordset($1::jsonb) g(${shape.join(", ")})
      left join ${table} t on t.id = g.id where t.digest is distinct from g.digest
    ), old as materialized (
      select t.id, t.rank_tsv from ${table} t join given using (id)
    ), put as (
      insert into ${table} (id, ${columns.join(", ")})
      select id, ${columns.map((column) => (column.endsWith("_tsv") ? `${column}::tsvector` : column)).join(", ")} from given
      on conflict (id) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}
      returning id, rank_tsv
    ), ${termsSql(table, "$2", "put")}
    select (select json_agg(id) from put) changed,
      (select count(*)::int from put where id not in (select id from old)) added,
      (select json_agg(json_build_array(term, documents)) from terms) terms`,
    [JSON.stringify(given), epoch],
  )
  return results[0] as ChunkResult
}

/** Removes the documents that pass the filters. @returns undefined when there were none */
export async function remove(
  database: Database,
  name: string,
  filters: SearchTypes.SearchFilters,
  note?: WriteNote,
): Promise<Written | undefined> {
  return database.write(async (client, rollback) => {
    const entry = await advance(client, name)
    const params = new Params()
    const ids = idsOf(filters, entry.plan.primary_key)
    const where = ids
      ? `id = any(${params.add(ids, "text[]")})`
      : compileFilters(filters, entry.plan, params).join(" and ") || "true"
    const epoch = params.add(entry.epoch, "bigint")
    const { rows } = await client.query<{ removed: string[] | null; terms: Terms | null }>(
      `with old as (delete from ${entry.table} where ${where} returning id, rank_tsv),
        none as (select ''::tsvector rank_tsv where false), ${termsSql(entry.table, epoch, "none")}
      select (select json_agg(id) from old) removed,
        (select json_agg(json_build_array(term, documents)) from terms) terms`,
      params.values,
    )
    const removed = rows[0]?.removed ?? []
    if (!removed.length) {
      rollback()
      return undefined
    }
    await countDocuments(client, name, -removed.length)
    await note?.(client, name, entry.epoch, removed)
    await announce(client, name, entry.epoch)
    return {
      epoch: entry.epoch,
      documents: entry.documents - removed.length,
      terms: rows[0]?.terms ?? [],
      rows: [],
    }
  })
}

/** Empties an index. */
export async function clear(database: Database, name: string): Promise<void> {
  await database.write(async (client) => {
    const entry = await advance(client, name)
    await client.query(`truncate ${entry.table}, ${entry.table}_term`)
    await countDocuments(client, name, -entry.documents)
    await announce(client, name, "gone")
  })
}
