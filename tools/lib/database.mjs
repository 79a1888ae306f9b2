import { join } from "node:path"
import { Failure } from "./failure.mjs"
import { tryLock } from "./lock-file.mjs"
import { ensureDatabase, withClient } from "./postgres/client.mjs"
import { recordedUrl, startCluster } from "./postgres/cluster.mjs"

/** Of the shop, on a server of ours. */
export const DATABASE = "ocop"

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {() => Promise<void>} stop
 * @property {Promise<void>} [exited] when the server is ours
 */

/**
 * The database of the settings: the one named by DATABASE_URL, which is never started nor
 * stopped by us, or the embedded one of the data folder.
 * @param {Pick<import("./settings.mjs").Settings, "databaseUrl" | "dataDir" | "portPostgres">} settings
 * @param {{ ephemeral?: boolean }} [options] ephemeral: as for `startCluster`
 * @returns {Promise<Database>}
 */
export async function openDatabase({ databaseUrl, dataDir, portPostgres }, { ephemeral } = {}) {
  if (databaseUrl) {
    await requireSignIn(databaseUrl)
    return { url: databaseUrl, stop: async () => undefined }
  }
  const cluster = await startCluster({
    dataDir,
    log: join(dataDir, "logs/postgres.log"),
    port: portPostgres,
    ephemeral,
  })
  await ensureDatabase(cluster.url("postgres"), DATABASE)
  return { url: cluster.url(DATABASE), stop: cluster.stop, exited: cluster.exited }
}

/**
 * Does work on the database of the settings, whether the shop is open (its server is used) or
 * closed (the server is started and stopped).
 * @template T
 * @param {Pick<import("./settings.mjs").Settings, "databaseUrl" | "dataDir" | "portPostgres">} settings
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(settings, work) {
  const lock = tryLock(join(settings.dataDir, "start.lock"))
  if ("holder" in lock) {
    const url = settings.databaseUrl ?? recordedUrl(settings.dataDir, DATABASE)
    if (!url) {
      throw new Failure("The shop is still being opened for the first time; try again when it is")
    }
    return work(url)
  }
  try {
    const database = await openDatabase(settings)
    try {
      return await work(database.url)
    } finally {
      await database.stop()
    }
  } finally {
    lock.release()
  }
}

/** @param {string} url */
async function requireSignIn(url) {
  try {
    await withClient(url, (client) => client.query("select 1"))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure(`DATABASE_URL: ${new URL(url).host} refuses the connection (${why})`)
  }
}
