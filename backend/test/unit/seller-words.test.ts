import { note } from "@ocop/vietnam/letters"
import { describe, expect, it } from "vitest"
import {
  cancelledOrderNotice,
  enquiryNotice,
  newOrderNotice,
  paidOrderNotice,
} from "../../src/sellers/words"

const shop = {
  name: "Đúng Gốc",
  tagline: "Đặc sản có tên xã",
  url: "http://shop.example",
  hotline: null,
  demonstration: false,
}
const order = { display_id: "1024-A", total: 120_000, lines: [{ title: "Chè", quantity: 2 }] }

/** Words that no Vietnamese sentence holds. */
const ENGLISH = /\b(the|payment|order|transfer|pack|paid|cash|delivery|cod|you|please)\b/i

describe("a seller's notice of a new order", () => {
  it.each([
    ["awaiting", "CHƯA chuyển khoản, xin khoan đóng gói"],
    ["due_on_delivery", "thu tiền khi giao hàng"],
    ["paid", "đã thanh toán"],
  ] as const)("says, in Vietnamese alone, that the money is %s", (payment, said) => {
    const { subject, text, html } = note(newOrderNotice(order, payment, shop, "a.b"), shop)
    expect(`${subject}\n${text}`).not.toMatch(ENGLISH)
    for (const letter of [text, html]) {
      expect(letter).toContain(said)
      expect(letter).toContain("Chè")
      expect(letter).toContain("http://shop.example/ban-hang")
      expect(letter).toContain("http://shop.example/xac-nhan/a.b")
    }
  })

  it("is followed by word that the transfer came, or that the order is off", () => {
    const paid = note(paidOrderNotice(order, shop), shop)
    expect(paid.subject).toBe("Đơn hàng 1024-A đã thanh toán")
    expect(paid.text).toContain("bạn có thể đóng gói")
    const off = note(cancelledOrderNotice(order, shop), shop)
    for (const { subject, text } of [paid, off]) {
      expect(`${subject}\n${text}`).not.toMatch(ENGLISH)
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
    seller: { name_vi: "Công ty Lê Gia" },
  }

  it("names product, quantity, day, budget, buyer and how to reach them", () => {
    const { subject: line, text } = note(enquiryNotice(enquiry, subject, shop), shop)
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

  it("prints what the buyer wrote as text, never as HTML", () => {
    const { html } = note(enquiryNotice(enquiry, subject, shop), shop)
    expect(html).toContain("Siêu thị &lt;b&gt;Xanh&lt;/b&gt;")
    expect(html).not.toContain("<b>Xanh")
  })
})
