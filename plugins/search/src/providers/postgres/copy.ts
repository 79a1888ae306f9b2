import { MedusaError } from "@medusajs/framework/utils"
import type { SearchTypes } from "@medusajs/framework/types"
import type { PoolClient } from "pg"
import { CATALOG, type Database } from "./database"
import { tableName } from "./plan"

/** A document as it was given, whole, with what tells it from an earlier state of itself. */
export type Copied = SearchTypes.SearchDocument & { _digest: string }

interface StoredRow {
  id: string
  digest: string
  body: Record<string, unknown>
  rest: Record<string, unknown> | null
}

const toDocument = ({ id, digest, body, rest }: StoredRow): Copied => ({
  ...body,
  ...rest,
  id,
  _digest: digest,
})

/** The documents of these ids that an index holds. */
export async function readDocuments(
  client: PoolClient,
  name: string,
  ids: readonly string[],
): Promise<Copied[]> {
  const { rows } = await client.query<StoredRow>(
    `select id, digest, body, rest from ${tableName(name)} where id = any($1)`,
    [ids],
  )
  return rows.map(toDocument)
}

/** The documents of an index in the order of their ids, behind `after`. */
export async function pageOf(
  client: PoolClient,
  name: string,
  after: string,
  take: number,
): Promise<Copied[]> {
  const { rows } = await client.query<StoredRow>(
    `select id, digest, body, rest from ${tableName(name)} where id > $1 order by id limit $2`,
    [after, take],
  )
  return rows.map(toDocument)
}

/** The definition that an index was made from. @throws NOT_FOUND */
export async function definitionOf(
  database: Database,
  name: string,
): Promise<SearchTypes.ResolvedSearchIndexDefinition> {
  const [row] = await database.read<{
    definition: SearchTypes.ResolvedSearchIndexDefinition | null
  }>(`select definition from ${CATALOG} where name = $1`, [name])
  if (!row?.definition)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `The search index ${name} does not exist`)
  return row.definition
}
