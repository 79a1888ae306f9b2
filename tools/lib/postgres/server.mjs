import { spawn } from "node:child_process"
import { closeSync, openSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { logExcerpt } from "../command.mjs"
import { Failure } from "../failure.mjs"
import { processIdentity } from "../identity.mjs"
import { connect } from "./client.mjs"
import { guard } from "./guard.mjs"
import { endProcess } from "./leftover.mjs"

const START_PATIENCE_MS = 60_000
export const SUPERUSER = "postgres"

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

/**
 * @typedef {object} Cluster
 * @property {number} port
 * @property {number} pid
 * @property {(database: string) => string} url
 * @property {Promise<void>} exited
 * @property {() => Promise<void>} stop
 */

/** For databases that nobody would miss: tests of other things than the disk. */
const THROW_AWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }

/**
 * Runs the server of a cluster that has been set up, and waits until it answers.
 * @param {object} options
 * @param {string} options.bin folder of the programs
 * @param {string} options.folder of the cluster
 * @param {number} options.port
 * @param {string} options.password
 * @param {import("./os-user.mjs").OsUser | null} options.user who runs it
 * @param {string} options.log
 * @param {Record<string, string>} options.settings
 * @param {string} [options.ephemeral] data folder that goes when its starter is killed
 * @returns {Promise<Cluster>}
 */
export async function launch({ bin, folder, port, password, user, log, settings, ephemeral }) {
  const flags = Object.entries({
    ...SETTINGS,
    ...(ephemeral && THROW_AWAY),
    ...settings,
    port: String(port),
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`])
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
  const pid = child.pid ?? 0
  const identity = processIdentity(pid)
  const dismissGuard = guard({ pid, identity, ephemeral })
  let running = true
  const exited = new Promise((resolve) => {
    child.once("error", resolve)
    child.once("exit", resolve)
  }).then(() => {
    running = false
    dismissGuard()
  })
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
export function urlOf(port, password, database) {
  // The word localhost, not 127.0.0.1: Medusa asks any other host for TLS.
  return `postgres://${SUPERUSER}:${password}@localhost:${port}/${database}`
}

/** @param {import("./os-user.mjs").OsUser | null} user */
export function identityOf(user) {
  return user ? { uid: user.uid, gid: user.gid } : {}
}

/** Nothing of the caller's locale, nor of its PG* variables, may change what is set up. */
export function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: "C" }
}
