import { SELLER_STATUSES } from "@ocop/marketplace/modules/seller"
import { describe, expect, it } from "vitest"
import { statusNotice } from "../../src/sellers/status-words"

const SHOP = { name: "Đúng Gốc", url: "https://dung-goc.example" }
const seller = { name_vi: "HTX Nấm Rừng", name_en: "Forest Mushroom Cooperative" }
const told = (from: (typeof SELLER_STATUSES)[number], to: (typeof SELLER_STATUSES)[number]) => ({
  seller,
  from,
  to,
  reason: null,
})

describe("the letter after a change of a seller's state", () => {
  it("has words of its own for every state, in both languages", () => {
    for (const locale of ["vi", "en"] as const) {
      const titles = SELLER_STATUSES.map(
        (status) => statusNotice(told("applying", status), locale, SHOP).title,
      )
      expect(new Set(titles).size).toBe(SELLER_STATUSES.length)
    }
  })

  it("does not welcome as new a shop that opens again", () => {
    expect(statusNotice(told("reviewing", "active"), "vi", SHOP).title).toBe("Gian hàng đã mở")
    expect(statusNotice(told("suspended", "active"), "vi", SHOP).title).toBe("Gian hàng mở lại")
  })

  it("names the seller and the reason, and leads to the door in the reader's language", () => {
    const letter = statusNotice({ ...told("active", "suspended"), reason: "Hết hạn" }, "en", SHOP)
    expect(letter.facts).toEqual([
      ["Seller", "Forest Mushroom Cooperative"],
      ["Reason", "Hết hạn"],
    ])
    expect(letter.action?.url).toBe("https://dung-goc.example/en/ban-hang")
    expect(statusNotice(told("active", "suspended"), "vi", SHOP).facts).toHaveLength(1)
  })

  it.each(["vi", "en"] as const)("is a text message too, for every state (%s)", (locale) => {
    const texts = [
      ...SELLER_STATUSES.map((status) => statusNotice(told("applying", status), locale, SHOP)),
      statusNotice(told("suspended", "active"), locale, SHOP),
    ].map(({ sms }) => sms)
    expect(new Set(texts).size).toBe(SELLER_STATUSES.length + 1)
    const door = `https://dung-goc.example${locale === "en" ? "/en" : ""}/ban-hang`
    for (const text of texts) expect(text).toMatch(new RegExp(`^Dung Goc: .{20,} ${door}$`))
  })

  it("says the reason in a text message that has room for it, and leaves it out of one that has not", () => {
    const asked = (reason: string) =>
      statusNotice({ ...told("reviewing", "asked"), reason }, "vi", SHOP).sms
    expect(asked("Ảnh bị mờ")).toBe(
      "Dung Goc: Ho so can bo sung roi nop lai (HTX Nam Rung). Ly do: Anh bi mo https://dung-goc.example/ban-hang",
    )
    expect(asked("Ảnh bị mờ ".repeat(20))).toBe(
      "Dung Goc: Ho so can bo sung roi nop lai (HTX Nam Rung). https://dung-goc.example/ban-hang",
    )
  })

  it("promises no letter to who has no letter box", () => {
    for (const locale of ["vi", "en"] as const)
      for (const status of SELLER_STATUSES) {
        const { title, text, sms } = statusNotice(told("applying", status), locale, SHOP)
        expect([title, ...text, sms].join(" ")).not.toMatch(/thư|\bthu\b|e-?mail|letter/i)
      }
  })
})
