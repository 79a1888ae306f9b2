import { describe, expect, it } from "vitest"
import { checkReview } from "../../lib/checkout/consents"
import { matches } from "../../lib/checkout/matches"
import { fold } from "../../lib/text"
import { recordIn, recordOf, typedIn } from "../../lib/checkout/record"
import { refusedFields } from "../../lib/checkout/refused-field"
import { say } from "../../lib/form/say"
import { countIn } from "../../lib/basket/count-cookie"

function form(values: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  return data
}
const ways = ["vietqr", "cod"] as const
const plain = { gift: false, alcohol: false, ways }
const agreed = { payment: "vietqr", terms: "on", privacy: "on" }

describe("the last step of a checkout", () => {
  it("needs a way to pay and both consents, each by itself", () => {
    expect(checkReview(form({}), plain)).toEqual({
      ok: false,
      errors: { payment: "payment", terms: "consent", privacy: "consent" },
    })
    expect(checkReview(form({ ...agreed, privacy: "" }), plain)).toEqual({
      ok: false,
      errors: { privacy: "consent" },
    })
  })
  it("does without news", () => {
    expect(checkReview(form(agreed), plain)).toEqual({
      ok: true,
      review: { payment: "vietqr", marketing: false, adult: false },
    })
  })
  it("sells alcohol to who says they are 18 or older only", () => {
    const order = { gift: false, alcohol: true, ways }
    expect(checkReview(form(agreed), order)).toEqual({ ok: false, errors: { adult: "adult" } })
    expect(checkReview(form({ ...agreed, adult: "on" }), order).ok).toBe(true)
  })
  it("takes no cash from the recipient of a gift", () => {
    expect(
      checkReview(form({ ...agreed, payment: "cod" }), { gift: true, alcohol: false, ways }),
    ).toEqual({
      ok: false,
      errors: { payment: "cod_gift" },
    })
  })
  it.each(["pp_system_default", "card"])("takes no payment that is not offered: %s", (payment) => {
    expect(checkReview(form({ ...agreed, payment }), plain)).toEqual({
      ok: false,
      errors: { payment: "payment" },
    })
  })
})

describe("what was filled in", () => {
  const details = {
    buyer_name: "Nguyễn Thị Hoà",
    buyer_phone: "0912345678",
    province_code: "19",
    commune_code: "01840",
    street: "12 Trần Hưng Đạo",
    gift: {
      recipient_name: "Bà",
      recipient_phone: "0987654321",
      card: "Chúc bà khoẻ",
      hide_prices: true,
    },
    invoice: { invoice_name: "Công ty A", invoice_tax_code: "0301234567", invoice_address: "Huế" },
  }
  it("comes back as it was when somebody goes back", () => {
    const record = recordOf(details)
    const typed = typedIn({
      metadata: { checkout: record },
      shipping_address: {
        first_name: "Bà",
        last_name: "",
        address_1: "12 Trần Hưng Đạo",
        address_2: null,
        city: "Xã X",
        province: "Thái Nguyên",
        phone: "0987654321",
        metadata: { province_code: "19", commune_code: "01840" },
      },
    })
    expect(typed).toMatchObject({
      buyer_name: "Nguyễn Thị Hoà",
      buyer_phone: "0912345678",
      buyer_email: "",
      is_gift: "on",
      recipient_name: "Bà",
      card: "Chúc bà khoẻ",
      hide_prices: "on",
      wants_invoice: "on",
      invoice_tax_code: "0301234567",
      province_code: "19",
      commune_code: "01840",
    })
  })
  it("is sent back without what the shop added to it", () => {
    const stored = {
      ...recordOf(details),
      locale: "vi",
      consents: { terms: true, privacy: true, marketing: false },
    }
    expect(recordIn({ metadata: { checkout: stored } })).toEqual(recordOf(details))
  })
  it("is not believed when it has another shape", () => {
    expect(recordIn({ metadata: { checkout: { buyer: "x" } } })).toBeUndefined()
    expect(recordIn({ metadata: null })).toBeUndefined()
    expect(typedIn({ metadata: {}, shipping_address: null })).toEqual({})
  })
})

describe("a refusal of the shop", () => {
  const refusal = (field: string, message = "no") => ({ field, code: "invalid", message })
  it("stands at the field it is about, in the shop's words", () => {
    expect(
      refusedFields([
        refusal("invoice.tax_code", "Mã số thuế: sai"),
        refusal("gift.recipient.phone"),
      ]),
    ).toEqual({ invoice_tax_code: "Mã số thuế: sai", recipient_phone: "no" })
  })
  it("is not pinned to a field it is not about", () => {
    expect(refusedFields([refusal("buyer.name"), refusal("body")])).toBeUndefined()
    expect(refusedFields([])).toBeUndefined()
  })
})

describe("names of places", () => {
  it.each([
    ["thai ng", true],
    ["Thái Nguyên", true],
    ["nguyen", true],
    ["bac kan", true],
    ["kan", true],
    ["", true],
    ["hguyen", false],
    ["ha noi", false],
  ])("%j among Thái Nguyên, formerly Bắc Kạn: %s", (typed, found) => {
    expect(matches(fold("Thái Nguyên Bắc Kạn"), typed)).toBe(found)
  })
  it("folds hoà and hòa alike", () => expect(fold("Hoà Bình")).toBe(fold("HÒA BÌNH")))
})

describe("small words", () => {
  it("fill what they know", () => {
    expect(say("{field}: sớm nhất là {earliest}.", { field: "Ngày", earliest: "23/11" })).toBe(
      "Ngày: sớm nhất là 23/11.",
    )
    expect(say("{field}: chưa được chấp nhận. {reason}", { field: "Thiệp" })).toBe(
      "Thiệp: chưa được chấp nhận.",
    )
  })
  it("read the basket's count and nothing else", () => {
    expect(countIn("a=1; basket_count=12; b=2")).toBe(12)
    expect(countIn("xbasket_count=12")).toBe(0)
    expect(countIn("basket_count=<b>")).toBe(0)
    expect(countIn("")).toBe(0)
  })
})
