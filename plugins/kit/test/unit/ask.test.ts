import { afterEach, describe, expect, it, vi } from "vitest"
import { ask } from "../../src/browser/ask"

describe("what a page in Medusa Admin asks of the backend", () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  const refused = async (status: number, body: object, language: string | null) => {
    vi.stubGlobal("localStorage", { getItem: () => language })
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json(body, { status })))
    return ask("/admin/payouts").then(
      () => null,
      (error: Error) => error.message,
    )
  }

  it("is refused in the backend's words, and while somebody else holds the same in the reader's", async () => {
    const amount = { type: "invalid_data", message: "amount: 0 đồng can be paid out" }
    expect(await refused(400, amount, "vi")).toBe(amount.message)
    const held = { type: "conflict", code: "held", message: "shop: …" }
    expect(await refused(409, held, "vi")).toMatch(/^Chưa làm xong: .*Hãy bấm lại/)
    for (const language of ["en", null])
      expect(await refused(409, held, language)).toMatch(/^Not finished: .*Please press again/)
    expect(await refused(500, {}, "vi")).toBe("500")
  })

  it("says in which language whoever writes wants to be refused", async () => {
    const sent: (HeadersInit | undefined)[] = []
    vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
      sent.push(init.headers)
      return Promise.resolve(Response.json({}))
    })
    for (const language of ["vi", "en"]) {
      vi.stubGlobal("localStorage", { getItem: () => language })
      await ask("/admin/payouts", { body: {} })
    }
    expect(sent).toMatchObject([{ "x-medusa-locale": "vi-VN" }, { "x-medusa-locale": "en-US" }])
  })
})
