import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { taxCode } from "../../src/checkout/tax-code"

describe("tax codes", () => {
  // Published on the companies' own pages.
  it.each(["0300588569", "0101248141", "0100109106", "0100686209", "0300942001"])(
    "accepts %s",
    (code) => {
      expect(taxCode(code)).toBe(code)
    },
  )

  it("writes a branch with its hyphen, however it was typed", () => {
    expect(taxCode("0300588569001")).toBe("0300588569-001")
    expect(taxCode("0300588569-001")).toBe("0300588569-001")
    expect(taxCode(" 0300 588 569 ")).toBe("0300588569")
  })

  it("accepts the identity number of a household's owner", () => {
    expect(taxCode("001085012345")).toBe("001085012345")
  })

  it.each([
    "0300588568",
    "030058856",
    "0300588569-000",
    "0300588569-01",
    "100085012345",
    "MST",
    "",
  ])("refuses %s", (code) => {
    expect(taxCode(code)).toBeNull()
  })

  it("notices every single wrong digit", () => {
    fc.assert(
      fc.property(fc.nat({ max: 9 }), fc.nat({ max: 9 }), (place, digit) => {
        const code = "0300588569"
        fc.pre(code[place] !== String(digit))
        expect(taxCode(code.slice(0, place) + String(digit) + code.slice(place + 1))).toBeNull()
      }),
    )
  })
})
