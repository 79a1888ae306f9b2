import { withClient } from "./postgres/client.mjs"

/**
 * What has been done to a database, kept in the database itself: a copy restored elsewhere, or a
 * second clone on the same server, must not be judged by files beside it.
 */
const TABLE = `
  create table if not exists deployment_marker (
    name text primary key,
    value text not null,
    marked_at timestamptz not null default now()
  )`

/**
 * @param {import("pg").Client} client
 * @param {string} name
 * @returns {Promise<string | null>}
 */
export async function readMarker(client, name) {
  const there = await client.query("select to_regclass('deployment_marker') is not null as there")
  if (!there.rows[0].there) {
    return null
  }
  const { rows } = await client.query("select value from deployment_marker where name = $1", [name])
  return rows[0]?.value ?? null
}

/**
 * @param {import("pg").Client} client
 * @param {string} name
 * @param {string} value
 */
export async function writeMarker(client, name, value) {
  await client.query(TABLE)
  await client.query(
    `insert into deployment_marker (name, value) values ($1, $2)
     on conflict (name) do update set value = excluded.value, marked_at = now()`,
    [name, value],
  )
}

/**
 * Does work while no other process prepares the same database.
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function whilePreparing(url, work) {
  return withClient(url, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('dung-goc deployment'))")
    return work(client)
  })
}
