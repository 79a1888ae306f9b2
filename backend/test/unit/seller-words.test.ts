import { note } from "@ocop/vietnam/letters"
import { describe, expect, it } from "vitest"
import { enquiryNotice } from "../../src/sellers/enquiry-words"
import {
  cancelledOrderNotice,
  newOrderNotice,
  paidOrderNotice,
  unansweredNotice,
  unansweredToOffice,
} from "../../src/sellers/words"

const shop = {
  name: "Đúng Gốc",
  tagline: "Đặc sản có tên xã",
  url: "http://shop.example",
  hotline: null,
  demonstration: false,
}
const order = {
  display_id: "1024-A",
  total: 120_000,
  lines: [{ title: "Chè", title_en: "Tea", quantity: 2 }],
}

/** Words that no Vietnamese sentence holds. */
const ENGLISH = /\b(the|payment|order|transfer|pack|paid|cash|delivery|cod|you|please)\b/i

describe("a seller's notice of a new order", () => {
  it.each([
    ["awaiting", "CHƯA chuyển khoản, xin khoan đóng gói"],
    ["due_on_delivery", "thu tiền khi giao hàng"],
    ["paid", "đã thanh toán"],
  ] as const)("says, in Vietnamese alone, that the money is %s", (payment, said) => {
    const { subject, text, html } = note(newOrderNotice(order, payment, "vi", shop, "a.b"), shop)
    expect(`${subject}\n${text}`).not.toMatch(ENGLISH)
    for (const letter of [text, html]) {
      expect(letter).toContain(said)
      expect(letter).toContain("Chè")
      expect(letter).toContain("http://shop.example/ban-hang")
      expect(letter).toContain("http://shop.example/xac-nhan/a.b")
    }
  })

  it("is followed by word that the transfer came, or that the order is off", () => {
    const paid = note(paidOrderNotice(order, "vi", shop), shop)
    expect(paid.subject).toBe("Đơn hàng 1024-A đã thanh toán")
    expect(paid.text).toContain("bạn có thể đóng gói")
    const off = note(cancelledOrderNotice(order, "vi", shop), shop)
    for (const { subject, text } of [paid, off]) {
      expect(`${subject}\n${text}`).not.toMatch(ENGLISH)
    }
  })
})

describe("a seller's person who reads English", () => {
  const late = {
    ...order,
    seller: { name_vi: "HTX Trà", name_en: "Tea Cooperative", status: "active" },
    confirm_by: new Date("2026-11-24T02:00:00Z"),
  }
  const english = { ...shop, tagline: "Specialities" }

  it.each([
    ["a new order", newOrderNotice(order, "awaiting", "en", shop, "a.b")],
    ["one that nobody answered", unansweredNotice(late, "en", shop, "a.b")],
    ["a transfer that came", paidOrderNotice(order, "en", shop)],
    ["an order that is off", cancelledOrderNotice(order, "en", shop)],
  ])("is told of %s in English, and led to pages in English", (_, notice) => {
    const { subject, text, html } = note(notice, english)
    const said = `${subject}\n${text}`.replaceAll(/Đúng Gốc|₫/gi, "")
    expect(said).not.toMatch(/[À-ÖØ-öø-ỹ]/)
    expect(html).toContain('lang="en"')
    expect(notice.action?.url).toMatch(/^http:\/\/shop\.example\/en\/(xac-nhan\/a\.b|ban-hang)$/)
    expect(notice.sms).toMatch(/\border\b|Not answered/i)
    for (const vietnamese of ["http://shop.example/xac-nhan", "http://shop.example/ban-hang"])
      expect(`${text} ${notice.sms}`).not.toContain(vietnamese)
  })

  it("does not change what an office is told", () => {
    const { subject, text } = note(unansweredToOffice(late, shop), shop)
    expect(`${subject}\n${text}`).not.toMatch(ENGLISH)
    expect(text).toContain("HTX Trà chưa trả lời đơn hàng này")
  })
})

describe("a reminder of an order that waits", () => {
  const letters = (status: string, locale: "vi" | "en") => {
    const seller = { name_vi: "HTX", name_en: "Cooperative", status }
    const late = { ...order, seller, confirm_by: new Date("2026-11-24T02:00:00Z") }
    return note(unansweredNotice(late, locale, shop, "a.b"), shop)
  }

  it.each([
    ["vi", "để nhận đơn hoặc báo hết hàng trước 09:00 24", "gian hàng đang không bán"],
    ["en", "to accept it, or to say that it is sold out", "your shop does not sell at the moment"],
  ] as const)("asks in %s for an answer that the shop can give", (locale, accept, stopped) => {
    expect(letters("active", locale).text).toContain(accept)
    for (const status of ["suspended", "closed"]) {
      const { text, html } = letters(status, locale)
      for (const letter of [text, html]) {
        expect(letter).toContain(stopped)
        expect(letter).toContain("/xac-nhan/a.b")
        expect(letter).not.toMatch(/để nhận đơn|Nhận đơn|to accept it|Accept/)
      }
    }
  })
})

describe("the letter of a new order", () => {
  it("offers a shop that was suspended at that moment what it can do, and until when", () => {
    const stopped_until = new Date("2026-11-24T02:00:00Z")
    for (const [locale, stopped] of [
      ["vi", "gian hàng đang không bán"],
      ["en", "your shop does not sell at the moment"],
    ] as const) {
      const notice = newOrderNotice({ ...order, stopped_until }, "paid", locale, shop, "a.b")
      const { text, html } = note(notice, shop)
      for (const letter of [text, html]) {
        expect(letter).toContain(stopped)
        expect(letter).toContain("09:00")
        expect(letter).toContain("/xac-nhan/a.b")
        expect(letter).not.toMatch(/Nhận đơn|Accept/)
      }
      expect(notice.sms).toMatch(/chi tu choi duoc: |can only be refused: /)
      expect(notice.sms).not.toMatch(/Nhan hay|Accept/)
    }
  })
})

describe("the letter about an enquiry", () => {
  const enquiry = {
    name: "Lê Văn An",
    phone: "0912345678",
    email: "an@example.com",
    organisation: "Siêu thị <b>Xanh</b>",
    quantity: 1_500,
    budget: 90_000_000,
    wanted_date: "2027-01-20",
    message: "Đóng gói\nhai hũ một hộp.",
    buyer_kind: "supermarket",
    locale: "en",
  } as const
  const subject = {
    product: { title: "Nước mắm Lê Gia", handle: "nuoc-mam-le-gia" },
    seller: { name_vi: "Công ty Lê Gia", name_en: "Le Gia Company" },
  }

  it("names product, quantity, day, budget, buyer and how to reach them", () => {
    const { subject: line, text } = note(enquiryNotice(enquiry, subject, "vi", shop), shop)
    expect(line).toBe("Hỏi mua số lượng lớn: Nước mắm Lê Gia, 1.500")
    for (const fact of [
      "Sản phẩm: Nước mắm Lê Gia",
      "Số lượng: 1.500",
      "Ngày cần: 20/01/2027",
      "Ngân sách: 90.000.000 ₫",
      "Mua cho: siêu thị",
      "Điện thoại: 0912345678",
      "E-mail: an@example.com",
      "Viết bằng: tiếng Anh",
      "Đóng gói\nhai hũ một hộp.",
      "http://shop.example/san-pham/nuoc-mam-le-gia",
    ]) {
      expect(text).toContain(fact)
    }
  })

  it("is a text message for who has a telephone alone, with the number to call", () => {
    expect(enquiryNotice(enquiry, subject, "vi", shop).sms).toBe(
      "Dung Goc: Khach hoi mua 1.500 Nuoc mam Le Gia, xin goi 0912345678",
    )
  })

  it("is in English for who reads English, with what the buyer wrote as it was written", () => {
    const { subject: line, text } = note(enquiryNotice(enquiry, subject, "en", shop), shop)
    expect(line).toBe("Bulk enquiry: Nước mắm Lê Gia, 1.500")
    for (const fact of [
      "Seller: Le Gia Company",
      "Buys for: a supermarket",
      "Phone: 0912345678",
      "Đóng gói\nhai hũ một hộp.",
      "http://shop.example/en/san-pham/nuoc-mam-le-gia",
    ])
      expect(text).toContain(fact)
    expect(text).not.toContain("Written in")
  })

  it("prints what the buyer wrote as text, never as HTML", () => {
    const { html } = note(enquiryNotice(enquiry, subject, "vi", shop), shop)
    expect(html).toContain("Siêu thị &lt;b&gt;Xanh&lt;/b&gt;")
    expect(html).not.toContain("<b>Xanh")
  })
})
