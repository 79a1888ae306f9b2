import { spawn } from "node:child_process"
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { processIdentity } from "../../lib/identity.mjs"

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const VITEST = here("../../../node_modules/vitest/vitest.mjs")
const PATIENCE = { timeout: 20_000, interval: 50 }

/** A run with a database and a server of its own, in the middle of a test that does not end. */
const CONFIG = (lifeline) => `export default { test: {
  globalSetup: [${JSON.stringify(here("../../testing/database-setup.mjs"))}],
  include: ["hangs.test.mjs"], pool: "forks", globals: true, testTimeout: 600_000,
  execArgv: ["--import", ${JSON.stringify(lifeline)}],
} }`
const HANGS = (lifeline) => `
import { spawn } from "node:child_process"
import { writeFileSync } from "node:fs"
it("hangs", async () => {
  const server = spawn(process.execPath, ["--import", ${JSON.stringify(lifeline)}, "-e", "setInterval(() => {}, 1000)"],
    { stdio: ["pipe", "ignore", "ignore"] })
  writeFileSync("facts.json", JSON.stringify({ worker: process.pid, server: server.pid,
    database: process.env.TEST_PG_URL, folder: process.env.TEST_FOLDER }))
  await new Promise(() => setInterval(() => {}, 1000))
})`

describe("a test run that is interrupted", () => {
  let folder
  let child

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "interrupted-"))
    // The database server runs as another user when we are root, and has to pass through here.
    chmodSync(folder, 0o711)
    const lifeline = new URL("../../lib/lifeline.mjs", import.meta.url).href
    writeFileSync(join(folder, "vitest.config.mjs"), CONFIG(lifeline))
    writeFileSync(join(folder, "hangs.test.mjs"), HANGS(lifeline))
    const { TEST_PG_URL: _1, DB_HOST: _2, TEST_FOLDER: _3, VITEST: _4, ...env } = process.env
    child = spawn(process.execPath, [VITEST, "run"], {
      cwd: folder,
      // Vitest's own files, which it cannot remove when it is killed, go with the folder.
      env: { ...env, TMPDIR: folder },
      stdio: "ignore",
    })
  })

  afterEach(() => {
    child.kill("SIGKILL")
    rmSync(folder, { recursive: true })
  })

  /** All that was started, once the test hangs. */
  async function started() {
    const file = join(folder, "facts.json")
    await expect.poll(() => existsSync(file) && readFileSync(file, "utf8"), PATIENCE).toContain("}")
    const { worker, server, folder: suites } = JSON.parse(readFileSync(file, "utf8"))
    const dataDir = dirname(suites)
    const { folder: cluster } = JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8"))
    const postgres = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0])
    return { dataDir, cluster, pids: { run: child.pid, worker, server, postgres } }
  }

  it.each(["SIGINT", "SIGTERM", "SIGKILL"])(
    "by %s leaves neither process nor folder behind",
    async (signal) => {
      const { dataDir, cluster, pids } = await started()
      for (const [name, pid] of Object.entries(pids)) {
        expect([name, processIdentity(pid)]).not.toEqual([name, null])
      }
      child.kill(signal)
      const left = () => [
        ...Object.entries(pids).flatMap(([name, pid]) => (processIdentity(pid) ? [name] : [])),
        ...[dataDir, cluster].filter((path) => existsSync(path)),
      ]
      await expect.poll(left, PATIENCE).toEqual([])
    },
    60_000,
  )
})
