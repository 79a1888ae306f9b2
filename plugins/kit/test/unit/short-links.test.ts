import { generateEntityId } from "@medusajs/framework/utils"
import { describe, expect, it } from "vitest"
import { SHORT_TOKEN_LENGTH, signShort, verifyShort } from "../../src/short-links"
import { sign } from "../../src/signed-links"

const secret = "a-secret-of-the-test"
const soon = new Date("2026-12-31T00:00:00Z")
const now = new Date("2026-11-21T00:00:00Z")
const ID = "sord_01KAB3XQ5F7Y9ZC2D4E6G8H0JK"

describe("short signed links", () => {
  const token = signShort("confirm", ID, soon, secret)
  const read = (text: string) => verifyShort("confirm", "sord", text, secret, now)

  it("open what they name until they end, and are all of one length", () => {
    const ids = [
      ID,
      `sord_${"0".repeat(26)}`,
      `sord_7${"Z".repeat(25)}`,
      ...Array.from({ length: 50 }, () => generateEntityId(undefined, "sord")),
    ]
    for (const id of ids) {
      const short = signShort("confirm", id, soon, secret)
      expect(short).toMatch(/^[\w-]+[a-z0-9]$/i)
      expect(short).toHaveLength(SHORT_TOKEN_LENGTH)
      expect(read(short)).toEqual({ ok: true, subject: id, expires_at: soon })
    }
    expect(verifyShort("confirm", "sord", token, secret, soon)).toEqual({
      ok: false,
      refusal: "expired",
    })
  })

  it("open nothing else", () => {
    const forged = { ok: false, refusal: "forged" }
    expect(verifyShort("order", "sord", token, secret, now)).toEqual(forged)
    expect(verifyShort("confirm", "order", token, secret, now)).toEqual(forged)
    expect(verifyShort("confirm", "sord", token, "another secret", now)).toEqual(forged)
    const other = signShort("confirm", ID.replace(/.$/, "M"), soon, secret)
    const later = signShort("confirm", ID, new Date("2027-12-31"), secret)
    // The id of one, the end of another, the signature of a third.
    const [own, foreign, long] = [token, other, later].map((text) =>
      Buffer.from(text.slice(0, -1), "base64url"),
    )
    for (const parts of [
      [foreign!.subarray(0, 16), own!.subarray(16)],
      [own!.subarray(0, 16), long!.subarray(16, 20), own!.subarray(20)],
    ])
      expect(read(`${Buffer.concat(parts).toString("base64url")}1`)).toEqual(forged)
  })

  it("cannot be changed in any letter, nor be spelled otherwise", () => {
    for (let index = 0; index < token.length; index++) {
      const letter = token[index] === "A" ? "B" : "A"
      expect(read(token.slice(0, index) + letter + token.slice(index + 1)).ok).toBe(false)
    }
    const spelled = [`${token}=`, ` ${token}`, `${token.slice(0, 9)} ${token.slice(9)}`]
    for (const text of [...spelled, token.slice(1), "", "x".repeat(400)])
      expect(read(text)).toEqual({ ok: false, refusal: "malformed" })
    const marked = Array.from({ length: 60 }, (_, at) =>
      signShort("confirm", ID, new Date(soon.getTime() + at * 1000), secret),
    ).find((text) => text.includes("-"))!
    expect(read(marked).ok).toBe(true)
    expect(read(marked.replace("-", "+"))).toEqual({ ok: false, refusal: "malformed" })
  })

  it("are not tokens of the long kind", () => {
    expect(read(sign("confirm", ID, soon, secret))).toEqual({ ok: false, refusal: "malformed" })
  })

  it.each(["sord_1", "01KAB3XQ5F7Y9ZC2D4E6G8H0JK", "sord_81KAB3XQ5F7Y9ZC2D4E6G8H0JK", "sord_"])(
    "are not made for %j",
    (id) => expect(() => signShort("confirm", id, soon, secret)).toThrow(RangeError),
  )
})
