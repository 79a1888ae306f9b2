import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { logExcerpt } from "./command.mjs"
import { Failure } from "./failure.mjs"
import { withClient } from "./postgres/client.mjs"

const POLL_MS = 200
/** A hundred thousand documents are written in well under this. */
const INDEX_PATIENCE_MS = 300_000
/** A second engine that is not well by then is said not to be: the shop is open without it. */
const COPY_PATIENCE_MS = 60_000
const NO_ACCOUNTS = { admin: null, sellers: [], offices: [], shopper: null }

/**
 * The key a storefront shows the backend. The seed writes it down; a database seeded from another
 * data folder still has it.
 * @param {string} dataDir
 * @param {string} databaseUrl
 * @returns {Promise<string>}
 */
export async function publishableKey(dataDir, databaseUrl) {
  const rows = await withClient(databaseUrl, async (client) => {
    const result = await client.query(
      `select token from api_key
        where type = 'publishable' and revoked_at is null and deleted_at is null
        order by created_at`,
    )
    return result.rows
  })
  const file = join(dataDir, "publishable.json")
  const written = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).key : undefined
  const key = rows.find(({ token }) => token === written)?.token ?? rows[0]?.token
  if (!key) {
    throw new Failure("The database holds no publishable key; it was never seeded (OCOP_SEED)")
  }
  return key
}

/**
 * Demo accounts exist with the demo seed alone.
 * @param {string} dataDir
 */
export function demoAccounts(dataDir) {
  const file = join(dataDir, "accounts.json")
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : NO_ACCOUNTS
}

const LOOPBACK = ["localhost", "127.0.0.1", "::1", "[::1]"]

/**
 * @param {Pick<import("./settings.mjs").Settings, "seed" | "host" | "dataDir" | "storefrontUrl">} settings
 * @returns {string | undefined} the page with all doors, where it opens: the demo's data, and nobody else's machine
 */
export function demoAddress({ seed, host, dataDir, storefrontUrl }) {
  const local = [host, new URL(storefrontUrl).hostname].every((name) => LOOPBACK.includes(name))
  return seed === "demo" && local && demoAccounts(dataDir).admin
    ? `${storefrontUrl}/demo`
    : undefined
}

/**
 * Asks for a product as any client would, until search serves: after a first start, or a change of
 * what a document holds, the backend is still filling the index when it begins to listen.
 * @param {string} backendUrl
 * @param {string} key
 * @param {"postgres" | "meilisearch"} wanted the engine that the environment names
 * @returns {Promise<string>} the engine that answered
 */
export async function searchEngine(backendUrl, key, wanted = "postgres") {
  const started = performance.now()
  const until = started + INDEX_PATIENCE_MS
  for (;;) {
    const response = await fetch(`${backendUrl}/store/search`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-publishable-api-key": key },
      body: JSON.stringify({ entity: "product", filters: { q: "" }, pagination: { take: 1 } }),
    })
    const answer = await response.text()
    if (response.ok) {
      const engine = response.headers.get("x-search-engine") ?? "postgres"
      if (engine === wanted || performance.now() > started + COPY_PATIENCE_MS) {
        return engine
      }
    }
    if (performance.now() > until) {
      throw new Failure(`The backend is up but search answers ${response.status}`, {
        details: `    ${answer.slice(0, 500)}`,
      })
    }
    await sleep(POLL_MS)
  }
}

/**
 * A process that listens is not a shop that is open: the first page must be whole.
 * @param {string} url
 * @param {string} log of the storefront
 */
export async function requireHomePage(url, log) {
  const response = await fetch(url, { redirect: "follow" })
  await response.body?.cancel()
  if (!response.ok) {
    throw new Failure(`The storefront is up but its first page answers ${response.status}`, {
      details: logExcerpt(log),
    })
  }
}

/**
 * The one line that scripts outside wait for.
 * @param {{ storefront: string, backend: string, key: string, search: string, accounts: object } | { backend: string, worker: true }} shop
 */
export function readyLine(shop) {
  if ("worker" in shop) {
    return `READY ${JSON.stringify(shop)}`
  }
  const { storefront, backend, key, search, accounts } = shop
  const facts = {
    storefront,
    backend,
    admin: `${backend}/app`,
    publishableKey: key,
    search,
    accounts,
  }
  return `READY ${JSON.stringify(facts)}`
}
