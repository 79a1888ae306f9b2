import { NextRequest } from "next/server"
import { afterEach, describe, expect, it, vi } from "vitest"
import { config, proxy } from "../../proxy"

describe("the policy of the card's page", () => {
  afterEach(() => vi.unstubAllEnvs())

  const answer = () => proxy(new NextRequest("http://shop.example/thanh-toan/the"))
  const policyOf = (response: Response) => response.headers.get("content-security-policy")

  it("lets no script stand in the page but by a nonce, new for each answer and known to the framework", () => {
    vi.stubEnv("NODE_ENV", "production")
    const [one, other] = [answer(), answer()]
    expect(policyOf(one)).toMatch(
      /script-src 'self' 'nonce-[\w+/=]{40,}' https:\/\/js\.stripe\.com/,
    )
    expect(policyOf(one)).not.toMatch(/script-src[^;]*unsafe/)
    expect(policyOf(other)).not.toBe(policyOf(one))
    expect(one.headers.get("x-middleware-request-content-security-policy")).toBe(policyOf(one))
  })

  it("is that page's alone, and none while developing", () => {
    expect(config.matcher).toEqual(["/thanh-toan/the", "/en/thanh-toan/the"])
    vi.stubEnv("NODE_ENV", "development")
    expect(policyOf(answer())).toBeNull()
  })
})
