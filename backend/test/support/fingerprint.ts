import type { Backend } from "./backend"

/**
 * What the shop does by itself, whoever asks for what: messages on their way, letters that left, jobs, counted attempts; and
 * the search's tables, which follow the others a moment later.
 */
const BY_ITSELF = [
  "outbox_message",
  "outbox_epoch",
  "notification",
  "workflow_execution",
  "rate_limit",
]

/**
 * A checksum of all rows of each table, deleted ones too, so that "nothing was changed" is said of the whole database.
 * @returns by table
 */
export async function fingerprint(backend: Backend): Promise<Record<string, string>> {
  const tables = await backend.sql<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
        and table_name <> all($1) and table_name not like 'search\\_%' order by 1`,
    BY_ITSELF,
  )
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, coalesce(sum(hashtextextended(t::text, 0)), 0)::text || '/' || count(*) as sum from ${name} t`,
  )
  const rows = await backend.sql<{ name: string; sum: string }>(sums.join(" union all "))
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}
