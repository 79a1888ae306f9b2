import "./lib/from-files.mjs"
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline/promises"
import { describeFailure, Failure } from "./lib/failure.mjs"
import { tryLock } from "./lib/lock-file.mjs"
import { dataDirectory } from "./lib/paths.mjs"
import { removeCluster } from "./lib/postgres/cluster.mjs"

/** Removes a shop's data: database, secrets, accounts, mail and files. What was built stays. */
async function reset() {
  const dataDir = dataDirectory(process.env.OCOP_DATA_DIR)
  if (!existsSync(dataDir)) {
    console.log(`There is no ${dataDir}; nothing to remove.`)
    return
  }
  if (!looksLikeOurs(dataDir)) {
    throw new Failure(
      `OCOP_DATA_DIR: ${dataDir} does not look like a shop's data and is left alone`,
    )
  }
  // Held while we ask: nobody is asked what cannot be done, and no shop opens meanwhile.
  const lock = tryLock(join(dataDir, "start.lock"))
  if ("holder" in lock) {
    throw new Failure(`${dataDir} is in use by process ${lock.holder}; stop it first`)
  }
  try {
    if (!process.argv.includes("--yes") && !(await confirmed(dataDir))) {
      console.log("Nothing was removed.")
      return
    }
    await removeCluster(dataDir)
    rmSync(dataDir, { recursive: true })
  } finally {
    lock.release()
  }
  console.log(`${dataDir} is removed; npm start begins anew.`)
  if (process.env.DATABASE_URL) {
    console.log("The database that DATABASE_URL names is not ours to remove and is left as it is.")
  }
}

/** What a start writes before it writes anything else. */
const FIRST = ["logs", "start.lock"]

/** A mistyped OCOP_DATA_DIR must not cost anybody their home folder. */
function looksLikeOurs(/** @type {string} */ dataDir) {
  if (!statSync(dataDir).isDirectory()) {
    return false
  }
  const names = readdirSync(dataDir)
  return (
    names.every((name) => FIRST.includes(name)) ||
    holds(dataDir, "secrets.json", "LINK_SECRET") ||
    holds(dataDir, "postgres.json", "folder")
  )
}

/**
 * Other programs, too, keep a secrets.json.
 * @param {string} dataDir
 * @param {string} name
 * @param {string} key
 */
function holds(dataDir, name, key) {
  const file = join(dataDir, name)
  if (!existsSync(file)) {
    return false
  }
  try {
    return key in JSON.parse(readFileSync(file, "utf8"))
  } catch {
    // Whatever it is, it is none of ours.
    return false
  }
}

/** @param {string} dataDir */
async function confirmed(dataDir) {
  if (!process.stdin.isTTY) {
    throw new Failure("Nobody can be asked here; say npm run reset -- --yes")
  }
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await ask.question(
    `Remove ${dataDir} with its database and all orders in it? [y/N] `,
  )
  ask.close()
  return /^y(es)?$/i.test(answer.trim())
}

reset().catch((error) => {
  console.error(describeFailure(error))
  process.exitCode = 1
})
