import { describe, expect, it } from "vitest"
import { addDays } from "../../lib/checkout/dates"
import { checkDetails, typedDetails } from "../../lib/checkout/details"
import type { TypedDetails } from "../../lib/checkout/fields"
import { internationalPhone, spokenPhone, vietnamesePhone } from "../../lib/checkout/phone"
import { taxCode } from "../../lib/checkout/tax-code"

describe("a Vietnamese phone number", () => {
  it.each([
    ["0912345678", "0912345678"],
    ["0912 345 678", "0912345678"],
    ["0912.345.678", "0912345678"],
    ["+84 912 345 678", "0912345678"],
    ["84912345678", "0912345678"],
    ["0084912345678", "0912345678"],
    ["(024) 3825-3456", "02438253456"],
  ])("%j", (typed, national) => expect(vietnamesePhone(typed)).toBe(national))
  it.each([
    "",
    "12345",
    "024 3825 3456 1",
    "0123456789",
    "0612345678",
    "091234567",
    "09123456789",
    "+1 415 555 2671",
    "gọi tôi",
  ])("refuses %j", (typed) => expect(vietnamesePhone(typed)).toBeUndefined())
  it("is written as it is spoken", () => {
    expect(spokenPhone("0912345678")).toBe("0912 345 678")
    expect(spokenPhone("+84912345678")).toBe("0912 345 678")
  })
})

describe("a phone number of any country", () => {
  it.each([
    ["+1 (415) 555-2671", "+14155552671"],
    ["0049 30 901820", "+4930901820"],
    ["+44 (0)20 7946 0958", "+442079460958"],
    ["0912 345 678", "0912345678"],
    ["415 555 2671", undefined],
    ["+84 123", undefined],
    ["+1", undefined],
    ["+1 415 555 2671 2671 2671", undefined],
  ])("%j → %j", (typed, number) => expect(internationalPhone(typed)).toBe(number))
})

describe("a tax code", () => {
  it.each([
    ["0312345678", "0312345678"],
    ["0312345678-001", "0312345678-001"],
    ["0312345678001", "0312345678-001"],
    ["001203004567", "001203004567"],
    ["03 1234 5678", "0312345678"],
    ["123", undefined],
    ["0312345678-1", undefined],
  ])("%j → %j", (typed, code) => expect(taxCode(typed)).toBe(code))
})

const good: TypedDetails = {
  buyer_name: " Nguyễn Thị Hoà ",
  buyer_phone: "+84 912 345 678",
  buyer_email: "",
  province_code: "19",
  commune_code: "01840",
  street: "12 đường Trần Hưng Đạo",
  old_district: "",
}

describe("the details of a checkout that is paid from abroad", () => {
  it("name a number with its country, an e-mail address and who receives the goods in Vietnam", () => {
    expect(checkDetails({ ...good, buyer_phone: "415 555 2671" }, "2026-11-23", true)).toEqual({
      ok: false,
      errors: {
        buyer_phone: "phone_abroad",
        buyer_email: "required",
        recipient_name: "required",
        recipient_phone: "required",
      },
    })
    const result = checkDetails(
      {
        ...good,
        buyer_phone: "+1 415 555 2671",
        buyer_email: "Linda@Example.com",
        recipient_name: "Trần Văn Đức",
        recipient_phone: "0912 345 678",
      },
      "2026-11-23",
      true,
    )
    expect(result).toMatchObject({
      ok: true,
      details: {
        buyer_phone: "+14155552671",
        buyer_email: "linda@example.com",
        gift: { recipient_phone: "0912345678" },
      },
    })
  })
})

describe("the details of a checkout", () => {
  it("need no e-mail and no old district", () => {
    const result = checkDetails(good, "2026-11-23")
    expect(result).toEqual({
      ok: true,
      details: {
        buyer_name: "Nguyễn Thị Hoà",
        buyer_phone: "0912345678",
        buyer_email: undefined,
        province_code: "19",
        commune_code: "01840",
        street: "12 đường Trần Hưng Đạo",
        old_district: undefined,
      },
    })
  })

  it("name every wrong field at once", () => {
    const result = checkDetails(
      { buyer_phone: "123", buyer_email: "x@", is_gift: "on", wants_invoice: "on" },
      "2026-11-23",
    )
    expect(result).toEqual({
      ok: false,
      errors: {
        buyer_name: "required",
        buyer_phone: "phone",
        buyer_email: "email",
        province_code: "choose",
        commune_code: "choose",
        street: "required",
        recipient_name: "required",
        recipient_phone: "required",
        invoice_name: "required",
        invoice_tax_code: "required",
        invoice_address: "required",
      },
    })
  })

  it("ask about a recipient only when it is a gift, and about a company only when it wants an invoice", () => {
    const result = checkDetails(
      { ...good, recipient_phone: "nonsense", invoice_tax_code: "nonsense" },
      "2026-11-23",
    )
    expect(result.ok && result.details.gift).toBeUndefined()
    expect(result.ok && result.details.invoice).toBeUndefined()
  })

  it("refuse a day that cannot be kept", () => {
    const gift: TypedDetails = {
      ...good,
      is_gift: "on",
      recipient_name: "Bà ngoại",
      recipient_phone: "0987654321",
    }
    const on = (wanted_date: string) => checkDetails({ ...gift, wanted_date }, "2026-11-23")
    expect(on("2026-11-22")).toEqual({ ok: false, errors: { wanted_date: "too_early" } })
    expect(on("tomorrow")).toEqual({ ok: false, errors: { wanted_date: "date" } })
    expect(on("2026-13-45")).toEqual({ ok: false, errors: { wanted_date: "date" } })
    expect(on("2026-11-23").ok).toBe(true)
    expect(on("").ok).toBe(true)
  })

  it("say when something is too long", () => {
    expect(checkDetails({ ...good, street: "x".repeat(201) }, "2026-11-23")).toEqual({
      ok: false,
      errors: { street: "too_long" },
    })
  })

  it("keep what was typed, and nothing the framework added", () => {
    const form = new FormData()
    form.set("buyer_name", "  A ")
    form.set("$ACTION_ID", "x")
    expect(typedDetails(form)).toEqual({ buyer_name: "  A " })
  })
})

describe("days", () => {
  it("roll over months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29")
  })
})
