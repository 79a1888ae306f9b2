import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** A Meilisearch that tests may do anything to. */
export interface Engine {
  host: string
  apiKey: string
  /** Ends it as a fault would, and gives it back on the same port with what it held. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Ends it and removes all that it held. */
  close(): Promise<void>
}

const BINARY = "meilisearch"
const PATIENCE_MS = 20_000

/** Whether this machine has the server. Where it has none, tests that need it are skipped, and say so. */
export const hasMeilisearch = spawnSync(BINARY, ["--version"]).status === 0

/** Starts a server of its own on a free port of the loopback interface, with an empty folder and a key of its own. */
export async function openMeilisearch(): Promise<Engine> {
  const directory = mkdtempSync(join(tmpdir(), "meilisearch-"))
  const port = await freePort()
  const apiKey = randomBytes(24).toString("hex")
  const host = `http://127.0.0.1:${port}`
  let server: ChildProcess | undefined
  const engine: Engine = {
    host,
    apiKey,
    async start() {
      mkdirSync(directory, { recursive: true })
      server = spawn(
        BINARY,
        [
          ...["--http-addr", `127.0.0.1:${port}`, "--master-key", apiKey, "--env", "production"],
          ...["--db-path", join(directory, "data"), "--no-analytics"],
          ...["--max-indexing-memory", "256MiB", "--max-indexing-threads", "1"],
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
    async close() {
      await engine.kill()
      rmSync(directory, { recursive: true, force: true })
    },
  }
  await engine.start()
  return engine
}

async function answers(host: string, server: ChildProcess): Promise<void> {
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
