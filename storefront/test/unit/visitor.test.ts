import { beforeEach, describe, expect, it, vi } from "vitest"
import { visitorHeaders } from "../../lib/api/visitor"
import { nameCaller } from "../../lib/http/forwarded"
import { trustedProxies } from "../../lib/http/trusted-proxies"

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

describe("the way a visitor came", () => {
  const way = (peer: string | undefined, given?: string | string[]) => {
    const request = { headers: { "x-forwarded-for": given }, socket: { remoteAddress: peer } }
    nameCaller(request as unknown as Parameters<typeof nameCaller>[0])
    return request.headers["x-forwarded-for"]
  }

  it("ends with who is at the other end, whatever he says of himself", () => {
    expect(way("203.0.113.7", "198.51.100.1")).toBe("198.51.100.1, 203.0.113.7")
    expect(way("203.0.113.7", ["a", "b"])).toBe("a, b, 203.0.113.7")
    expect(way("2001:db8::7")).toBe("2001:db8::7")
  })

  it("is told by a proxy on this machine", () => {
    expect(way("127.0.0.1", "203.0.113.7")).toBe("203.0.113.7")
    expect(way("::ffff:127.0.0.1", "203.0.113.7")).toBe("203.0.113.7")
    expect(way("::1")).toBeUndefined()
    expect(way(undefined, "203.0.113.7")).toBe("203.0.113.7")
  })

  it("is told by a proxy that was named, and by no network of everybody", () => {
    const trusts = trustedProxies("10.89.7.0/24")
    expect(trusts("::ffff:10.89.7.3")).toBe(true)
    expect(trusts("10.89.8.3")).toBe(false)
    expect(() => trustedProxies("0.0.0.0/0")).toThrow("TRUSTED_PROXIES")
  })
})
