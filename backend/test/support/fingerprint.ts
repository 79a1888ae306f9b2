import type { Backend } from "./backend"

/**
 * What the shop does by itself, whoever asks for what: messages on their way, letters that left, jobs, counted attempts, and
 * what the search copies from the rest. Patterns of SQL's LIKE.
 */
const BY_ITSELF = [
  "outbox\\_%",
  "notification",
  "workflow\\_execution",
  "rate\\_limit",
  "search\\_%",
]

/**
 * A checksum of all rows of each table, deleted ones too, so that "nothing was changed" is said of the whole database.
 * @returns by table
 */
export async function fingerprint(backend: Backend): Promise<Record<string, string>> {
  const tables = await backend.sql<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
        and not table_name like any ($1) order by 1`,
    BY_ITSELF,
  )
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, coalesce(sum(hashtextextended(t::text, 0)), 0)::text || '/' || count(*) as sum from ${name} t`,
  )
  const rows = await backend.sql<{ name: string; sum: string }>(sums.join(" union all "))
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}
