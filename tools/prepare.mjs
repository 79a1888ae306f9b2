import "./lib/from-files.mjs"
import { mkdirSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describeFailure, Failure } from "./lib/failure.mjs"
import { PRODUCTION } from "./lib/modes.mjs"
import { prepareDatabase } from "./lib/prepare.mjs"
import { publishableKey } from "./lib/ready.mjs"
import { readSettings } from "./lib/settings.mjs"

/**
 * Makes a database ready for the version that is here, and ends: migrations, then the seed where it is empty. It may be
 * run again, and by two at once. `node tools/prepare.mjs FILE` writes the key that a storefront shows into FILE, which is
 * no secret: every browser may see it.
 */
async function prepare() {
  const keyFile = process.argv[2]
  const settings = readSettings()
  const url = settings.databaseUrl
  if (!url) {
    throw new Failure("DATABASE_URL is not set: there is nothing to prepare")
  }
  const seed = await prepareDatabase({
    url,
    env: process.env,
    medusa: PRODUCTION.medusa,
    backendDir: PRODUCTION.backendDir,
    seedScript: PRODUCTION.seedScript,
    seed: settings.seed,
    logDir: join(settings.dataDir, "logs"),
  })
  if (keyFile) {
    writeWhole(keyFile, await publishableKey(settings.dataDir, url))
  }
  console.log(`prepared; the database holds the seed "${seed}"`)
}

/**
 * @param {string} file whoever reads it meanwhile finds the old content or the new
 * @param {string} content
 */
function writeWhole(file, content) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.draft`, content, { mode: 0o644 })
  renameSync(`${file}.draft`, file)
}

prepare().catch((error) => {
  console.error(describeFailure(error))
  process.exitCode = 1
})
