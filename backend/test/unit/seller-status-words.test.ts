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
})
