import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runNode } from "../lib/command.mjs"
import { PRODUCTION } from "../lib/modes.mjs"
import { CACHE_DIR, ROOT } from "../lib/paths.mjs"
import { findFreePort } from "../lib/ports.mjs"
import { removeCluster } from "../lib/postgres/cluster.mjs"
import { step } from "../lib/progress.mjs"
import { Shop } from "../lib/shop.mjs"
import { findChromium } from "./chromium.mjs"
import { NONE, playwrightCounts, withExitCode } from "./counts.mjs"
import { hasShop } from "./left-shop.mjs"
import findRedis from "./redis-setup.mjs"

/** The shop that the browser tests are visiting, so that a signal can close it. @type {Shop | null} */
let open = null

/** A data folder that the integration tests may leave a shop in. @type {string | null} */
let left = null

/**
 * Makes the folder of the shop before anybody else needs it.
 * @returns {string} where the integration tests make their server, so that the browser visits what they cloned
 */
export function shopFolder() {
  left ??= newFolder()
  return left
}

/** Closes what a run in progress has opened, and removes what it was left. */
export async function stopBrowserTests() {
  await open?.stop()
  await removeFolder(left)
}

function newFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), "dung-goc-e2e-"))
  // The database server runs as another user when we are root, and has to pass through here.
  chmodSync(dataDir, 0o711)
  return dataDir
}

/** @param {string | null} dataDir */
async function removeFolder(dataDir) {
  if (!dataDir) return
  await removeCluster(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
}

/**
 * Opens a shop of its own (data, database and ports that nobody else uses; the one that the integration tests left, where
 * they did), sends a real browser through it, and removes it.
 * @param {string} reports folder
 * @returns {Promise<import("./counts.mjs").Counts>}
 */
export async function browserTests(reports) {
  if (!existsSync(join(ROOT, "e2e/playwright.config.ts"))) {
    return { ...NONE, failed: 1, failures: ["browser tests: e2e/playwright.config.ts is missing"] }
  }
  const chromium = await findChromium()
  await findRedis()
  const dataDir = await emptyOrLeft()
  const environment = await ownEnvironment(dataDir)
  const shop = new Shop(PRODUCTION, environment, { ephemeral: true })
  open = shop
  try {
    const ready = await step("open a shop for the browser", () => shop.start())
    const report = join(reports, "browser.json")
    rmSync(report, { force: true })
    const { code } = await runNode(
      "browser-tests",
      join(ROOT, "node_modules/@playwright/test/cli.js"),
      ["test", "--reporter=list,json"],
      {
        cwd: join(ROOT, "e2e"),
        accept: Array.from({ length: 256 }, (_, exit) => exit),
        env: {
          ...browserEnvironment(ready, dataDir, chromium),
          // The tests open the stand-in of Stripe that the shop was told of.
          STRIPE_API_BASE: environment.STRIPE_API_BASE,
          STRIPE_WEBHOOK_SECRET: environment.STRIPE_WEBHOOK_SECRET,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        },
      },
    )
    return withExitCode(playwrightCounts(report), code, "playwright")
  } finally {
    await shop.stop()
    open = null
    await removeFolder(dataDir)
    left = null
  }
}

/** @returns {Promise<string>} a folder with the shop that was left in it, or with nothing */
async function emptyOrLeft() {
  if (left && hasShop(left)) return left
  await removeFolder(left)
  return newFolder()
}

/** @param {string} dataDir */
async function ownEnvironment(dataDir) {
  const { DATABASE_URL: _1, REDIS_URL: _2, SMTP_URL: _3, PORT_POSTGRES: _4, ...env } = process.env
  return {
    ...env,
    OCOP_DATA_DIR: dataDir,
    OCOP_SEED: "demo",
    // The same pictures that the integration tests had drawn.
    OCOP_PICTURE_CACHE: env.OCOP_PICTURE_CACHE ?? join(CACHE_DIR, "pictures"),
    PORT_BACKEND: String(await findFreePort()),
    PORT_STOREFRONT: String(await findFreePort()),
    PUBLIC_BACKEND_URL: undefined,
    STOREFRONT_URL: undefined,
    // Never a real account, whatever the machine has set.
    STRIPE_API_KEY: "sk_test_e2e",
    STRIPE_WEBHOOK_SECRET: "whsec_e2e",
    STRIPE_PUBLISHABLE_KEY: "pk_test_e2e",
    STRIPE_API_BASE: `http://127.0.0.1:${await findFreePort()}`,
  }
}

/**
 * What a test needs to know of the shop it visits.
 * @param {string} ready the READY line
 * @param {string} dataDir
 * @param {string} chromium
 */
function browserEnvironment(ready, dataDir, chromium) {
  const facts = ready.slice("READY ".length)
  const { storefront, backend, publishableKey } = JSON.parse(facts)
  return {
    OCOP_READY: facts,
    STOREFRONT_URL: storefront,
    BACKEND_URL: backend,
    PUBLISHABLE_KEY: publishableKey,
    OCOP_DATA_DIR: dataDir,
    CHROMIUM_PATH: chromium,
    CI: "1",
  }
}
