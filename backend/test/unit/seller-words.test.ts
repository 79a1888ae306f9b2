import { describe, expect, it } from "vitest"
import { newOrderNotice, paidOrderNotice } from "../../src/sellers/words"

const shop = { name: "Đúng Gốc", url: "http://shop.example" }
const order = { display_id: "1024-A", total: 120_000, lines: [{ title: "Chè", quantity: 2 }] }

describe("a seller's notice of a new order", () => {
  it.each([
    ["awaiting", "CHƯA chuyển khoản, xin khoan đóng gói", "please do not pack yet"],
    ["due_on_delivery", "thu tiền khi giao hàng", "due on delivery"],
    ["paid", "đã thanh toán", "Payment: paid"],
  ] as const)("says in both languages that the money is %s", (payment, vi, en) => {
    const { text } = newOrderNotice(order, payment, shop)
    expect(text).toContain(vi)
    expect(text).toContain(en)
  })

  it("is followed by word that the transfer came", () => {
    const { subject, text } = paidOrderNotice(order, shop)
    expect(subject).toBe("Đơn hàng 1024-A đã thanh toán")
    expect(text).toContain("bạn có thể đóng gói")
    expect(text).toContain("you can pack it now")
  })
})
