import { describe, expect, it } from "vitest"
import { trustedProxies as backend } from "../../src/limits/trusted-proxies"
import { trustedProxies as storefront } from "../../../../storefront/lib/http/trusted-proxies"

describe.each([
  ["the backend", backend],
  ["the storefront", storefront],
])("whom %s believes about x-forwarded-for", (_name, trustedProxies) => {
  it("is this machine alone until somebody is named", () => {
    const trusts = trustedProxies(undefined)
    expect(["127.0.0.1", "::1", "::ffff:127.0.0.1"].map(trusts)).toEqual([true, true, true])
    expect(["10.89.7.2", "127.0.0.2", "", "unix"].map(trusts)).toEqual([false, false, false, false])
  })

  it("is every address of the networks that are named, as IPv4 within IPv6 too", () => {
    const trusts = trustedProxies(" 10.89.7.0/24, 2001:db8::5 ,")
    expect(["10.89.7.2", "::ffff:10.89.7.2", "2001:db8::5", "127.0.0.1"].every(trusts)).toBe(true)
    expect(["10.89.8.2", "2001:db8::6"].some(trusts)).toBe(false)
  })

  it("is never everybody, and never a guess", () => {
    for (const wrong of ["0.0.0.0/0", "10.0.0.0/33", "proxy", "10.0.0.0/x", "10.0.0.0/8/8"]) {
      expect(() => trustedProxies(wrong)).toThrow(`TRUSTED_PROXIES: "${wrong}"`)
    }
  })
})
