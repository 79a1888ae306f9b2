import { beforeEach, describe, expect, it, vi } from "vitest"
import { POST } from "../../app/(seller)/[edition]/ban-hang/don/gui-lai/route"

const jar = vi.hoisted(() => ({ token: undefined as string | undefined }))

vi.mock("server-only", () => ({}))
vi.mock("next/root-params", () => ({ edition: () => Promise.resolve("vi") }))
vi.mock("next/headers", () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) =>
        name === "seller_token" && jar.token ? { value: jar.token } : undefined,
    }),
}))

const TAP = { owner: "an.shop", order: "sord_1", verb: "confirm", entries: [["line.l1", "2"]] }

/** The backend, as An acting for his shop finds it; a move is answered with `status`. */
function backend(status: number, body: object = {}) {
  const asked: string[] = []
  vi.stubGlobal("fetch", (url: string, request: RequestInit) => {
    asked.push(
      `${request.method} ${new URL(url).pathname} ${(request.body as string) ?? ""}`.trim(),
    )
    if (url.endsWith("/seller/me"))
      return Promise.resolve(Response.json({ member: { id: "an" }, seller: { id: "shop" } }))
    return Promise.resolve(
      request.method === "GET"
        ? Response.json({ order: { status: "cancelled" } })
        : Response.json(body, { status }),
    )
  })
  return { asked, moves: () => asked.filter((line) => line.startsWith("POST")) }
}

async function send(tap: unknown, headers: Record<string, string> = {}) {
  const request = new Request("http://shop/ban-hang/don/gui-lai", {
    method: "POST",
    headers: { "sec-fetch-site": "same-origin", ...headers },
    body: JSON.stringify(tap),
  })
  const answer = await POST(request, { params: Promise.resolve({ edition: "vi" }) })
  return { status: answer.status, told: answer.ok ? ((await answer.json()) as unknown) : undefined }
}

describe("a tap that waited on a phone", () => {
  beforeEach(() => void (jar.token = "a token"))

  it("is done as it was tapped", async () => {
    const { moves } = backend(200)
    expect(await send(TAP)).toEqual({ status: 200, told: { done: true } })
    expect(moves()).toEqual([
      'POST /seller/orders/sord_1/confirm {"lines":[{"id":"l1","quantity":2}]}',
    ])
  })

  it("is told why it was not, and how its order stands", async () => {
    backend(400, { type: "invalid_data", message: "status: it is cancelled" })
    expect(await send(TAP)).toEqual({
      status: 200,
      told: { refused: "conflict", now: "cancelled" },
    })
  })

  it("is told that somebody else said otherwise meanwhile, and never that it was done", async () => {
    backend(409, { type: "conflict", code: "other_move", message: "status: it was confirmed" })
    expect(await send(TAP)).toEqual({
      status: 200,
      told: { refused: "conflict", now: "cancelled" },
    })
  })

  it("stays on the phone while somebody is at work on its order", async () => {
    backend(409, { type: "conflict", message: "order: is busy" })
    expect(await send(TAP)).toEqual({ status: 503, told: undefined })
  })

  it("stays on the phone while nobody hears", async () => {
    backend(502)
    expect(await send(TAP)).toEqual({ status: 503, told: undefined })
  })

  it("does nothing for nobody, for another person or seller, and from another site", async () => {
    const { moves } = backend(200)
    expect((await send({ ...TAP, owner: "binh.shop" })).status).toBe(401)
    expect((await send({ ...TAP, owner: "an.other" })).status).toBe(401)
    expect((await send(TAP, { "sec-fetch-site": "cross-site" })).status).toBe(403)
    jar.token = undefined
    expect((await send(TAP)).status).toBe(401)
    expect(moves()).toEqual([])
  })

  it("is refused when it is none, before anybody is asked", async () => {
    const { asked } = backend(200)
    for (const wrong of [{}, { ...TAP, verb: "pay" }, { ...TAP, order: "x".repeat(65) }, null])
      expect((await send(wrong)).status).toBe(400)
    expect(asked).toEqual([])
  })
})
