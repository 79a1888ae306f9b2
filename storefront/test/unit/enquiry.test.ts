import { describe, expect, it } from "vitest"
import { checkEnquiry } from "../../lib/enquiry/check"

const good = {
  quantity: "1.500",
  buyer_kind: "exporter",
  name: "An",
  phone: "0912 345 678",
  consent: "on",
}

describe("an enquiry", () => {
  it("reads numbers as they are written in Vietnam", () => {
    expect(checkEnquiry({ ...good, budget: "25.000.000" }, "2026-11-21")).toEqual({
      enquiry: {
        quantity: 1500,
        buyer_kind: "exporter",
        name: "An",
        phone: "0912345678",
        budget: 25_000_000,
      },
    })
  })
  it("names every wrong field", () => {
    expect(
      checkEnquiry(
        {
          quantity: "many",
          buyer_kind: "king",
          wanted_date: "2026-11-21",
          budget: "-1",
          phone: "1",
          email: "x",
          message: "x".repeat(2001),
        },
        "2026-11-21",
      ),
    ).toEqual({
      errors: {
        quantity: "number",
        buyer_kind: "choose",
        wanted_date: "date",
        budget: "number",
        name: "required",
        phone: "phone",
        email: "email",
        message: "too_long",
        consent: "consent",
      },
    })
  })
  it("wants a day to come that exists", () => {
    const on = (wanted_date: string) => checkEnquiry({ ...good, wanted_date }, "2026-11-21")
    expect(on("2026-11-22")).toHaveProperty("enquiry.wanted_date", "2026-11-22")
    expect(on("2027-02-30")).toEqual({ errors: { wanted_date: "date" } })
  })
})
