import { describe, expect, it } from "vitest"
import { letterOf } from "../../lib/demo/letter-name"
import { isLoopbackVisit, listensToOthers } from "../../lib/demo/loopback"

describe("the demo's doors", () => {
  const visit = (values: Record<string, string>) => isLoopbackVisit(new Headers(values))
  it("open on the machine itself", () => {
    expect(visit({ host: "localhost:8000", "x-forwarded-for": "127.0.0.1" })).toBe(true)
    expect(visit({ host: "127.0.0.1:8000", "x-forwarded-for": "::ffff:127.0.0.1" })).toBe(true)
    expect(visit({ host: "[::1]:8000", "x-forwarded-for": "::1" })).toBe(true)
  })
  it("stay shut in a shop that listens to other machines, whatever their headers say", () => {
    expect(["0.0.0.0", "::", "192.168.1.4"].map(listensToOthers)).toEqual([true, true, true])
    expect([undefined, "127.0.0.1", "::1", "localhost", "3f2a1c9d"].map(listensToOthers)).toEqual(
      Array(5).fill(false),
    )
  })
  it("stay shut for everybody else", () => {
    expect(visit({ host: "dung-goc.vn", "x-forwarded-for": "127.0.0.1" })).toBe(false)
    expect(visit({ host: "localhost.evil.example", "x-forwarded-for": "127.0.0.1" })).toBe(false)
    expect(visit({ host: "localhost:8000", "x-forwarded-for": "203.0.113.7, 127.0.0.1" })).toBe(
      false,
    )
    expect(
      visit({
        host: "localhost",
        "x-forwarded-host": "dung-goc.vn",
        "x-forwarded-for": "127.0.0.1",
      }),
    ).toBe(false)
    expect(visit({ host: "localhost:8000" })).toBe(false)
  })
})

describe("a letter's name", () => {
  it("says when and what", () => {
    expect(letterOf("2026-11-21T15-04-05-123Z-order-placed-1a2b3c4d.html")).toEqual({
      name: "2026-11-21T15-04-05-123Z-order-placed-1a2b3c4d.html",
      sent_at: "2026-11-21T15:04:05.123Z",
      template: "order-placed",
    })
  })
  it.each([
    "../accounts.json",
    "accounts.json",
    "2026-11-21T15-04-05-123Z-x/../../a-1a2b3c4d.html",
    ".html",
    "",
  ])("is not %j", (name) => expect(letterOf(name)).toBeUndefined())
})
