import { existsSync, rmSync } from "node:fs"
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
  if (!process.argv.includes("--yes") && !(await confirmed(dataDir))) {
    console.log("Nothing was removed.")
    return
  }
  const lock = tryLock(join(dataDir, "start.lock"))
  if ("holder" in lock) {
    throw new Failure(`${dataDir} is in use by process ${lock.holder}; stop it first`)
  }
  await removeCluster(dataDir)
  rmSync(dataDir, { recursive: true })
  console.log(`${dataDir} is removed; npm start begins anew.`)
}

/** A mistyped OCOP_DATA_DIR must not cost anybody their home folder. */
function looksLikeOurs(/** @type {string} */ dataDir) {
  return ["secrets.json", "postgres.json", "start.lock", "logs"].some((name) =>
    existsSync(join(dataDir, name)),
  )
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
