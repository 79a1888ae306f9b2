import { beforeEach, describe, expect, it, vi } from "vitest"
import { visitorHeaders } from "../../lib/api/visitor"

const request = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock("server-only", () => ({}))
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(request.headers) }))

describe("a call on a visitor's behalf", () => {
  beforeEach(() => {
    request.headers = new Headers()
  })

  it("names the visitor, with all of the way they came", async () => {
    request.headers.set("x-forwarded-for", "203.0.113.7, 10.0.0.1")
    expect(await visitorHeaders()).toEqual({ "x-forwarded-for": "203.0.113.7, 10.0.0.1" })
  })

  it("names nobody when nobody is known", async () => {
    expect(await visitorHeaders()).toEqual({})
  })
})
