import { describe, expect, it } from "vitest"
import { cancelledOrderNotice, newOrderNotice, paidOrderNotice } from "../../src/sellers/words"

const shop = { name: "Đúng Gốc", url: "http://shop.example" }
const order = { display_id: "1024-A", total: 120_000, lines: [{ title: "Chè", quantity: 2 }] }

/** Words that no Vietnamese sentence holds. */
const ENGLISH = /\b(the|payment|order|transfer|pack|paid|cash|delivery|cod|you|please)\b/i

describe("a seller's notice of a new order", () => {
  it.each([
    ["awaiting", "CHƯA chuyển khoản, xin khoan đóng gói"],
    ["due_on_delivery", "thu tiền khi giao hàng"],
    ["paid", "đã thanh toán"],
  ] as const)("says, in Vietnamese alone, that the money is %s", (payment, words) => {
    const { subject, text } = newOrderNotice(order, payment, shop)
    expect(text.match(/^Thanh toán: .+$/gm)).toHaveLength(1)
    expect(text).toContain(words)
    expect(`${subject}\n${text}`.replace(shop.url, "")).not.toMatch(ENGLISH)
  })

  it("is followed by word that the transfer came, or that the order is off", () => {
    const paid = paidOrderNotice(order, shop)
    expect(paid.subject).toBe("Đơn hàng 1024-A đã thanh toán")
    expect(paid.text).toContain("bạn có thể đóng gói")
    const off = cancelledOrderNotice(order, shop)
    for (const { subject, text } of [paid, off]) {
      expect(`${subject}\n${text}`.replace(shop.url, "")).not.toMatch(ENGLISH)
    }
  })
})
