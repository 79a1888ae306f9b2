import { describe, expect, it } from "vitest"
import { raisedNotice, sellerProgrammeNotice } from "../../src/programmes/letter-words"

const SHOP = { name: "Sàn OCOP", url: "https://shop.example" }
const TOLD = {
  id: "prog_1",
  form: "percentage" as const,
  name_vi: "Tuần OCOP",
  name_en: "OCOP week",
  office: "Sở Công Thương Bắc Ninh",
  product: null,
}

describe("what is written of a programme", () => {
  it.each([
    "invited",
    "asked_again",
    "accepted",
    "refused",
    "dropped",
    "good_out",
    "good_back",
  ] as const)(
    "tells a seller that he or his good was %s, in both languages and in one text message",
    (kind) => {
      const told = {
        ...TOLD,
        kind,
        product: kind.startsWith("good") ? "Rượu mơ ".repeat(20) : null,
      }
      const [vi, en] = [
        sellerProgrammeNotice(told, "vi", SHOP),
        sellerProgrammeNotice(told, "en", SHOP),
      ]
      expect(vi.title).not.toBe(en.title)
      expect(vi.action?.url).toBe("https://shop.example/ban-hang/chuong-trinh/prog_1")
      expect(en.action?.url).toBe("https://shop.example/en/ban-hang/chuong-trinh/prog_1")
      for (const { sms } of [vi, en]) expect(sms?.length).toBeLessThanOrEqual(160)
    },
  )

  it("says why, in the reader's language", () => {
    const why = [{ vi: "không có chứng nhận", en: "has no certificate" }]
    const out = { ...TOLD, kind: "good_out" as const, product: "Trà", why }
    expect(sellerProgrammeNotice(out, "vi", SHOP).facts).toContainEqual([
      "Lý do",
      "không có chứng nhận",
    ])
    expect(sellerProgrammeNotice(out, "en", SHOP).facts).toContainEqual([
      "Reason",
      "has no certificate",
    ])
    const refused = { ...TOLD, kind: "refused" as const, words: "Chưa đúng hàng" }
    expect(sellerProgrammeNotice(refused, "vi", SHOP).facts).toContainEqual([
      "Lý do",
      "Chưa đúng hàng",
    ])
  })

  it("speaks of no price where the programme pays delivery", () => {
    for (const kind of ["good_out", "good_back", "dropped", "invited"] as const)
      for (const locale of ["vi", "en"] as const) {
        const told = { ...TOLD, form: "free_delivery" as const, kind, product: "Trà" }
        const { text } = sellerProgrammeNotice(told, locale, SHOP)
        expect(text.join(" ")).not.toMatch(
          /giá thường|giá của chương trình|giá đã giảm|usual price/,
        )
      }
  })

  it("tells an office of each price that was raised, from what to what", () => {
    const goods = [{ product_id: "p", title: "Trà", was: 50_000, now: 80_000 }]
    const { facts, action } = raisedNotice({ id: "prog_1", name: "Tuần OCOP", goods }, SHOP)
    expect(facts).toEqual([["Trà", "50.000 đ → 80.000 đ"]])
    expect(action?.url).toBe("https://shop.example/so-cong-thuong/chuong-trinh/prog_1")
  })
})
