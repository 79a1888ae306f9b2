import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import express, { type RequestHandler } from "express"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { staticFiles } from "../../src/api/static-files"

// Read when the module is loaded, hence before the imports.
const dir = vi.hoisted(() => {
  const folder = `${process.env.TMPDIR ?? "/tmp"}/static-files-${process.pid}-${Date.now()}`
  process.env.OCOP_DATA_DIR = folder
  return folder
})

let server: Server
let origin: string

beforeAll(async () => {
  mkdirSync(join(dir, "files"), { recursive: true })
  writeFileSync(join(dir, "files", "jar.txt"), "a jar")
  writeFileSync(join(dir, "secret.txt"), "a secret")
  const app = express()
  // As Medusa has it: the guard is mounted on the path that was asked for, before all middlewares of the shop.
  app.use("/admin", (_req, res) => void res.status(401).end())
  for (const { matcher, middlewares, ...route } of staticFiles) {
    const handlers = middlewares as unknown as RequestHandler[]
    // Without methods Medusa mounts a middleware, and Express cuts off what the matcher matched: all of it.
    if ("methods" in route) app.get(matcher, ...handlers)
    else app.use(matcher, ...handlers)
  }
  app.get("/admin/orders", (_req, res) => void res.send("all orders"))
  server = createServer(app).listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
  rmSync(dir, { recursive: true })
})

describe("static files", () => {
  it("serves what was uploaded", async () => {
    const answer = await fetch(`${origin}/static/jar.txt`)
    expect(await answer.text()).toBe("a jar")
    expect(answer.headers.get("cache-control")).toContain("immutable")
    const head = await fetch(`${origin}/static/jar.txt`, { method: "HEAD" })
    expect([head.status, head.headers.get("content-length")]).toEqual([200, "5"])
    // Opened by itself, an uploaded page must not act in the name of staff who are signed in here.
    expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/)
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
  })

  it.each(["avif", "webp", "jpg"])("calls %s a picture", async (format) => {
    writeFileSync(join(dir, "files", `jar.${format}`), "a picture")
    const answer = await fetch(`${origin}/static/jar.${format}`)
    expect(answer.headers.get("content-type")).toMatch(/^image\/(avif|webp|jpeg)$/)
  })

  it.each(["/static/admin/orders", "/static//admin/orders", "/static/static/admin/orders"])(
    "never lets %s pass for a route behind a guard",
    async (path) => {
      const answer = await fetch(`${origin}${path}`)
      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain("all orders")
    },
  )

  it.each(["/static/..%2fsecret.txt", "/static/%2e%2e/secret.txt"])(
    "stays in its folder for %s",
    async (path) => {
      const answer = await fetch(`${origin}${path}`)
      expect(await answer.text()).not.toContain("a secret")
    },
  )
})
