import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { removeCluster, startCluster } from "../lib/postgres/cluster.mjs"
import { leaveShop } from "./left-shop.mjs"

/**
 * Gives the tests a PostgreSQL of their own, made for this run and removed after it,
 * so that nothing has to be installed and two runs never meet. A server named by TEST_PG_URL or
 * DB_HOST is used instead, which is quicker while writing a test. Where TEST_DATA_DIR names a folder, the server is made
 * there, and left as a shop for whoever named it to open, and to remove.
 * @returns {Promise<(() => Promise<void>) | undefined>}
 */
export default async function setup() {
  const { TEST_PG_URL, DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  if (TEST_PG_URL) {
    return undefined
  }
  if (DB_HOST) {
    process.env.TEST_PG_URL = `postgres://${DB_USERNAME ?? "postgres"}:${DB_PASSWORD ?? ""}@${DB_HOST}:${DB_PORT ?? 5432}/postgres`
    return undefined
  }
  const { TEST_DATA_DIR } = process.env
  const dataDir = TEST_DATA_DIR ?? mkdtempSync(join(tmpdir(), "dung-goc-test-"))
  // The server runs as another user when we are root, and has to pass through here.
  chmodSync(dataDir, 0o711)
  // What the tests write beside their databases goes with them, whoever ends the run and how.
  const suites = join(dataDir, "suites")
  process.env.TEST_FOLDER = suites
  mkdirSync(suites)
  const cluster = await startCluster({
    dataDir,
    log: join(dataDir, "logs/postgres.log"),
    settings: { max_connections: "400" },
    ephemeral: true,
  })
  process.env.TEST_PG_URL = cluster.url("postgres")
  const url = new URL(process.env.TEST_PG_URL)
  // The word localhost matters: Medusa's test runner asks any other host for TLS, and hangs.
  process.env.DB_HOST = "localhost"
  process.env.DB_PORT = url.port
  process.env.DB_USERNAME = url.username
  process.env.DB_PASSWORD = url.password
  return async () => {
    if (TEST_DATA_DIR) await leaveShop(cluster, { dataDir, suites })
    await cluster.stop()
    if (TEST_DATA_DIR) return
    await removeCluster(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
}
