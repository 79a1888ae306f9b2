import { spawn, spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { findFreePort } from "../lib/ports.mjs"

/**
 * A Meilisearch that tests and benchmarks may do anything to.
 * @typedef {object} Engine
 * @property {string} host
 * @property {string} apiKey
 * @property {() => Promise<void>} start gives it back on the same port with what it held
 * @property {() => Promise<void>} kill ends it as a fault would
 * @property {() => number} bytes what it keeps on disk
 * @property {() => Promise<void>} close ends it and removes all that it held
 */

const BINARY = "meilisearch"
const PATIENCE_MS = 20_000

const said = spawnSync(BINARY, ["--version"], { encoding: "utf8" })

/** Whether this machine has the server. Where it has none, tests that need it are skipped, and say so. */
export const hasMeilisearch = said.status === 0

/** The server's version, such as "1.50.0"; empty where there is none. */
export const meilisearchVersion = hasMeilisearch
  ? said.stdout.trim().replace(/^meilisearch /, "")
  : ""

/**
 * Starts a server of its own on a free port of the loopback interface, with an empty folder and a key of its own.
 * @param {{ memory?: string, threads?: number }} [limits] of indexing
 * @returns {Promise<Engine>}
 */
export async function openMeilisearch({ memory = "256MiB", threads = 1 } = {}) {
  const directory = mkdtempSync(join(tmpdir(), "meilisearch-"))
  const port = await findFreePort()
  const apiKey = randomBytes(24).toString("hex")
  const host = `http://127.0.0.1:${port}`
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let server
  const engine = {
    host,
    apiKey,
    async start() {
      mkdirSync(directory, { recursive: true })
      server = spawn(
        BINARY,
        [
          ...["--http-addr", `127.0.0.1:${port}`, "--master-key", apiKey, "--env", "production"],
          ...["--db-path", join(directory, "data"), "--no-analytics"],
          ...["--max-indexing-memory", memory, "--max-indexing-threads", String(threads)],
        ],
        { stdio: "ignore", cwd: directory },
      )
      await answers(host, server)
    },
    async kill() {
      if (!server || server.exitCode !== null || server.signalCode) return
      const ended = new Promise((resolve) => server?.once("exit", resolve))
      server.kill("SIGKILL")
      await ended
    },
    bytes: () => bytesBelow(directory),
    async close() {
      await engine.kill()
      rmSync(directory, { recursive: true, force: true })
    },
  }
  await engine.start()
  return engine
}

/**
 * @param {string} host
 * @param {import("node:child_process").ChildProcess} server
 */
async function answers(host, server) {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`${BINARY} ended with ${server.exitCode}`)
    const well = await fetch(`${host}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (well) return
    await sleep(50)
  }
  throw new Error(`${BINARY} did not answer`)
}

/**
 * Space taken on disk by all files of a folder: what is sparse counts for what is there.
 * @param {string} folder
 * @returns {number}
 */
function bytesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? bytesBelow(path) : statSync(path).blocks * 512
    })
    .reduce((all, one) => all + one, 0)
}
