import { MedusaError } from "@medusajs/framework/utils"
import type { PoolClient } from "pg"
import { CATALOG, type Database } from "../postgres/database"

/**
 * What the shop's database knows of the second engine: for each index in PostgreSQL its copy there, how far that is,
 * and which documents have yet to be sent. Written by the worker, read by every process that searches.
 */

/** The topic of "this document of this index is to be copied"; the key is the index's name, a space, and the id. */
export const MIRROR_TOPIC = "search.mirror"
const TABLE = "search_mirror"

/** Milliseconds that a change may wait before searches go to PostgreSQL, which has it. */
export const MOST_LAG_MS = 4_000

export interface MirrorRow {
  /** The index in PostgreSQL. */
  name: string
  /** Each filling goes into an index of its own, beside the one that serves. */
  generation: number
  status: "wanted" | "filling" | "ready"
  /** Why it does not serve, in the worker's words. */
  reason: string | null
  /** Whether every write to PostgreSQL since the filling is known here. */
  whole: boolean
  /** Milliseconds that the oldest change has been waiting. */
  lag: number
  /** Changes that were put aside after too many failures. */
  dead: number
  documents: number
}

/** The name of a copy in the second engine. */
export const copyName = ({ name, generation }: Pick<MirrorRow, "name" | "generation">): string =>
  `${name}_m${generation}`

/** Makes the table; call it once before anything else here. */
export async function ensureMirror(database: Database): Promise<void> {
  await database.write(async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [TABLE])
    await client.query(`create table if not exists ${TABLE} (
      name text primary key, generation integer not null default 0, status text not null default 'wanted',
      reason text, seen_epoch bigint not null default -1, filled_to text not null default '',
      updated_at timestamptz not null default now())`)
  })
}

/** Says that an index is searched, so that a copy of it is worth having. */
export async function wantMirror(database: Database, name: string): Promise<void> {
  await database.write((client) =>
    client.query(`insert into ${TABLE} (name) values ($1) on conflict do nothing`, [name]),
  )
}

/** All copies, those also whose index is gone. */
export async function readMirrors(database: Database): Promise<MirrorRow[]> {
  const rows = await database.read<MirrorRow & { lag: string }>(
    `select m.name, m.generation, m.status, m.reason, coalesce(c.epoch = m.seen_epoch, false) whole,
       coalesce(c.document_count, -1)::int documents, coalesce(o.lag, 0)::float8 lag, coalesce(o.dead, 0)::int dead
     from ${TABLE} m left join ${CATALOG} c on c.name = m.name left join lateral (
       select max(extract(epoch from clock_timestamp() - created_at) * 1000) filter (where dead_at is null) lag,
         count(*) filter (where dead_at is not null) dead
       from outbox_message where topic = '${MIRROR_TOPIC}' and starts_with(key, m.name || ' ')
     ) o on true order by m.name`,
  )
  return rows.map((row) => ({ ...row, lag: Number(row.lag) }))
}

/**
 * Notes a write, on its own transaction: the documents are to be copied, and the copy knows of this epoch.
 * An index without a copy notes nothing.
 *
 * @param ids those written or removed
 */
export async function noteWrite(
  client: PoolClient,
  name: string,
  epoch: number | string,
  ids: readonly string[],
): Promise<void> {
  await client.query(
    `with seen as (update ${TABLE} set seen_epoch = $2::bigint where name = $1 and seen_epoch = $2::bigint - 1 returning name)
     insert into outbox_message (topic, key)
     select '${MIRROR_TOPIC}', $1 || ' ' || id from unnest($3::text[]) id
     where exists (select from ${TABLE} where name = $1 and status <> 'wanted') order by id`,
    [name, epoch, ids],
  )
}

/**
 * Begins to fill a new copy: from here on every write is noted, and all that was written before is read by the filling.
 * @returns the copy, or undefined when the index is gone
 */
export async function beginFilling(
  database: Database,
  name: string,
  reason: string,
): Promise<Pick<MirrorRow, "name" | "generation"> | undefined> {
  return database.write(async (client) => {
    // No write is under way while its entry is held: each begins by moving the epoch on.
    const { rows } = await client.query<{ epoch: string }>(
      `select epoch from ${CATALOG} where name = $1 for update`,
      [name],
    )
    if (!rows[0]) return undefined
    await client.query(
      `delete from outbox_message where topic = '${MIRROR_TOPIC}' and starts_with(key, $1 || ' ')`,
      [name],
    )
    const { rows: begun } = await client.query<{ generation: number }>(
      `update ${TABLE} set generation = generation + 1, status = 'filling', reason = $3, seen_epoch = $2,
         filled_to = '', updated_at = now() where name = $1 returning generation`,
      [name, rows[0].epoch, reason],
    )
    return begun[0] && { name, generation: begun[0].generation }
  })
}

/** How far the filling of a copy has come, so that one that was cut off goes on. */
export async function filledTo(database: Database, name: string): Promise<string> {
  const [row] = await database.read<{ filled_to: string }>(
    `select filled_to from ${TABLE} where name = $1`,
    [name],
  )
  return row?.filled_to ?? ""
}

/**
 * Runs `work` while nobody else writes to a copy, in any process: both the filling and the feed send what PostgreSQL
 * holds at that moment, and the later one must not be overtaken.
 */
export async function alone<T>(
  database: Database,
  name: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return database.write(async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
      `${TABLE} ${name}`,
    ])
    return work(client)
  })
}

/** Keeps how far a filling has come. */
export async function noteFilled(client: PoolClient, name: string, to: string): Promise<void> {
  await client.query(`update ${TABLE} set filled_to = $2, updated_at = now() where name = $1`, [
    name,
    to,
  ])
}

/** Lets a copy that is full serve. */
export async function endFilling(database: Database, name: string): Promise<void> {
  await database.write((client) =>
    client.query(
      `update ${TABLE} set status = 'ready', reason = null, updated_at = now() where name = $1`,
      [name],
    ),
  )
}

/** Says why the second engine does not serve; null when it does. */
export async function sayWhy(database: Database, reason: string | null): Promise<void> {
  await database.write((client) =>
    client.query(
      `update ${TABLE} set reason = $1, updated_at = now() where reason is distinct from $1`,
      [reason],
    ),
  )
}

/** Has documents sent again. */
export async function resend(
  client: PoolClient,
  name: string,
  ids: readonly string[],
): Promise<void> {
  await client.query(
    `insert into outbox_message (topic, key)
     select '${MIRROR_TOPIC}', $1 || ' ' || id from unnest($2::text[]) id order by id`,
    [name, ids],
  )
}

/** Forgets a copy whose index is gone, with all that was to be sent to it. */
export async function forgetMirror(database: Database, name: string): Promise<void> {
  await database.write(async (client) => {
    await client.query(`delete from ${TABLE} where name = $1`, [name])
    await client.query(
      `delete from outbox_message where topic = '${MIRROR_TOPIC}' and starts_with(key, $1 || ' ')`,
      [name],
    )
  })
}

/** Whether an error says that there is no such index. */
export const isGone = (error: unknown): boolean =>
  error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND
