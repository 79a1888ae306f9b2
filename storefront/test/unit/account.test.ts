import { describe, expect, it } from "vitest"
import { hasErrors, readAccountForm, signInWay } from "../../lib/account/check"

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

describe("a form of an account", () => {
  it("asks who registers for a phone, and not for an e-mail address", () => {
    const { state } = readAccountForm(
      "register",
      { attempt: 0 },
      form({ name: "Hoà", phone: "0912 345 678", email: "", password: "một câu dài" }),
    )
    expect(hasErrors(state)).toBe(false)
    expect(readAccountForm("register", { attempt: 0 }, form({})).state.errors).toEqual({
      name: "required",
      phone: "required",
      password: "required",
    })
  })

  it("names what is wrong, keeps what was typed, and never the password", () => {
    const typed = { name: "Hoà", phone: "1900 1234", email: "hoa@", password: "ngắn" }
    const { state } = readAccountForm("register", { attempt: 4 }, form(typed))
    expect(state).toMatchObject({
      attempt: 5,
      errors: { phone: "phone", email: "email", password: "password" },
    })
    expect(state.typed).toMatchObject({ name: "Hoà", phone: "1900 1234", email: "hoa@" })
    expect(JSON.stringify(state)).not.toContain("ngắn")
  })

  it.each([
    ["0912 345 678", { provider: "phonepass", name: { phone: "0912345678" } }],
    ["+84 912 345 678", { provider: "phonepass", name: { phone: "0912345678" } }],
    ["An@Example.com", { provider: "emailpass", name: { email: "an@example.com" } }],
    ["an", undefined],
    ["12345", undefined],
  ])("knows how %s signs in", (login, way) => {
    expect(signInWay(login)).toEqual(way)
  })
})
