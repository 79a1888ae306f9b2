import { spawn, spawnSync } from "node:child_process"
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { processIdentity } from "../../lib/identity.mjs"
import { openDatabase } from "../../lib/database.mjs"
import { findFreePort } from "../../lib/ports.mjs"
import { packageFolder, preparedBinaries } from "../../lib/postgres/binaries.mjs"
import { withClient } from "../../lib/postgres/client.mjs"
import { recordedUrl, removeCluster, startCluster } from "../../lib/postgres/cluster.mjs"
import { unprivilegedUser } from "../../lib/postgres/os-user.mjs"

const isRoot = process.getuid?.() === 0
const POLL = { timeout: 20_000, interval: 50 }

let folder
/** @type {string[]} */
let dataDirs

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guards-"))
  // Reachable for the user that the server runs as, unless a test says otherwise.
  chmodSync(folder, 0o711)
  dataDirs = []
})

afterEach(async () => {
  for (const dataDir of dataDirs) await removeCluster(dataDir)
  rmSync(folder, { recursive: true })
})

/** A data folder of the test's own; its server is ended with it. */
function newDataDir(name = "data", mode = 0o711) {
  const dataDir = join(folder, name, ".data")
  mkdirSync(dataDir, { recursive: true })
  chmodSync(dirname(dataDir), mode)
  dataDirs.push(dataDir)
  return dataDir
}

const start = (dataDir, more) =>
  startCluster({ dataDir, log: join(dataDir, "logs/postgres.log"), ...more })
const keep = (cluster, what) =>
  withClient(cluster.url("postgres"), (client) => client.query(`create table ${what} ()`))
const has = (url, what) =>
  withClient(url, async (client) => {
    const { rows } = await client.query("select to_regclass($1) is not null as there", [what])
    return rows[0].there
  })
const placeOf = (dataDir) => JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8")).folder

describe("the embedded PostgreSQL", () => {
  it("speaks UTF-8 by Unicode's rules, on loopback only, to who knows its password", async () => {
    const dataDir = newDataDir()
    const cluster = await start(dataDir)
    const facts = await withClient(cluster.url("postgres"), async (client) => {
      const { rows } = await client.query(
        `select upper('đặng ư'), current_setting('server_encoding') as encoding,
           current_setting('listen_addresses') as listens`,
      )
      return rows[0]
    })
    expect(facts).toEqual({ upper: "ĐẶNG Ư", encoding: "UTF8", listens: "127.0.0.1" })
    const stranger = new URL(cluster.url("postgres"))
    stranger.password = "guess"
    await expect(withClient(stranger.href, () => null)).rejects.toThrow("password")
    expect(statSync(join(dataDir, "postgres.json")).mode & 0o777).toBe(0o600)
    await cluster.stop()
  })

  it.runIf(isRoot)("runs as somebody else when we are root", async () => {
    const cluster = await start(newDataDir())
    const status = readFileSync(`/proc/${cluster.pid}/status`, "utf8")
    expect(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])).toBe(unprivilegedUser()?.uid)
    await cluster.stop()
  })

  it.runIf(isRoot)(
    "keeps its data where it can reach them when our folder lies below one of mode 0700",
    async () => {
      const dataDir = newDataDir("private", 0o700)
      const cluster = await start(dataDir)
      await keep(cluster, "kept")
      await cluster.stop()
      const place = placeOf(dataDir)
      expect(place.startsWith(folder)).toBe(false)
      const again = await start(dataDir)
      expect(await has(again.url("postgres"), "kept")).toBe(true)
      await again.stop()
      await removeCluster(dataDir)
      expect(existsSync(place)).toBe(false)
    },
  )

  describe("as it is installed", () => {
    /** A copy of the package, to be spoilt. */
    const copyOfPackage = (name) => {
      const { folder: installed, version } = packageFolder()
      const copy = join(folder, name)
      cpSync(installed, copy, { recursive: true, verbatimSymlinks: true })
      return { folder: copy, version: `${version}-test-${process.pid}` }
    }
    const linksOf = ({ folder: copy }) =>
      JSON.parse(readFileSync(join(copy, "native/pg-symlinks.json"), "utf8")).map(({ target }) =>
        join(copy, target),
      )
    const versionBy = ({ bin }) =>
      spawnSync(join(bin, "postgres"), ["--version"], { encoding: "utf8" }).stdout

    it("gets back the library links that an ignored install script did not make", () => {
      const copy = copyOfPackage("package")
      for (const link of linksOf(copy)) rmSync(link, { force: true })
      expect(versionBy({ bin: join(copy.folder, "native/bin") })).toBe("")
      const prepared = preparedBinaries(unprivilegedUser(), copy)
      expect(prepared.bin).toBe(join(copy.folder, "native/bin"))
      expect(versionBy(prepared)).toContain("PostgreSQL")
      expect(linksOf(copy).filter((link) => !existsSync(link))).toEqual([])
    })

    it.runIf(isRoot)("is copied to where its user may run it, once", () => {
      const copy = copyOfPackage("package")
      chmodSync(copy.folder, 0o700)
      const user = unprivilegedUser()
      const prepared = preparedBinaries(user, copy)
      try {
        expect(prepared.bin.startsWith(folder)).toBe(false)
        const asUser = spawnSync(join(prepared.bin, "postgres"), ["--version"], {
          uid: user.uid,
          gid: user.gid,
          cwd: "/",
        })
        expect(asUser.status).toBe(0)
        const { mtimeMs } = statSync(prepared.bin)
        expect(preparedBinaries(user, copy)).toEqual(prepared)
        expect(statSync(prepared.bin).mtimeMs).toBe(mtimeMs)
      } finally {
        rmSync(dirname(dirname(prepared.bin)), { recursive: true })
      }
    })
  })

  it("comes up again after its server was killed, with all that was committed", async () => {
    const dataDir = newDataDir()
    const first = await start(dataDir)
    await keep(first, "kept")
    process.kill(first.pid, "SIGKILL")
    await first.exited
    const pidFile = join(placeOf(dataDir), "postmaster.pid")
    expect(existsSync(pidFile)).toBe(true)
    // Its number may be another program's by now, which must neither be ended nor be in the way.
    const lines = readFileSync(pidFile, "utf8").split("\n")
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join("\n"))
    const again = await start(dataDir)
    expect(await has(again.url("postgres"), "kept")).toBe(true)
    await again.stop()
  })

  it.runIf(process.platform === "linux")(
    "does not outlive a starter that is killed, and what outlives it is ended by the next",
    async () => {
      const dataDir = newDataDir()
      const source = (path) =>
        JSON.stringify(new URL(`../../lib/${path}.mjs`, import.meta.url).href)
      const starterOf = async () => {
        const starter = spawn(
          process.execPath,
          [
            "--input-type=module",
            "-e",
            `import { startCluster } from ${source("postgres/cluster")}
           const { pid } = await startCluster({ dataDir: ${JSON.stringify(dataDir)}, log: ${JSON.stringify(join(folder, "log"))} })
           console.log(pid)`,
          ],
          { stdio: ["ignore", "pipe", "inherit"] },
        )
        const pid = Number(
          await new Promise((resolve) =>
            starter.stdout.once("data", (text) => resolve(String(text))),
          ),
        )
        return { starter, pid }
      }
      const first = await starterOf()
      first.starter.kill("SIGKILL")
      await expect.poll(() => processIdentity(first.pid), POLL).toBeNull()

      const second = await starterOf()
      const children = readFileSync(
        `/proc/${second.starter.pid}/task/${second.starter.pid}/children`,
        "utf8",
      )
      for (const pid of children.trim().split(" ").map(Number)) {
        if (pid !== second.pid) process.kill(pid, "SIGKILL")
      }
      second.starter.kill("SIGKILL")
      await expect.poll(() => processIdentity(second.starter.pid), POLL).toBeNull()
      expect(processIdentity(second.pid)).not.toBeNull()
      const next = await start(dataDir)
      expect(processIdentity(second.pid)).toBeNull()
      await next.stop()
    },
  )

  describe("when its port is taken", () => {
    let other

    afterEach(() => other?.close())

    const take = (port) =>
      new Promise((resolve) => {
        other = createServer().listen(port, "127.0.0.1", resolve)
      })

    it("takes another, unless that very port was asked for", async () => {
      const dataDir = newDataDir()
      const first = await start(dataDir)
      await first.stop()
      await take(first.port)
      const again = await start(dataDir)
      expect(again.port).not.toBe(first.port)
      expect(recordedUrl(dataDir, "postgres")).toBe(again.url("postgres"))
      await again.stop()
      await expect(start(dataDir, { port: first.port })).rejects.toThrow(
        `PORT_POSTGRES: port ${first.port} is already in use`,
      )
    })
  })

  it("of two data folders side by side know nothing of each other", async () => {
    const [one, two] = [newDataDir("one"), newDataDir("two")]
    const [first, second] = await Promise.all([start(one), start(two)])
    expect(first.port).not.toBe(second.port)
    await keep(first, "mine")
    expect(await has(second.url("postgres"), "mine")).toBe(false)
    const wrongKey = new URL(second.url("postgres"))
    wrongKey.password = new URL(first.url("postgres")).password
    await expect(withClient(wrongKey.href, () => null)).rejects.toThrow("password")
    await first.stop()
    await removeCluster(one)
    expect(await has(second.url("postgres"), "mine")).toBe(false)
    expect(processIdentity(second.pid)).not.toBeNull()
    await second.stop()
  })
})

describe("DATABASE_URL", () => {
  it("is used as it is: nothing is started beside it, and nothing stopped", async () => {
    const dataDir = newDataDir()
    const databaseUrl = process.env.TEST_PG_URL
    const database = await openDatabase({ databaseUrl, dataDir, portPostgres: undefined })
    expect(database.url).toBe(databaseUrl)
    await database.stop()
    expect(existsSync(join(dataDir, "pg"))).toBe(false)
    expect(existsSync(join(dataDir, "postgres.json"))).toBe(false)
    expect(await has(databaseUrl, "pg_class")).toBe(true)
  })

  const startShop = async (databaseUrl) => {
    const dataDir = join(folder, "fresh")
    const child = spawn(process.execPath, ["tools/start.mjs"], {
      cwd: new URL("../../..", import.meta.url),
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        REDIS_URL: undefined,
        SMTP_URL: undefined,
        OCOP_DATA_DIR: dataDir,
        PORT_BACKEND: String(await findFreePort()),
        PORT_STOREFRONT: String(await findFreePort()),
      },
      stdio: ["ignore", "pipe", "pipe"],
    })
    let said = ""
    child.stdout.on("data", (text) => (said += text))
    child.stderr.on("data", (text) => (said += text))
    const code = await new Promise((resolve) => child.once("close", resolve))
    return { code, said, left: existsSync(dataDir) }
  }

  it("that cannot be reached is one line that names it, exit code 1, and nothing half-started", async () => {
    const port = await findFreePort()
    const { code, said, left } = await startShop(`postgres://shop:secret@127.0.0.1:${port}/shop`)
    expect(code).toBe(1)
    expect(said).toBe(`DATABASE_URL: 127.0.0.1:${port} cannot be reached (ECONNREFUSED)\n`)
    expect(left).toBe(false)
  })
})
