import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { PRODUCTION } from "../lib/modes.mjs"
import { CACHE_DIR } from "../lib/paths.mjs"
import { findFreePort } from "../lib/ports.mjs"
import { Shop } from "../lib/shop.mjs"

/** @type {Shop[]} */
const open = []

/**
 * @typedef {object} BenchShop
 * @property {string} storefront base URL
 * @property {string} backend base URL
 * @property {string} publishableKey
 * @property {Record<string, unknown>} accounts as in the READY line
 * @property {string} databaseUrl
 * @property {string} dataDir
 * @property {() => Promise<void>} close
 */

/**
 * Opens the whole shop in production mode on ports of its own. Its data is kept under
 * `.cache/bench` by seed, or by a name of its own where a benchmark changes what the seed made, so that ten thousand
 * products are made once; nothing a benchmark measures may depend on what an earlier run of it left there.
 * @param {{ seed?: string, name?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<BenchShop>}
 */
export async function openShop({ seed = "demo", name = seed.replace(":", "-"), env = {} } = {}) {
  const dataDir = join(CACHE_DIR, "bench", name)
  mkdirSync(dataDir, { recursive: true })
  const {
    DATABASE_URL: _1,
    REDIS_URL: _2,
    SMTP_URL: _3,
    PORT_POSTGRES: _4,
    ...inherited
  } = process.env
  const shop = new Shop(PRODUCTION, {
    ...inherited,
    STOREFRONT_URL: undefined,
    PUBLIC_BACKEND_URL: undefined,
    ...env,
    OCOP_DATA_DIR: dataDir,
    OCOP_SEED: seed,
    PORT_BACKEND: String(await findFreePort()),
    PORT_STOREFRONT: String(await findFreePort()),
  })
  open.push(shop)
  const { storefront, backend, publishableKey, accounts } = JSON.parse(
    (await shop.start()).slice("READY ".length),
  )
  return {
    storefront,
    backend,
    publishableKey,
    accounts,
    databaseUrl: shop.databaseUrl ?? "",
    dataDir,
    close: () => shop.stop(),
  }
}

/** Closes every shop that is still open. */
export async function closeShops() {
  for (let shop = open.pop(); shop; shop = open.pop()) {
    await shop.stop()
  }
}
