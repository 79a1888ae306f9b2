import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { WITH_LIFELINE } from "../../lib/command.mjs"
import { processIdentity } from "../../lib/identity.mjs"
import { CACHE_DIR, ROOT } from "../../lib/paths.mjs"
import { findFreePort, isPortFree } from "../../lib/ports.mjs"
import { removeCluster } from "../../lib/postgres/cluster.mjs"
import { secondClone } from "../support/second-clone.mjs"

const OPENING_MS = 300_000

/** A shop as somebody opens it at a terminal, in a clone of its own. */
class OpenShop {
  constructor(clone, script, dataDir) {
    Object.assign(this, { clone, script, dataDir, said: "" })
  }

  async open() {
    this.ports = [await findFreePort(), await findFreePort()]
    const {
      DATABASE_URL: _1,
      REDIS_URL: _2,
      SMTP_URL: _3,
      VITEST: _4,
      NODE_ENV: _5,
      ...env
    } = process.env
    this.env = {
      ...env,
      OCOP_DATA_DIR: this.dataDir,
      OCOP_SEED: "empty",
      PORT_BACKEND: String(this.ports[0]),
      PORT_STOREFRONT: String(this.ports[1]),
    }
    this.child = spawn(process.execPath, [...WITH_LIFELINE, this.script], {
      cwd: this.clone,
      env: this.env,
      stdio: ["pipe", "pipe", "pipe"],
    })
    this.ended = new Promise((resolve) => this.child.once("exit", (code) => resolve(code)))
    this.child.stderr.on("data", (text) => (this.said += text))
    const line = await new Promise((resolve, reject) => {
      let out = ""
      this.child.stdout.on("data", (text) => {
        out += text
        const ready = /^READY (.*)\n/m.exec(out)
        if (ready) resolve(ready[1])
      })
      void this.ended.then((code) => reject(new Error(`ended with ${code}\n${this.said}`)))
    })
    this.ready = JSON.parse(line)
    const cluster = JSON.parse(readFileSync(join(this.dataDir, "postgres.json"), "utf8"))
    this.database = {
      port: cluster.port,
      pid: Number(readFileSync(join(cluster.folder, "postmaster.pid"), "utf8").split("\n")[0]),
    }
  }

  /** Runs one of the tools beside the open shop. */
  async tool(script, ...args) {
    const child = spawn(process.execPath, [script, ...args], { cwd: this.clone, env: this.env })
    let said = ""
    child.stderr.on("data", (text) => (said += text))
    const code = await new Promise((resolve) => child.once("close", resolve))
    return { code, said }
  }

  ask(path) {
    const headers = { "x-publishable-api-key": this.ready.publishableKey }
    return fetch(
      path.startsWith("/store") ? this.ready.backend + path : this.ready.storefront + path,
      {
        headers,
      },
    ).then(
      ({ status }) => status,
      () => 0,
    )
  }

  async close(signal) {
    this.child.kill(signal)
    return this.ended
  }
}

describe("two clones side by side, one that serves and one that is worked on", () => {
  const folder = mkdtempSync(join(tmpdir(), "two-clones-"))
  /** @type {OpenShop} */
  let served
  /** @type {OpenShop} */
  let workedOn

  beforeAll(async () => {
    const dataDir = (name) => {
      mkdirSync(join(folder, name))
      return join(folder, name)
    }
    served = new OpenShop(ROOT, "tools/start.mjs", dataDir("served"))
    workedOn = new OpenShop(secondClone(), "tools/dev.mjs", dataDir("worked-on"))
    await Promise.all([served.open(), workedOn.open()])
  }, OPENING_MS)

  afterAll(async () => {
    for (const shop of [served, workedOn]) {
      await shop?.close("SIGKILL")
      await removeCluster(shop.dataDir)
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
    rmSync(join(CACHE_DIR, `clone-${process.pid}`), {
      recursive: true,
      force: true,
      maxRetries: 20,
    })
  }, 60_000)

  it("share neither database nor key, and hold their own data", async () => {
    expect(served.database.port).not.toBe(workedOn.database.port)
    expect(served.ready.publishableKey).not.toBe(workedOn.ready.publishableKey)
    for (const shop of [served, workedOn]) {
      expect([await shop.ask("/store/regions"), await shop.ask("/tinh")]).toEqual([200, 200])
      const { code, said } = await shop.tool("tools/reset.mjs", "--yes")
      expect([code, said]).toEqual([1, expect.stringContaining(`process ${shop.child.pid}`)])
    }
  })

  it("npm run dev shows a change of the storefront, and one of a plugin", async () => {
    const write = (path, content) => {
      const file = join(workedOn.clone, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
    expect(await workedOn.ask("/store/reload-probe")).toBe(404)
    write(
      "plugins/vietnam/src/api/store/reload-probe/route.ts",
      `import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
export const GET = (_: MedusaRequest, res: MedusaResponse) => void res.json({})
`,
    )
    write(
      "storefront/app/api/reload-probe/route.ts",
      'export const GET = () => new Response("ok")\n',
    )
    await expect
      .poll(() => workedOn.ask("/api/reload-probe"), { timeout: 60_000, interval: 500 })
      .toBe(200)
    await expect
      .poll(() => workedOn.ask("/store/reload-probe"), { timeout: 150_000, interval: 500 })
      .toBe(200)
    expect(await served.ask("/store/reload-probe")).toBe(404)
  }, 240_000)

  it("stop when asked, each for itself, and leave nothing running", async () => {
    for (const [shop, signal, other] of [
      [workedOn, "SIGINT", served],
      [served, "SIGTERM", undefined],
    ]) {
      expect(await shop.close(signal)).toBe(0)
      expect(processIdentity(shop.database.pid)).toBeNull()
      for (const port of [...shop.ports, shop.database.port]) {
        expect([port, await isPortFree(port)]).toEqual([port, true])
      }
      if (other)
        expect([await other.ask("/store/regions"), await other.ask("/")]).toEqual([200, 200])
    }
  }, 90_000)
})
