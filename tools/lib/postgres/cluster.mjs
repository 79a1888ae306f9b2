import { spawnSync } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { logExcerpt } from "../command.mjs"
import { Failure } from "../failure.mjs"
import { findFreePort, isPortFree, requireFreePort } from "../ports.mjs"
import { say } from "../progress.mjs"
import { writePrivate } from "../secrets.mjs"
import { canReach, preparedBinaries, reachableFolder } from "./binaries.mjs"
import { endLeftover } from "./leftover.mjs"
import { unprivilegedUser } from "./os-user.mjs"
import { environment, identityOf, launch, SUPERUSER, urlOf } from "./server.mjs"

/**
 * Starts the embedded PostgreSQL of a data folder, making it first where there is none.
 * @param {object} options
 * @param {string} options.dataDir holds pg/ and postgres.json
 * @param {string} options.log
 * @param {number} [options.port] any free one when not given; kept for the next time
 * @param {Record<string, string>} [options.settings]
 * @param {boolean} [options.ephemeral] quick rather than safe, and gone with a starter that is killed
 * @returns {Promise<import("./server.mjs").Cluster>}
 */
export async function startCluster({ dataDir, log, port, settings = {}, ephemeral = false }) {
  const user = unprivilegedUser()
  const { bin } = preparedBinaries(user)
  mkdirSync(dirname(log), { recursive: true })
  const stateFile = join(dataDir, "postgres.json")
  const state = readState(stateFile)
  const folder = clusterFolder(user, dataDir)
  await refuseStranger({ folder, dataDir, state })
  const password = state.password ?? randomBytes(24).toString("base64url")
  if (!existsSync(join(folder, "PG_VERSION"))) {
    writePrivate(stateFile, JSON.stringify({ ...state, folder, password }))
    initialise({ bin, folder, password, user, log })
  }
  await endLeftover(folder)
  const chosen = await choosePort(port, state.port)
  writePrivate(stateFile, `${JSON.stringify({ port: chosen, password, folder }, null, 2)}\n`)
  return launch({
    bin,
    folder,
    port: chosen,
    password,
    user,
    log,
    settings,
    ephemeral: ephemeral ? dataDir : undefined,
  })
}

/**
 * Where a data folder's running cluster answers.
 * @param {string} dataDir
 * @param {string} database
 * @returns {string | null} null when there never was one
 */
export function recordedUrl(dataDir, database) {
  const { port, password } = readState(join(dataDir, "postgres.json"))
  return port && password ? urlOf(port, password, database) : null
}

/**
 * Removes the cluster of a data folder wherever it lies, and ends its server if one was left.
 * @param {string} dataDir
 */
export async function removeCluster(dataDir) {
  const { folder } = readState(join(dataDir, "postgres.json"))
  if (folder && existsSync(folder)) {
    await endLeftover(folder)
    const outside = !folder.startsWith(join(dataDir, "/"))
    rmSync(outside ? dirname(folder) : folder, { recursive: true })
  }
}

/**
 * @param {string} file
 * @returns {{ port?: number, password?: string, folder?: string }}
 */
function readState(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
}

/**
 * @param {import("./os-user.mjs").OsUser | null} user
 * @param {string} dataDir
 */
function clusterFolder(user, dataDir) {
  mkdirSync(dataDir, { recursive: true })
  if (canReach(user, dataDir)) {
    return join(dataDir, "pg")
  }
  const key = createHash("sha256").update(dataDir).digest("hex").slice(0, 12)
  const folder = join(reachableFolder(user, `dung-goc-data-${key}`), "pg")
  say(`  ${user?.name} cannot reach ${dataDir}: the database is kept in ${folder}`)
  return folder
}

/**
 * A cluster whose password is lost cannot be opened. Outside the data folder it is what a deleted
 * clone of the same path left behind, and goes; inside it holds somebody's shop, and stays.
 * @param {{ folder: string, dataDir: string, state: { password?: string } }} options
 */
async function refuseStranger({ folder, dataDir, state }) {
  if (state.password || !existsSync(join(folder, "PG_VERSION"))) {
    return
  }
  if (folder.startsWith(join(dataDir, "/"))) {
    throw new Failure(
      `OCOP_DATA_DIR: ${dataDir} holds a database but not postgres.json with its password; ` +
        "restore that file, or begin anew with npm run reset",
    )
  }
  say(`  ${folder} is left over from a deleted data folder and is removed`)
  await endLeftover(folder)
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Makes a cluster beside its place and moves it there when complete.
 * @param {{ bin: string, folder: string, password: string, user: import("./os-user.mjs").OsUser | null, log: string }} options
 */
function initialise({ bin, folder, password, user, log }) {
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const passwordFile = `${draft}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user) {
    chownSync(draft, user.uid, user.gid)
    chownSync(passwordFile, user.uid, user.gid)
  }
  const output = openSync(log, "a")
  try {
    const result = spawnSync(
      join(bin, "initdb"),
      [
        `--pgdata=${draft}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // Sorting and upper case by Unicode's rules, the same on every machine whatever it has installed.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
      ],
      { ...identityOf(user), cwd: "/", env: environment(), stdio: ["ignore", output, output] },
    )
    if (result.error || result.status !== 0) {
      throw new Failure(`The embedded PostgreSQL could not be set up in ${folder}`, {
        details: result.error ? `    ${result.error.message}` : logExcerpt(log),
      })
    }
  } finally {
    closeSync(output)
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, folder)
}

/**
 * @param {number | undefined} asked
 * @param {number | undefined} kept
 */
async function choosePort(asked, kept) {
  if (asked) {
    await requireFreePort("PORT_POSTGRES", asked)
    return asked
  }
  return kept && (await isPortFree(kept)) ? kept : findFreePort()
}
