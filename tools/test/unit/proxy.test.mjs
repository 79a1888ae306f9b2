import { spawn, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { gunzipSync, brotliDecompressSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ROOT } from "../../lib/paths.mjs"
import { findFreePort } from "../../lib/ports.mjs"

const MODULES = ["http.encoders.br", "http.handlers.rate_limit"]
const CONFIG = join(ROOT, "deploy/proxy/Caddyfile")
const listed = spawnSync("caddy", ["list-modules"], { encoding: "utf8" }).stdout ?? ""
const built = MODULES.every((name) => listed.includes(name))

/** The Caddy of deploy/proxy (`go build`), in front of stand-ins for two backends and two storefronts. */
describe.skipIf(!built)("the proxy (skipped where no caddy of deploy/proxy is on the PATH)", () => {
  let folder, caddy, ports
  const servers = []
  const page = "<p>Đặc sản</p>".repeat(200)

  /** A stand-in for one of the shop's servers: it answers what it was asked. */
  const standIn = (port, name) => {
    const server = createServer((asked, answer) => {
      let bytes = 0
      asked.on("data", (part) => (bytes += part.length))
      asked.on("end", () => {
        if (asked.url.includes("private")) answer.statusCode = 403
        answer.setHeader("content-type", asked.url === "/" ? "text/html" : "application/json")
        answer.end(
          asked.url === "/"
            ? page
            : JSON.stringify({ name, bytes, headers: asked.headers, url: asked.url }),
        )
      })
    })
    servers.push(server)
    return new Promise((done) => server.listen({ host: "127.0.0.1", port }, () => done(server)))
  }

  const ask = (
    path,
    { host = "shop.test", method = "GET", headers = {}, port = ports.http, body } = {},
  ) =>
    new Promise((done, failed) => {
      const sent = request(
        { host: "127.0.0.1", port, path, method, headers: { host, ...headers } },
        (answer) => {
          const parts = []
          answer.on("data", (part) => parts.push(part))
          answer.on("end", () =>
            done({
              status: answer.statusCode,
              headers: answer.headers,
              body: Buffer.concat(parts),
            }),
          )
        },
      )
      sent.on("error", failed)
      sent.end(body)
    })
  const said = async (...args) => JSON.parse((await ask(...args)).body.toString())

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "proxy-"))
    const names = [
      "http",
      "https",
      "backend",
      "storefront",
      "innerBackend",
      "innerStorefront",
      "objects",
      "health",
    ]
    ports = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await findFreePort()])),
    )
    await Promise.all([
      standIn(ports.backend, "backend"),
      standIn(ports.storefront, "storefront"),
      standIn(ports.objects, "objects"),
    ])
    mkdirSync(join(folder, "_next/static"), { recursive: true })
    writeFileSync(join(folder, "_next/static/old.js"), "an older version's")
    caddy = spawn("caddy", ["run", "--adapter", "caddyfile", "--config", CONFIG], {
      stdio: "ignore",
      env: {
        ...process.env,
        XDG_DATA_HOME: folder,
        XDG_CONFIG_HOME: folder,
        // Without TLS, which would ask an authority for certificates.
        SHOP_DOMAIN: "http://shop.test",
        API_DOMAIN: "http://api.test",
        ACME_EMAIL: "test@example.vn",
        HTTP_PORT: ports.http,
        HTTPS_PORT: ports.https,
        BACKEND_HOST: "localhost",
        BACKEND_PORT: ports.backend,
        STOREFRONT_HOST: "localhost",
        STOREFRONT_PORT: ports.storefront,
        INNER_BACKEND_PORT: ports.innerBackend,
        INNER_STOREFRONT_PORT: ports.innerStorefront,
        HEALTH_PORT: ports.health,
        OBJECTS: `localhost:${ports.objects}`,
        STATIC_ROOT: folder,
        RATE_CHANGES: "20",
      },
    })
    for (let tries = 0; tries < 100; tries++) {
      const well = await ask("/healthy", { port: ports.health }).catch(() => undefined)
      if (well?.status === 200) return
      await sleep(50)
    }
    throw new Error("Caddy did not start")
  })
  afterAll(async () => {
    const gone = new Promise((done) => caddy.once("exit", done))
    caddy.kill()
    await gone
    for (const server of servers) server.close()
    rmSync(folder, { recursive: true })
  })

  it("leads each name to its servers, and nothing to what is said among them", async () => {
    expect((await said("/x")).name).toMatch(/^storefront/)
    expect((await said("/store/products", { host: "api.test" })).name).toMatch(/^backend/)
    expect((await ask("/api/revalidate", { method: "POST" })).status).toBe(404)
    expect((await said("/store/x", { port: ports.innerBackend })).name).toMatch(/^backend/)
    expect((await said("/api/revalidate", { port: ports.innerStorefront })).name).toMatch(
      /^storefront/,
    )
  })

  it("names the visitor by his connection, whatever he says; but believes the shop's own servers", async () => {
    const headers = { "x-forwarded-for": "203.0.113.9" }
    expect((await said("/x", { headers })).headers["x-forwarded-for"]).toBe("127.0.0.1")
    const inner = await said("/x", { headers, port: ports.innerBackend })
    expect(inner.headers["x-forwarded-for"]).toBe("203.0.113.9")
    expect(inner.headers["accept-encoding"]).toBeUndefined()
  })

  it("shows photos from the store, for ever and by nobody's rights; what is hidden there is not there", async () => {
    for (const port of [ports.http, ports.innerBackend]) {
      const host = "api.test"
      const headers = { authorization: "Bearer x", cookie: "a=b" }
      const photo = await ask("/static/public/tra.webp", { port, host, headers })
      expect(photo.headers["cache-control"]).toBe("public, max-age=31536000, immutable")
      expect(photo.headers["content-security-policy"]).toContain("sandbox")
      const { name, headers: sent } = JSON.parse(photo.body.toString())
      expect(name).toBe("objects")
      expect([sent.authorization, sent.cookie]).toEqual([undefined, undefined])
      const hidden = await ask("/static/public/private.pdf", { port, host })
      expect([hidden.status, hidden.headers["cache-control"]]).toEqual([404, "no-store"])
      expect((await said("/static/pictures/tra.webp", { port, host })).name).toBe("backend")
    }
  })

  it("leads staff to lists that are theirs by the backend, and leaves their names as they are", async () => {
    const path = "/admin/uploads/shop%2Forders%20(1).csv/content"
    const answered = await said(path, { host: "api.test" })
    expect([answered.name, answered.url]).toEqual(["backend", path])
  })

  it("packs pages as the browser likes best", async () => {
    const coded = (accepted) => ask("/", { headers: { "accept-encoding": accepted } })
    const brotli = await coded("gzip, deflate, br, zstd")
    expect(brotli.headers["content-encoding"]).toBe("br")
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page)
    expect(gunzipSync((await coded("gzip")).body).toString()).toBe(page)
  })

  it("serves an older version's scripts by itself, for ever", async () => {
    const kept = await ask("/_next/static/old.js")
    expect(kept.body.toString()).toBe("an older version's")
    expect(kept.headers["cache-control"]).toBe("public, max-age=31536000, immutable")
    expect((await said("/_next/static/new.js")).name).toMatch(/^storefront/)
  })

  it("takes photos where photos are sent, and nothing large elsewhere", async () => {
    const send = (path, bytes, host = "api.test") =>
      ask(path, { host, method: "POST", body: Buffer.alloc(bytes) })
    const megabyte = 1_000_000
    expect((await send("/store/carts", 2 * megabyte)).status).toBe(413)
    expect((await send("/admin/uploads", 20 * megabyte)).status).toBe(200)
    expect((await send("/admin/uploads", 30 * megabyte)).status).toBe(413)
    expect((await send("/ban-hang/x", 20 * megabyte, "shop.test")).status).toBe(200)
    expect((await send("/gio-hang", 2 * megabyte, "shop.test")).status).toBe(413)
  })

  it("lets one network change no more than is human, but look on", async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        ask("/api/age", { method: "POST", headers: { "content-length": "0" } }),
      ),
    )
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(10)
    expect(refused[0].headers["retry-after"]).toBeDefined()
    expect((await ask("/_next/static/old.js")).status).toBe(200)
  })

  it("loses no request while a server is started anew, and says so when none comes", async () => {
    const stop = (server) => {
      server.closeAllConnections()
      server.close()
    }
    const [backend, storefront] = servers
    stop(backend)
    const waiting = Array.from({ length: 20 }, () => said("/store/x", { host: "api.test" }))
    await sleep(300)
    await standIn(ports.backend, "the next backend")
    for (const { name } of await Promise.all(waiting)) expect(name).toBe("the next backend")
    stop(storefront)
    const none = await ask("/")
    expect(none.status).toBe(503)
    expect(none.headers["retry-after"]).toBe("5")
  })
})
