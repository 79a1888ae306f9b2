import { createRequire } from "node:module"
import { join } from "node:path"
import { ROOT } from "../paths.mjs"

/**
 * A connection by the `pg` package, which exists only after the installation.
 * @param {string} url
 * @returns {Promise<import("pg").Client>}
 */
export async function connect(url) {
  const { Client } = createRequire(join(ROOT, "package.json"))("pg")
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A server that goes away while nobody is asking is seen at the next question.
  client.on("error", () => undefined)
  await client.connect()
  return client
}

/**
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * @param {string} adminUrl of any database of the server
 * @param {string} name
 * @param {{ template?: string }} [options]
 */
export async function ensureDatabase(adminUrl, name, { template } = {}) {
  await withClient(adminUrl, async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [name])
    if (found.rowCount === 0) {
      const from = template ? ` template ${client.escapeIdentifier(template)}` : ""
      await client.query(`create database ${client.escapeIdentifier(name)}${from}`)
    }
  })
}
