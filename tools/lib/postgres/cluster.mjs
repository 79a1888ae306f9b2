import { spawn, spawnSync } from "node:child_process"
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
import { basename, dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { logExcerpt } from "../command.mjs"
import { Failure } from "../failure.mjs"
import { commandLine, processIdentity } from "../identity.mjs"
import { findFreePort, isPortFree, requireFreePort } from "../ports.mjs"
import { say } from "../progress.mjs"
import { writePrivate } from "../secrets.mjs"
import { canReach, preparedBinaries, reachableFolder } from "./binaries.mjs"
import { connect } from "./client.mjs"
import { unprivilegedUser } from "./os-user.mjs"

const START_PATIENCE_MS = 60_000
const STOP_PATIENCE_MS = 20_000
const SUPERUSER = "postgres"

/** How a shop's own server differs from PostgreSQL's defaults. */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "192MB",
  // Short statements by the thousand: compiling one costs more than running it.
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
}

/** For databases that nobody would miss: tests and benchmarks of other things than the disk. */
export const THROW_AWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }

/**
 * @typedef {object} Cluster
 * @property {number} port
 * @property {number} pid
 * @property {(database: string) => string} url
 * @property {Promise<void>} exited
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the embedded PostgreSQL of a data folder, making it first where there is none.
 * @param {object} options
 * @param {string} options.dataDir holds pg/ and postgres.json
 * @param {string} options.log
 * @param {number} [options.port] any free one when not given; kept for the next time
 * @param {Record<string, string>} [options.settings]
 * @returns {Promise<Cluster>}
 */
export async function startCluster({ dataDir, log, port, settings = {} }) {
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
  return launch({ bin, folder, port: chosen, password, user, log, settings })
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
 * After a kill -9 of ours the server may still run, or have left a file that keeps the next out.
 * @param {string} folder
 */
async function endLeftover(folder) {
  const file = join(folder, "postmaster.pid")
  if (!existsSync(file)) {
    return
  }
  const pid = Number(readFileSync(file, "utf8").split("\n")[0])
  const identity = processIdentity(pid)
  if (identity && isServerOf(pid, folder)) {
    say(`  the database server of an earlier run (process ${pid}) still runs; it is stopped first`)
    await endProcess(pid, identity)
  }
  // Its number may belong to somebody else by now, and then PostgreSQL would refuse to start.
  rmSync(file, { force: true })
}

/**
 * @param {number} pid
 * @param {string} folder
 */
function isServerOf(pid, folder) {
  const command = commandLine(pid)
  return basename(command.split(" ")[0] ?? "").startsWith("postgres") && command.includes(folder)
}

/**
 * A fast shutdown, then an immediate one (crash recovery at the next start makes that safe).
 * @param {number} pid
 * @param {string | null} identity
 */
async function endProcess(pid, identity) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGQUIT", "SIGKILL"])) {
    if (processIdentity(pid) !== identity) {
      return
    }
    process.kill(pid, signal)
    const until = performance.now() + STOP_PATIENCE_MS
    while (performance.now() < until) {
      if (processIdentity(pid) !== identity) {
        return
      }
      await sleep(50)
    }
  }
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

/**
 * @param {{ bin: string, folder: string, port: number, password: string, user: import("./os-user.mjs").OsUser | null, log: string, settings: Record<string, string> }} options
 * @returns {Promise<Cluster>}
 */
async function launch({ bin, folder, port, password, user, log, settings }) {
  const flags = Object.entries({ ...SETTINGS, ...settings, port: String(port) }).flatMap(
    ([name, value]) => ["-c", `${name}=${value}`],
  )
  const output = openSync(log, "a")
  const child = spawn(join(bin, "postgres"), ["-D", folder, ...flags], {
    ...identityOf(user),
    cwd: "/",
    env: environment(),
    stdio: ["ignore", output, output],
    // Its own group: Ctrl-C in the terminal must reach the backend first and the database last.
    detached: true,
  })
  closeSync(output)
  let running = true
  const exited = new Promise((resolve) => {
    child.once("error", resolve)
    child.once("exit", resolve)
  }).then(() => {
    running = false
  })
  const pid = child.pid ?? 0
  const identity = processIdentity(pid)
  const url = (/** @type {string} */ database) => urlOf(port, password, database)
  const stop = async () => {
    if (running) {
      await endProcess(pid, identity)
      await exited
    }
  }
  try {
    await untilReady(url("postgres"), () => running)
  } catch (error) {
    await stop()
    throw new Failure("The embedded PostgreSQL did not start", {
      details: logExcerpt(log),
      cause: error,
    })
  }
  return { port, pid, url, exited, stop }
}

/**
 * @param {string} url
 * @param {() => boolean} isRunning
 */
async function untilReady(url, isRunning) {
  const until = performance.now() + START_PATIENCE_MS
  for (;;) {
    try {
      const client = await connect(url)
      await client.end()
      return
    } catch (error) {
      if (!isRunning() || performance.now() > until) {
        throw error
      }
      await sleep(50)
    }
  }
}

/**
 * @param {number} port
 * @param {string} password
 * @param {string} database
 */
function urlOf(port, password, database) {
  // The word localhost, not 127.0.0.1: Medusa asks any other host for TLS.
  return `postgres://${SUPERUSER}:${password}@localhost:${port}/${database}`
}

/** @param {import("./os-user.mjs").OsUser | null} user */
function identityOf(user) {
  return user ? { uid: user.uid, gid: user.gid } : {}
}

/** Nothing of the caller's locale, nor of its PG* variables, may change what is set up. */
function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: "C" }
}
