import { describe, expect, it } from "vitest"
import { signInName } from "../../src/api/sign-in-name"

describe("whose account a sign-in is about", () => {
  it("is one in any spelling", () => {
    expect(signInName("emailpass", { email: " AN@example.com" })).toEqual({
      field: "email",
      value: "an@example.com",
    })
    const phones = ["0912 345 678", "+84912345678"]
    expect(phones.map((phone) => signInName("phonepass", { phone })?.value)).toEqual([
      "+84912345678",
      "+84912345678",
    ])
  })

  it("is said by the field that the provider reads, whatever stands beside it", () => {
    const body = { email: "dung@example.com", phone: "0912345678" }
    expect(signInName("emailpass", body)?.value).toBe("dung@example.com")
    expect(signInName("phonepass", body)?.value).toBe("+84912345678")
    expect(signInName("emailpass", { phone: "0912345678" })).toBeUndefined()
    expect(signInName("google", body)).toBeUndefined()
  })
})
