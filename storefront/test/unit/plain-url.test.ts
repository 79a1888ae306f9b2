import { describe, expect, it } from "vitest"
import { plainUrl } from "../../lib/http/plain-url"

describe("an address", () => {
  it.each([
    "/",
    "/tinh/bac-kan",
    "/tim-kiem?q=n%C6%B0%E1%BB%9Bc+m%E1%BA%AFm&tinh=ha-noi",
    "/san-pham/%27%3B%20DROP%20TABLE",
    "/tinh/..%2f..%2fetc",
    "/a?b=c?d=%zz",
    "*",
  ])("is left as it is: %s", (url) => expect(plainUrl(url)).toBe(url))

  it.each([
    ["/tinh/a%00b", "/tinh/a%EF%BF%BDb"],
    ["/tim-kiem?q=a%00b", "/tim-kiem?q=a%EF%BF%BDb"],
    ["/san-pham/%FF", "/san-pham/%EF%BF%BD"],
    ["/en/tinh/%E0%A4%A?x=1", "/en/tinh/%EF%BF%BD?x=1"],
    // Not the sellers' door.
    ["/ban-hang%00", "/ban-hang%EF%BF%BD"],
  ])("%s is one of nothing", (url, plain) => {
    expect(plainUrl(url)).toBe(plain)
    expect(() => decodeURIComponent(plain.split("?")[0] ?? "")).not.toThrow()
  })
})
