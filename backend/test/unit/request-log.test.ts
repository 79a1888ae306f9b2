import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Logger } from "@medusajs/framework/types"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { logRequests, routeOf } from "../../src/http/request-log"

describe("the log of requests", () => {
  const lines: unknown[][] = []
  let server: Server
  let origin: string

  beforeAll(async () => {
    const logger = { log: (...line: unknown[]) => lines.push(line) } as unknown as Logger
    logRequests(logger)
    logRequests(logger)
    server = createServer((request, response) => {
      if (request.url?.startsWith("/store/orders")) {
        Object.assign(request, { route: { path: "/store/orders/:id" } })
      }
      response.statusCode = request.url === "/app" ? 503 : 200
      response.end(request.headers["x-request-id"])
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  beforeEach(() => {
    lines.length = 0
  })
  const ask = (path: string, id?: string) =>
    fetch(`${origin}${path}`, { headers: id ? { "x-request-id": id } : {} })

  it("has one line for each, with route, status and ms, and no path, query or address", async () => {
    const answer = await ask("/store/orders/order_01?phone=0912345678", "visit-7f3a9c21")
    expect(answer.headers.get("x-request-id")).toBe("visit-7f3a9c21")
    await ask("/app")
    await ask("/health")
    await expect.poll(() => lines).toHaveLength(2)
    expect(lines[0]).toEqual([
      "info",
      "request",
      {
        request_id: "visit-7f3a9c21",
        method: "GET",
        route: "/store/orders/:id",
        status: 200,
        ms: expect.any(Number) as unknown,
      },
    ])
    expect(lines[1]).toMatchObject(["error", "request", { route: "/app/*", status: 503 }])
    expect(JSON.stringify(lines)).not.toMatch(/0912345678|order_01|127\.0\.0\.1/)
  })

  it("gives a name of its own to what comes with none, or with one that is unfit, and tells the application", async () => {
    for (const unfit of [undefined, "short", "two words", "x".repeat(65)]) {
      const answer = await ask("/store/regions", unfit)
      const id = answer.headers.get("x-request-id")
      expect(id).toMatch(/^[0-9a-f-]{36}$/)
      expect(await answer.text()).toBe(id)
    }
  })

  it("names the door alone where no route was found", () => {
    const at = (originalUrl: string) => routeOf({ originalUrl } as never)
    expect(["/admin", "/admin?x=1", "/seller/orders/1", "/storefront", "/"].map(at)).toEqual([
      "/admin/*",
      "/admin/*",
      "/seller/*",
      "none",
      "none",
    ])
  })
})
