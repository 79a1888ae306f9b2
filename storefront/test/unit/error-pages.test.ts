import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { errorDocument, statusOfDocument } from "../../lib/http/error-documents"
import { noteSilence } from "../../lib/http/backend-health"
import { pageIsUnavailable, timeLeft, visits } from "../../lib/http/visit"
import { nameFault, watchRequests } from "../../lib/http/watch"

/** What Next sends with a thrown 404 or fault: a document without a body. */
const BLANK = '<!DOCTYPE html><html id="__next_error__"><body></body></html>'

describe("the page of an error", () => {
  it("is in the language of the page asked for", () => {
    expect(errorDocument("/khong-co", 404)).toBe("/loi/404")
    expect(errorDocument("/en/nowhere", 404)).toBe("/en/loi/404")
    expect(errorDocument("/english-tea", 503)).toBe("/loi/503")
  })

  it("knows which province was meant, and nothing that is no slug", () => {
    expect(errorDocument("/tinh/bac-can", 404)).toBe("/loi/404/tinh/bac-can")
    expect(errorDocument("/en/tinh/nowhere", 404)).toBe("/en/loi/404/tinh/nowhere")
    expect(errorDocument("/tinh/..%2f..%2fetc%2fpasswd", 404)).toBe("/loi/404")
    expect(errorDocument("/tinh/a/b", 404)).toBe("/loi/404")
    expect(errorDocument("/tinh/bac-can", 503)).toBe("/loi/503")
  })

  it("names a fault by its code, and nothing that is no code", () => {
    expect(errorDocument("/", 500, "123@E394")).toBe("/loi/500/123@E394")
    expect(errorDocument("/", 500, "../../x")).toBe("/loi/500")
  })

  it("has its own status also for who asks for it by name", () => {
    expect(statusOfDocument("/en/loi/404")).toBe(404)
    expect(statusOfDocument("/loi/500/abc")).toBe(500)
    expect(statusOfDocument("/loi/4040")).toBeUndefined()
    expect(statusOfDocument("/san-pham/loi/404")).toBeUndefined()
  })
})

describe("a server that is watched", () => {
  let server: Server
  let origin: string
  beforeAll(async () => {
    watchRequests()
    server = createServer(answer)
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${origin}${path}`, { headers: { accept: "text/html", ...headers } })

  it("puts words into an empty 404, compressed or not", async () => {
    for (const encoding of ["identity", "gzip"]) {
      const found = await ask("/missing", { "accept-encoding": encoding })
      expect(found.status).toBe(404)
      expect(await found.text()).toBe("the page of 404")
      expect(found.headers.get("cache-control")).toBe("no-store")
    }
  })

  it("hands the reader's cookies to the page, since they say which edition it is", async () => {
    expect(await (await ask("/missing", { cookie: "age_confirmed=1" })).text()).toBe(
      "the page of 404, age_confirmed=1",
    )
  })

  it("says of each page, and of no file, that it depends on cookies", async () => {
    const vary = async (path: string, headers?: Record<string, string>) =>
      (await ask(path, headers)).headers.get("vary")
    expect(await vary("/missing")).toMatch(/\bCookie$/)
    expect(await vary("/missing", { rsc: "1" })).toMatch(/\bCookie$/)
    expect(await vary("/missing.json")).toBeNull()
  })

  it("leaves alone what a script asks for, and what is no page", async () => {
    expect(await (await ask("/missing", { rsc: "1" })).text()).toBe(BLANK)
    const file = await ask("/missing.json")
    expect([file.status, await file.text()]).toEqual([404, "{}"])
  })

  it("tells a fault of ours from a backend that is silent", async () => {
    const fault = await ask("/fault")
    expect([fault.status, await fault.text()]).toEqual([500, "the page of 500/digest-7"])
    const silent = await ask("/silent")
    expect([silent.status, await silent.text()]).toEqual([503, "the page of 503"])
    expect(silent.headers.get("retry-after")).toBe("10")
    // Whoever waited for the same rendering meets a fault without a reason.
    expect((await ask("/fault")).status).toBe(503)
  })

  it("gives a page that says it is unavailable the status for it, and leaves its words", async () => {
    const found = await ask("/unavailable")
    expect([found.status, await found.text()]).toEqual([503, "not now"])
    expect(found.headers.get("retry-after")).toBe("10")
  })

  it("has last words for when the error page has a fault too", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined)
    const found = await ask("/en/missing")
    expect(found.status).toBe(404)
    expect(await found.text()).toContain("There is no such page")
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })

  it("gives a page a time to be ready, and a change none", async () => {
    expect(Number(await (await ask("/time")).text())).toBeLessThanOrEqual(5_000)
    const change = await fetch(`${origin}/time`, {
      method: "POST",
      headers: { accept: "text/html" },
    })
    expect(await change.text()).toBe("60000")
  })
})

it("lets no call outlast what is left of a page's time", () => {
  const soon = { deadline: performance.now() + 100 }
  expect(visits.run(soon, () => timeLeft(5_000))).toBeLessThanOrEqual(100)
  expect(visits.run({ deadline: 0 }, () => timeLeft(5_000))).toBe(1)
  expect(visits.run({}, () => timeLeft(5_000))).toBe(5_000)
})

/** Stands for Next: what it throws away, what it kept, and what the rendering of a page does on the way. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? ""
  const send = (status: number, body: string | Buffer, type = "text/html; charset=utf-8") => {
    response.statusCode = status
    response.setHeader("content-type", type)
    response.flushHeaders()
    response.write(body)
    response.end()
  }
  const document = /^\/loi\/(.*)/.exec(path)?.[1]
  if (document) {
    const { cookie, "accept-encoding": encoding } = request.headers
    const body = `the page of ${document}${cookie ? `, ${cookie}` : ""}`
    if (encoding !== "gzip") return send(200, body)
    response.setHeader("content-encoding", "gzip")
    return send(200, gzipSync(body))
  }
  switch (path) {
    case "/time":
      return send(200, String(timeLeft(60_000)), "text/plain")
    case "/missing.json":
      return send(404, "{}", "application/json")
    case "/unavailable":
      pageIsUnavailable()
      return send(200, "not now")
    case "/silent":
      noteSilence()
      return send(500, BLANK)
    case "/fault":
      nameFault(Object.assign(new Error("a fault"), { digest: "digest-7" }))
      return send(500, BLANK)
    case "/missing":
      response.setHeader("content-length", Buffer.byteLength(BLANK))
      return send(404, BLANK)
    case "/en/loi/404":
      return send(500, BLANK)
    default:
      return send(404, BLANK)
  }
}
