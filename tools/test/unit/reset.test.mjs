import { spawn } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { processIdentity } from "../../lib/identity.mjs"
import { tryLock } from "../../lib/lock-file.mjs"
import { startCluster } from "../../lib/postgres/cluster.mjs"
import { loadSecrets } from "../../lib/secrets.mjs"

const ROOT = new URL("../../..", import.meta.url)
/** What makes a pipe pass for somebody at a terminal. */
const AT_A_TERMINAL = ["--import", "data:text/javascript,process.stdin.isTTY=true"]

let folder
let dataDir

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reset-"))
  chmodSync(folder, 0o711)
  dataDir = join(folder, ".data")
})

afterEach(() => rmSync(folder, { recursive: true }))

/** `npm run reset`, with an answer for when it asks. */
async function reset({ args = [], answer, env = {} } = {}) {
  const options = answer === undefined ? [] : AT_A_TERMINAL
  const child = spawn(process.execPath, [...options, "tools/reset.mjs", ...args], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: undefined, OCOP_DATA_DIR: dataDir, ...env },
  })
  let said = ""
  child.stdout.on("data", (text) => (said += text))
  child.stderr.on("data", (text) => (said += text))
  child.stdin.end(answer ?? "")
  const code = await new Promise((resolve) => child.once("close", resolve))
  return { code, said }
}

describe("npm run reset", () => {
  const shopData = () => {
    loadSecrets(dataDir, {})
    writeFileSync(join(dataDir, "accounts.json"), "{}")
  }

  it("asks, and takes anything but a yes for a no", async () => {
    shopData()
    for (const answer of ["n\n", "\n", "why\n"]) {
      const { code, said } = await reset({ answer })
      expect([code, said]).toEqual([0, expect.stringContaining("Nothing was removed.")])
      expect(said).toContain(`Remove ${dataDir}`)
    }
    expect(existsSync(dataDir)).toBe(true)
    expect((await reset({ answer: "y\n" })).said).toContain("is removed")
    expect(existsSync(dataDir)).toBe(false)
  })

  it("removes nothing where nobody can be asked, unless --yes says so", async () => {
    shopData()
    const { code, said } = await reset()
    expect([code, said]).toEqual([1, "Nobody can be asked here; say npm run reset -- --yes\n"])
    expect(existsSync(dataDir)).toBe(true)
    expect((await reset({ args: ["--yes"] })).code).toBe(0)
    expect(existsSync(dataDir)).toBe(false)
    expect(await reset({ args: ["--yes"] })).toMatchObject({
      code: 0,
      said: expect.stringContaining("nothing to remove"),
    })
  })

  it("leaves alone what is no shop's data, whatever its files are called", async () => {
    mkdirSync(join(dataDir, "logs"), { recursive: true })
    writeFileSync(join(dataDir, "thesis.txt"), "years of work")
    writeFileSync(join(dataDir, "secrets.json"), '{"diary": true}')
    writeFileSync(join(dataDir, "postgres.json"), "not even JSON")
    const { code, said } = await reset({ args: ["--yes"] })
    expect([code, said]).toEqual([1, expect.stringMatching(/^OCOP_DATA_DIR: .* is left alone\n$/)])
    expect(existsSync(join(dataDir, "thesis.txt"))).toBe(true)
  })

  it("refuses while the shop runs, before it asks", async () => {
    shopData()
    const lock = tryLock(join(dataDir, "start.lock"))
    const { code, said } = await reset({ answer: "y\n" })
    expect([code, said]).toEqual([
      1,
      `${dataDir} is in use by process ${process.pid}; stop it first\n`,
    ])
    lock.release()
    expect(existsSync(join(dataDir, "accounts.json"))).toBe(true)
  })

  it("takes the database with it, and a server that was left running", async () => {
    shopData()
    const cluster = await startCluster({ dataDir, log: join(dataDir, "logs/postgres.log") })
    expect((await reset({ args: ["--yes"] })).code).toBe(0)
    expect(existsSync(dataDir)).toBe(false)
    expect(processIdentity(cluster.pid)).toBeNull()
  })

  it("says that a database of somebody else stays", async () => {
    shopData()
    const { said } = await reset({ args: ["--yes"], env: { DATABASE_URL: "postgres://h/shop" } })
    expect(said).toContain("DATABASE_URL names is not ours")
  })
})
