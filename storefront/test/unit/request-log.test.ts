import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { requestLine, routeOf, SLOW_MS } from "../../lib/http/log"
import { requestIdOf } from "../../lib/http/request-id"

describe("the log of a request", () => {
  it("names a page without what could name a person", () => {
    expect(routeOf("/tim-kiem?q=0912345678")).toBe("/tim-kiem")
    expect(routeOf("/en/san-pham/nuoc-mam-le-gia")).toBe("/en/san-pham/nuoc-mam-le-gia")
    expect(routeOf("/don-hang/order_01M80DBB5T?token=abc.DEF")).toBe("/don-hang/:id")
    expect(routeOf("/0912345678")).toBe("/:id")
    expect(routeOf("/demo/thu/An%40example.com.html")).toBe("/demo/thu/:id")
    expect(routeOf("/a/b/c/d/e/f/g")).toBe("/a/b/c/d/e/f/…")
    expect(routeOf(undefined)).toBe("/")
  })

  it("is written of what failed and of what was slow, and of nothing else", () => {
    const line = (statusCode: number, visit: object, ms: number) => {
      const text = requestLine(
        { method: "GET", url: "/gio-hang" },
        { statusCode, writableFinished: true },
        { id: "request-1", ...visit },
        ms,
      )
      return text && (JSON.parse(text) as Record<string, unknown>)
    }
    expect(line(200, {}, 20)).toBeUndefined()
    expect(line(404, {}, 20)).toBeUndefined()
    expect(line(200, {}, SLOW_MS)).toMatchObject({ level: "warn", ms: SLOW_MS })
    expect(line(500, { digest: "12@E3" }, 20)).toMatchObject({ level: "error", digest: "12@E3" })
    expect(line(200, { unanswered: true }, 20)).toMatchObject({
      level: "error",
      request_id: "request-1",
      method: "GET",
      route: "/gio-hang",
      status: 200,
      backend: "no answer",
    })
  })

  it("keeps the name that a proxy gave, when it is fit for a log", () => {
    expect(requestIdOf("edge-7f3a9c21")).toBe("edge-7f3a9c21")
    for (const unfit of [undefined, "", "short", "a".repeat(65), 'x"},{"level":"y', ["a", "b"]])
      expect(requestIdOf(unfit)).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
  })
})

describe("one request through both servers", () => {
  const heard: IncomingHttpHeaders[] = []
  const servers: Server[] = []
  let written: string[]

  const listen = async (listener: RequestListener) => {
    const server = createServer(listener)
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  let storefront: string

  beforeAll(async () => {
    const backend = await listen((request, response) => {
      heard.push(request.headers)
      response.end("{}")
    })
    const other = await listen((request, response) => {
      heard.push(request.headers)
      response.end("{}")
    })
    vi.stubEnv("BACKEND_URL", `${backend}/`)
    const { watchRequests } = await import("../../lib/http/watch")
    watchRequests()
    storefront = await listen(async (request, response) => {
      await fetch(`${request.url === "/elsewhere" ? other : backend}/store/provinces`)
      response.statusCode = 500
      response.end()
    })
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    for (const server of servers) await new Promise((resolve) => server.close(resolve))
  })
  beforeEach(() => {
    heard.length = 0
    written = []
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      written.push(String(text))
      return true
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  /** Asks the storefront; a request of our own that goes to no backend, and so is given no name. */
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${storefront}${path}`, { headers: { accept: "application/json", ...headers } })
  const lines = () =>
    written
      .filter((text) => text.startsWith("{"))
      .map((text) => JSON.parse(text) as { request_id: string; route: string })

  it("has one name: in the line, in the answer, and in the call to the backend", async () => {
    const answer = await ask("/gio-hang?phone=0912345678")
    await expect.poll(lines).toHaveLength(1)
    const [line] = lines()
    expect(line).toMatchObject({ route: "/gio-hang" })
    expect(answer.headers.get("x-request-id")).toBe(line!.request_id)
    expect(heard[0]!["x-request-id"]).toBe(line!.request_id)
    expect(written.join("")).not.toContain("0912345678")
  })

  it("keeps the name it came with, and tells it to the backend alone", async () => {
    await ask("/gio-hang", { "x-request-id": "edge-7f3a9c21" })
    await ask("/elsewhere", { "x-request-id": "edge-7f3a9c22" })
    expect(heard.map((headers) => headers["x-request-id"])).toEqual(["edge-7f3a9c21", undefined])
  })
})
