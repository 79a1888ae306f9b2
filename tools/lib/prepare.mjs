import { join } from "node:path"
import { runNode } from "./command.mjs"
import { contentHash } from "./content-hash.mjs"
import { readMarker, whilePreparing, writeMarker } from "./markers.mjs"
import { say, step } from "./progress.mjs"

/** What can change the tables: everything else may change without a migration. */
const SHAPES_TABLES =
  /\/(migrations|models|links|search|config)\/|medusa-config\.ts$|\/index\.ts$|^pnpm-lock\.yaml$/

/**
 * @typedef {object} Preparation
 * @property {string} url of the database
 * @property {Record<string, string | undefined>} env the backend's whole environment
 * @property {string} medusa script of Medusa's commands
 * @property {string} backendDir where `medusa` is run
 * @property {string} seedScript relative to it
 * @property {string} seed demo, empty or load:N
 * @property {string} logDir
 * @property {string} [schema] the hash of what shapes tables, where the sources are at hand to know it; else the
 *   migrations are looked through every time
 */

/** @returns {Promise<string>} the hash of everything that shapes tables */
export function schemaHash() {
  return contentHash(["pnpm-lock.yaml", "backend", "plugins"], {
    only: (path) => SHAPES_TABLES.test(path),
  })
}

/**
 * Migrates the database when the tables it should have differ from the ones it was given last,
 * and fills it when it is empty.
 * @param {Preparation} preparation
 * @returns {Promise<string>} the seed that the database holds, whatever was asked for: what a shop
 *   says of itself must follow its data. `empty` when somebody else filled it.
 */
export async function prepareDatabase(preparation) {
  const { url, seed, schema } = preparation
  return whilePreparing(url, async (client) => {
    if (!schema || (await readMarker(client, "schema")) !== schema) {
      await step("migrate the database", () => migrate(preparation))
      await writeMarker(client, "schema", schema ?? "unknown")
    }
    if (await needsSeed(client, seed)) {
      await writeMarker(client, "seed", `${seed} (under way)`)
      await step(`seed the database (${seed})`, () => fill(preparation))
      await writeMarker(client, "seed", seed)
    }
    return (await readMarker(client, "seed")) ?? "empty"
  })
}

/** @param {Preparation} preparation */
async function migrate({ env, medusa, backendDir, logDir }) {
  await runNode("migrate", medusa, ["db:migrate", "--execute-safe-links"], {
    cwd: backendDir,
    env,
    log: join(logDir, "migrate.log"),
  })
}

/** @param {Preparation} preparation */
async function fill({ env, medusa, backendDir, seedScript, logDir }) {
  await runNode("seed", medusa, ["exec", seedScript], {
    cwd: backendDir,
    env,
    log: join(logDir, "seed.log"),
  })
}

/**
 * An interrupted seed is taken up again, since it may be repeated without harm. A database that
 * somebody else filled is left as it is.
 * @param {import("pg").Client} client
 * @param {string} wanted
 */
async function needsSeed(client, wanted) {
  const marker = await readMarker(client, "seed")
  if (marker === wanted) {
    return false
  }
  if (marker?.endsWith("(under way)")) {
    return true
  }
  if (marker) {
    say(
      `  OCOP_SEED=${wanted} is not applied: the database holds the seed "${marker}"; npm run reset begins anew`,
    )
    return false
  }
  const { rows } = await client.query("select exists (select 1 from product) as filled")
  return !rows[0].filled
}
