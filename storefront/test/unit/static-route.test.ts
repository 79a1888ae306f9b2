import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { GET } from "../../app/static/[...path]/route"

let backend: Server
let asked: string[] = []
/** What the backend says a file is, by how its name ends. */
const TYPES: Record<string, string> = {
  jpg: "image/jpeg",
  svg: "image/svg+xml",
  html: "text/html",
}

beforeAll(async () => {
  backend = createServer((request, response) => {
    const path = request.url ?? ""
    asked.push(path)
    const type = TYPES[path.split(".").pop() ?? ""]
    if (!type) return response.writeHead(404).end("<h1>Not found</h1>")
    return response.writeHead(200, { "content-type": type, "set-cookie": "a=b" }).end("a file")
  })
  await new Promise<void>((resolve) => backend.listen(0, "127.0.0.1", resolve))
  vi.stubEnv("BACKEND_URL", `http://127.0.0.1:${(backend.address() as AddressInfo).port}`)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await new Promise((resolve) => backend.close(resolve))
})
beforeEach(() => {
  asked = []
})

const get = (...path: string[]) =>
  GET(new Request("http://shop.test/static"), { params: Promise.resolve({ path }) })

describe("a stored file", () => {
  it.each([
    [["17-mam.jpg"], "/static/17-mam.jpg"],
    [["pictures", "mam-pack-1a2b-320.jpg"], "/static/pictures/mam-pack-1a2b-320.jpg"],
    [["17-%E1%BA%A3nh%20th%E1%BA%ADt.jpg"], "/static/17-%E1%BA%A3nh%20th%E1%BA%ADt.jpg"],
    [["17-ảnh thật.jpg"], "/static/17-%E1%BA%A3nh%20th%E1%BA%ADt.jpg"],
    [["17-ảnh.jpg".normalize("NFD")], "/static/17-a%CC%89nh.jpg"],
    [["17-IMG (1).jpg"], "/static/17-IMG%20(1).jpg"],
    [["17-100% mật ong?#.jpg"], "/static/17-100%25%20m%E1%BA%ADt%20ong%3F%23.jpg"],
  ])("%j is asked for by its name, encoded once", async (path, wanted) => {
    const answer = await get(...path)
    expect(answer.status).toBe(200)
    expect(asked).toEqual([wanted])
    expect(answer.headers.get("content-type")).toBe("image/jpeg")
    expect(answer.headers.get("cache-control")).toContain("immutable")
    expect(answer.headers.get("set-cookie")).toBeNull()
  })

  it.each([
    [["..", "secret.jpg"]],
    [["%2e%2e", "secret.jpg"]],
    [["..%2fsecret.jpg"]],
    [["..%5csecret.jpg"]],
    [["pictures", ".", "a.jpg"]],
    [["", "a.jpg"]],
    [["a%00.jpg"]],
    [["a%0d%0aX: y.jpg"]],
    [["%ff.jpg"]],
    [["\ud800.jpg"]],
    [[`${"a".repeat(1_001)}.jpg`]],
    [[]],
  ])("is not looked for under %j", async (path) => {
    expect((await get(...path)).status).toBe(404)
    expect(asked).toEqual([])
  })

  it("is a picture or nothing, and a drawing cannot act", async () => {
    expect((await get("17-page.html")).status).toBe(404)
    expect((await get("17-gone.gif")).status).toBe(404)
    const drawing = await get("17-map.svg")
    expect(drawing.status).toBe(200)
    expect(drawing.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/)
  })
})
