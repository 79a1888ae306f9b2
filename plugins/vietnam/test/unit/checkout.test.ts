import { describe, expect, it } from "vitest"
import { readCheckoutDetails, type StoredCheckout } from "../../src/checkout/details"
import { refusalBody, refusalMessage } from "../../src/checkout/messages"
import { completionRefusals, paymentRefusal, wantedDateRefusal } from "../../src/checkout/rules"

const DETAILS = {
  buyer: { name: "Nguyễn Thị Hoà", phone: "0912 345 678", email: "Hoa@Example.com" },
  gift: {
    recipient: { name: "Trần Văn Đức", phone: "+84 236 3821 345" },
    card: "Chúc mừng năm mới!",
    wanted_date: "2027-01-20",
  },
  invoice: { name: "Công ty CP Sữa", tax_code: "0300588569", address: "10 Tân Trào, TP.HCM" },
  consents: { terms: true, privacy: true },
}

const refusals = (body: unknown) => {
  const read = readCheckoutDetails(body)
  return read.ok ? [] : read.refusals.map(({ field, code }) => `${field} ${code}`)
}

describe("checkout details", () => {
  it("normalises phones, e-mail and tax code, and hides a gift's prices unless told otherwise", () => {
    expect(readCheckoutDetails(DETAILS)).toMatchObject({
      ok: true,
      details: {
        buyer: { phone: "+84912345678", email: "hoa@example.com" },
        gift: { recipient: { phone: "+842363821345" }, hide_prices: true },
        invoice: { tax_code: "0300588569" },
        consents: { terms: true, privacy: true, marketing: false },
      },
    })
  })

  it("asks for no consent before the review step, and gives none by itself", () => {
    expect(readCheckoutDetails({ buyer: DETAILS.buyer })).toEqual({
      ok: true,
      details: {
        buyer: { name: "Nguyễn Thị Hoà", phone: "+84912345678", email: "hoa@example.com" },
      },
    })
  })

  it("names every wrong field at once", () => {
    expect(
      refusals({
        buyer: { name: "  ", phone: "12345", email: "hoa" },
        gift: {
          recipient: { name: "4 đường Láng" },
          card: "a".repeat(501),
          wanted_date: "2027-02-30",
        },
        invoice: { name: "Công ty", tax_code: "0300588568", address: "x" },
        consents: { terms: false },
        total: 1,
      }),
    ).toEqual([
      "buyer.name required",
      "buyer.phone phone",
      "buyer.email email",
      "gift.recipient.name name",
      "gift.recipient.phone required",
      "gift.card too_long",
      "gift.wanted_date date",
      "invoice.tax_code tax_code",
      "consents.terms terms",
      "consents.privacy terms",
      "total unknown_field",
    ])
  })

  it.each([undefined, null, 7, "text", [], {}])("refuses %j without falling over", (body) => {
    expect(readCheckoutDetails(body).ok).toBe(false)
  })

  it("says it in the buyer's language, beginning with the field", () => {
    const refusal = { field: "buyer.phone", code: "phone" } as const
    expect(refusalMessage(refusal, "vi")).toMatch(/^Số điện thoại người mua: hãy nhập/)
    expect(refusalMessage(refusal, "en")).toMatch(/^Buyer's phone number: please enter/)
    expect(refusalBody([refusal], "vi")).toMatchObject({
      type: "invalid_data",
      fields: [{ field: "buyer.phone", code: "phone" }],
    })
  })
})

describe("rules of an order", () => {
  const stored = (change: Partial<StoredCheckout> = {}): StoredCheckout => ({
    buyer: { name: "Hoà", phone: "+84912345678" },
    consents: { terms: true, privacy: true, marketing: false, given_at: "2026-11-21T10:00:00Z" },
    locale: "vi",
    ...change,
  })
  const gift = { recipient: { name: "Đức", phone: "+84912345679" }, hide_prices: true }

  it("never collects cash from a gift's recipient", () => {
    expect(paymentRefusal({ gift }, "pp_cod_cod", "vnd")).toMatchObject({ code: "cod_gift" })
    expect(paymentRefusal({ gift }, "pp_vietqr_vietqr", "vnd")).toBeNull()
    expect(paymentRefusal({}, "pp_cod_cod", "vnd")).toBeNull()
    expect(completionRefusals(stored({ gift }), ["pp_cod_cod"], false, "vnd")).toMatchObject([
      { code: "cod_gift" },
    ])
  })

  it("asks for the terms where our form was used, and for the age wherever there is alcohol", () => {
    expect(completionRefusals(null, ["pp_cod_cod"], false, "vnd")).toEqual([])
    expect(completionRefusals(stored({ consents: undefined }), [], false, "vnd")).toMatchObject([
      { field: "consents.terms" },
    ])
    expect(completionRefusals(null, [], true, "vnd")).toMatchObject([{ field: "adult_confirmed" }])
    expect(completionRefusals(stored({ adult_confirmed: true }), [], true, "vnd")).toEqual([])
  })

  it("knows whether a gift can be there in time", () => {
    const tet = [{ holiday_from: "2027-02-04", day: "2027-01-25" }]
    const asked = (wanted: string, today: string, earliest: string) =>
      wantedDateRefusal(wanted, today, earliest, tet)?.code ?? null
    expect(asked("2026-11-24", "2026-11-21", "2026-11-25")).toBe("too_early")
    expect(asked("2026-11-25", "2026-11-21", "2026-11-25")).toBeNull()
    expect(asked("2027-03-01", "2026-11-21", "2026-11-25")).toBe("too_late")
    expect(asked("2027-02-03", "2027-01-25", "2027-01-29")).toBeNull()
    expect(asked("2027-02-03", "2027-01-26", "2027-01-30")).toBe("after_last_order_day")
    expect(asked("2027-02-10", "2027-01-26", "2027-01-30")).toBeNull()
  })
})
