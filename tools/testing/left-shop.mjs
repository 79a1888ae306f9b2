import { cpSync, existsSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { DATABASE } from "../lib/database.mjs"
import { writeMarker } from "../lib/markers.mjs"
import { withClient } from "../lib/postgres/client.mjs"
import { schemaHash } from "../lib/prepare.mjs"

/** Where the template keeps what its seed wrote beside the database: see backend/test/support/template.ts. */
const TEMPLATES = "dung-goc-templates"

/**
 * Turns a server that tests are done with into the data folder of a shop: the one they were cloned from, migrated and
 * seeded. The browser tests open that, and need not wait for another.
 * @param {import("../lib/postgres/server.mjs").Cluster} cluster
 * @param {{ dataDir: string, suites: string }} folders of the server, and of what tests wrote beside their databases
 */
export async function leaveShop(cluster, { dataDir, suites }) {
  await withClient(cluster.url("postgres"), async (client) => {
    const { rows } = await client.query(
      "select datname from pg_database where datname ~ '^ocop_template_demo_[0-9a-f]+$'",
    )
    const template = rows[0]?.datname
    if (!template) return
    const files = readdirSync(join(suites, TEMPLATES)).find((name) => name.startsWith(template))
    if (!files) return
    await client.query(`alter database ${client.escapeIdentifier(template)} rename to ${DATABASE}`)
    cpSync(join(suites, TEMPLATES, files), dataDir, { recursive: true })
    await withClient(cluster.url(DATABASE), async (shop) => {
      await writeMarker(shop, "schema", await schemaHash())
      await writeMarker(shop, "seed", "demo")
    })
  })
  rmSync(suites, { recursive: true, force: true })
}

/**
 * @param {string} dataDir
 * @returns {boolean} whether a shop was left there
 */
export const hasShop = (dataDir) => existsSync(join(dataDir, "publishable.json"))
