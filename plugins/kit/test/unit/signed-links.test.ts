import { describe, expect, it } from "vitest"
import { sign, verify } from "../../src/signed-links"

const secret = "a-secret-of-the-test"
const soon = new Date("2026-12-31T00:00:00Z")
const now = new Date("2026-11-21T00:00:00Z")

describe("signed links", () => {
  const token = sign("order", "order_01ABC", soon, secret)

  it("open what they name until they end", () => {
    expect(verify("order", token, secret, now)).toEqual({
      ok: true,
      subject: "order_01ABC",
      expires_at: soon,
    })
    expect(verify("order", token, secret, soon)).toEqual({ ok: false, refusal: "expired" })
  })

  it("open nothing else", () => {
    expect(verify("payment", token, secret, now)).toEqual({ ok: false, refusal: "other_purpose" })
    expect(verify("order", token, "another secret", now)).toEqual({ ok: false, refusal: "forged" })
  })

  it("cannot be changed in any part", () => {
    for (let index = 0; index < token.length; index++) {
      const other = token[index] === "A" ? "B" : "A"
      const changed = token.slice(0, index) + other + token.slice(index + 1)
      expect(verify("order", changed, secret, now).ok).toBe(false)
    }
  })

  it.each(["", "a.b", "....", "a.b.c.d.e"])("refuse %j", (text) =>
    expect(verify("order", text, secret, now).ok).toBe(false),
  )
})
