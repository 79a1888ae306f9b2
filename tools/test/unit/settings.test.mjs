import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { findFreePort, isPortFree, requireFreePort } from "../../lib/ports.mjs"
import { requireReachable } from "../../lib/reachable.mjs"
import { demoAddress } from "../../lib/ready.mjs"
import { readSettings } from "../../lib/settings.mjs"
import { requireNode } from "../../lib/packages.mjs"

describe("readSettings", () => {
  it("needs nothing at all", () => {
    expect(readSettings({})).toMatchObject({
      portBackend: 9000,
      portStorefront: 8000,
      seed: "demo",
      workerMode: "shared",
      databaseUrl: undefined,
      backendUrl: "http://localhost:9000",
      storefrontUrl: "http://localhost:8000",
    })
  })

  it.each([
    ["PORT_BACKEND", { PORT_BACKEND: "http" }],
    ["PORT_BACKEND", { PORT_BACKEND: "70000" }],
    ["PORT_STOREFRONT", { PORT_STOREFRONT: "-1" }],
    ["PORT_STOREFRONT", { PORT_BACKEND: "8000" }],
    ["PORT_POSTGRES", { PORT_POSTGRES: "0" }],
    ["DATABASE_URL", { DATABASE_URL: "localhost/ocop" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://localhost/ocop" }],
    ["DATABASE_URL", { DATABASE_URL: "postgres://localhost" }],
    ["REDIS_URL", { REDIS_URL: "http://localhost" }],
    ["STRIPE_PUBLISHABLE_KEY", { STRIPE_PUBLISHABLE_KEY: "sk_live_x" }],
    ["SMTP_URL", { SMTP_URL: "mail" }],
    ["SELLER_ANSWER_HOURS", { SELLER_ANSWER_HOURS: "2,6,12" }],
    ["SELLER_ANSWER_HOURS", { SELLER_ANSWER_HOURS: "2,6,6,28" }],
    ["SELLER_DAYTIME", { SELLER_DAYTIME: "21-7" }],
    ["SELLER_PAYDAYS", { SELLER_PAYDAYS: "10,32" }],
    ["SELLER_PAYDAYS", { SELLER_PAYDAYS: "friday" }],
    ["SELLER_ANSWER_DAYS", { SELLER_ANSWER_DAYS: "0" }],
    ["SELLER_ANSWER_DAYS", { SELLER_ANSWER_DAYS: "a week" }],
    ["STOREFRONT_URL", { STOREFRONT_URL: "ftp://shop" }],
    ["STOREFRONT_URL", { STOREFRONT_URL: `https://${"a".repeat(70)}.vn` }],
    ["STOREFRONT_URL", { STOREFRONT_URL: "https://đặcsản.vn" }],
    ["MEDUSA_WORKER_MODE", { MEDUSA_WORKER_MODE: "both" }],
    ["MEDUSA_WORKER_MODE", { MEDUSA_WORKER_MODE: "server" }],
    ["MEDUSA_WORKER_MODE", { MEDUSA_WORKER_MODE: "worker", REDIS_URL: "redis://cache" }],
    ["STRIPE_WEBHOOK_SECRET", { STRIPE_API_KEY: "sk_test_1" }],
    ["STRIPE_API_KEY", { STRIPE_API_KEY: "pk_test_1", STRIPE_WEBHOOK_SECRET: "whsec_1" }],
    [
      "STRIPE_API_BASE",
      {
        STRIPE_API_KEY: "sk_live_1",
        STRIPE_WEBHOOK_SECRET: "whsec_1",
        STRIPE_API_BASE: "http://localhost:1",
      },
    ],
    ["OCOP_SEED", { OCOP_SEED: "load" }],
    ["OCOP_SEED", { OCOP_SEED: "load:0" }],
    ["S3_REGION", { S3_REGION: "hanoi" }],
    ["S3_ENDPOINT", { S3_BUCKET: "photos", S3_ENDPOINT: "ftp://store" }],
    ["S3_SECRET_ACCESS_KEY", { S3_BUCKET: "photos", S3_ACCESS_KEY_ID: "id" }],
    ["S3_ACL", { S3_BUCKET: "photos", S3_ACL: "maybe" }],
    ["OCOP_SEED", { OCOP_SEED: "load:9999999" }],
  ])("refuses a wrong %s in one line that names it (%o)", (name, env) => {
    let message = ""
    try {
      readSettings(env)
    } catch (error) {
      message = error.message
    }
    expect(message).toMatch(new RegExp(`^${name}\\b`))
    expect(message).not.toContain("\n")
  })

  it("lets a server run where Redis carries its events to a worker", () => {
    const env = { MEDUSA_WORKER_MODE: "server", REDIS_URL: "redis://cache:6379" }
    expect(readSettings(env).workerMode).toBe("server")
  })
})

describe("demoAddress", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "accounts-"))
  afterAll(() => rmSync(dataDir, { recursive: true }))
  writeFileSync(join(dataDir, "accounts.json"), JSON.stringify({ admin: { email: "a@b.vn" } }))
  const demo = { ...readSettings({ OCOP_DATA_DIR: dataDir }), dataDir }

  it("is known for the demo on this machine", () => {
    expect(demoAddress(demo)).toBe("http://localhost:8000/demo")
  })

  it.each([
    ["another seed", { seed: "empty" }],
    ["other machines' visits", { host: "0.0.0.0" }],
    ["a public name", { storefrontUrl: "https://shop.example" }],
    ["no accounts", { dataDir: join(dataDir, "none") }],
  ])("is not known with %s", (_, change) => {
    expect(demoAddress({ ...demo, ...change })).toBeUndefined()
  })
})

describe("requireNode", () => {
  it.each(["20.18.3", "18.20.0"])("refuses %s", (version) => {
    expect(() => requireNode(version)).toThrow(version)
  })
  it.each(["20.19.0", "22.1.0"])("takes %s", (version) => requireNode(version))
})

describe("ports", () => {
  it.each(["127.0.0.1", "0.0.0.0"])(
    "sees a port taken on %s, and names the variable",
    async (host) => {
      const server = createServer()
      const port = await new Promise((resolve) =>
        server.listen(0, host, () => resolve(server.address().port)),
      )
      try {
        expect(await isPortFree(port)).toBe(false)
        await expect(requireFreePort("PORT_BACKEND", port)).rejects.toThrow(
          `PORT_BACKEND: port ${port} is already in use`,
        )
      } finally {
        await new Promise((resolve) => server.close(resolve))
      }
      expect(await isPortFree(port)).toBe(true)
    },
  )
})

describe("requireReachable", () => {
  it.each([
    ["DATABASE_URL", "databaseUrl", "postgres://me:hidden@127.0.0.1:PORT/ocop"],
    ["REDIS_URL", "redisUrl", "redis://:hidden@127.0.0.1:PORT"],
    ["SMTP_URL", "smtpUrl", "smtp://me:hidden@127.0.0.1:PORT"],
    ["MEILISEARCH_HOST", "meilisearchHost", "http://me:hidden@127.0.0.1:PORT"],
  ])("names %s and the host, never the password", async (name, key, url) => {
    const port = await findFreePort()
    const check = requireReachable({ [key]: url.replace("PORT", String(port)) })
    await expect(check).rejects.toThrow(
      `${name}: 127.0.0.1:${port} cannot be reached (ECONNREFUSED)`,
    )
    await expect(check).rejects.not.toThrow("hidden")
  })

  it("takes only a Redis that answers, with the password it was given", async () => {
    const server = createServer((socket) =>
      socket.on("data", (chunk) =>
        socket.write(
          chunk.toString().includes("AUTH right")
            ? "+OK\r\n+PONG\r\n"
            : "-NOAUTH Authentication required.\r\n",
        ),
      ),
    )
    const port = await new Promise((resolve) =>
      server.listen(0, "127.0.0.1", () => resolve(server.address().port)),
    )
    await requireReachable({ redisUrl: `redis://:right@127.0.0.1:${port}` })
    await expect(requireReachable({ redisUrl: `redis://127.0.0.1:${port}` })).rejects.toThrow(
      "NOAUTH",
    )
    server.close()
  })
})
