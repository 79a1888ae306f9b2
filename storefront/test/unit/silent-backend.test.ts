import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { backend } from "../../lib/api/fetch"
import { backendWasSilent } from "../../lib/http/backend-health"
import { type Visit, visits } from "../../lib/http/visit"

vi.mock("server-only", () => ({}))

const edition = { locale: "vi", adult: false } as const
let hanging: Server

beforeAll(async () => {
  hanging = createServer((request, response) => {
    // Either never a word, or a head without its body.
    if (request.url === "/half") response.writeHead(200, { "content-length": "9" }).flushHeaders()
    if (request.url === "/broken") response.writeHead(502).end("<h1>Bad Gateway</h1>")
  })
  await new Promise<void>((resolve) => hanging.listen(0, "127.0.0.1", resolve))
  vi.stubEnv("BACKEND_URL", `http://127.0.0.1:${(hanging.address() as AddressInfo).port}`)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  hanging.closeAllConnections()
  await new Promise((resolve) => hanging.close(resolve))
})

it.each(["/never", "/half", "/broken"])(
  "is unreachable when it answers %s, and the page is told",
  async (path) => {
    const visit: Visit = { deadline: performance.now() + 200 }
    await visits.run(visit, () =>
      expect(backend(path, { edition })).rejects.toMatchObject({
        name: "ApiError",
        kind: "unreachable",
      }),
    )
    expect(visit.unanswered).toBe(true)
    expect(backendWasSilent()).toBe(true)
  },
)
