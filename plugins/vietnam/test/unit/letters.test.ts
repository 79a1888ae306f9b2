import { describe, expect, it } from "vitest"
import { letter } from "../../src/letters/letter"
import type { LetterKind } from "../../src/letters/shape"
import type { OrderView } from "../../src/order-view"
import { ORDER, SHOP } from "../fixtures/order"

const LINK = "http://localhost:8000/don-hang/order_1?token=abc&x=1"

const write = (kind: LetterKind, change: Partial<OrderView> = {}) =>
  letter({ kind, order: { ...ORDER, ...change }, shop: SHOP, link: LINK, qrImage: "cid:vietqr" })

/** Non-breaking spaces as spaces, for reading in a test. */
const spaced = (text: string) => text.replaceAll("\u00a0", " ")

describe("a letter", () => {
  it("says in plain text all that it says in HTML: goods, amounts, transfer, gift, invoice", () => {
    const { subject, text, html } = write("placed")
    expect(subject).toBe("Đúng Gốc đã nhận đơn hàng 1024")
    for (const fact of [
      "Nguyễn Thị Hoà",
      "2 × Trà Shan tuyết cổ thụ – Hũ 100 g",
      "HTX Mường Hoa",
      "707.000 ₫",
      "Miễn phí",
      "0000000000",
      ORDER.payment.transfer!.memo,
      "14:05, 22/11/2026",
      "20/01/2027",
      "0300588569",
      "Dữ liệu minh họa",
    ]) {
      expect(spaced(text)).toContain(fact)
      expect(spaced(html)).toContain(fact)
    }
    expect(text).toContain(LINK)
  })

  it("prints what strangers wrote as text, never as HTML", () => {
    const { html, text } = write("placed")
    expect(html).toContain("&lt;b&gt;sức khoẻ&lt;/b&gt; &amp; bình an!")
    expect(html).not.toContain("<b>sức")
    expect(html).toContain("token=abc&amp;x=1")
    expect(text).toContain("<b>sức khoẻ</b>")
  })

  it("speaks English to those who ordered in English", () => {
    const { subject, html, text } = write("placed", { locale: "en" })
    expect(subject).toBe("Đúng Gốc has received order 1024")
    expect(html).toContain('<html lang="en">')
    expect(spaced(text)).toContain("Total: 707.000 ₫")
    expect(text).toContain("Muong Hoa Cooperative")
    expect(text).not.toMatch(/Tổng cộng|Người bán|Kiện/)
    for (const said of [text, html]) {
      expect(said).toContain("2 × Ancient Shan snow tea – 100 g jar")
      expect(said, "what has no English name keeps its own").toContain("3 × Nước mắm cốt 40 độ đạm")
    }
  })

  it("asks for money only while it is awaited", () => {
    expect(write("placed").html).toContain("cid:vietqr")
    const paid = { payment: { ...ORDER.payment, state: "paid" as const } }
    expect(write("paid", paid).html).not.toContain("cid:vietqr")
    expect(write("paid", paid).text).toContain("Thanh toán: Đã thanh toán")
    const gone = { payment: { ...ORDER.payment, state: "cancelled" as const } }
    expect(write("expired", gone).html).not.toContain("cid:vietqr")
    expect(write("expired", gone).subject).toContain("đã hủy")
  })

  it.each([
    ["held", "Thẻ, ngân hàng đang giữ tiền", "Card, held by your bank"],
    ["paid", "Thẻ, đã thanh toán", "Card, paid"],
    ["cancelled", "Thẻ, đã hủy, không trừ tiền", "Card, cancelled, nothing charged"],
  ] as const)("says of a card that it is %s, and asks for nothing", (state, vi, en) => {
    const payment = { method: "card", state, refunded: 0, transfer: null } as const
    const said = write("placed", { payment })
    expect(said.text).toContain(`Thanh toán: ${vi}`)
    expect(said.text).not.toContain("Đã hoàn tiền")
    expect(said.html).not.toContain("cid:vietqr")
    expect(write("placed", { payment, locale: "en" }).text).toContain(`Payment: ${en}`)
  })

  it("says what was given back", () => {
    const payment = { method: "card", state: "paid", refunded: 20_000, transfer: null } as const
    expect(spaced(write("placed", { payment }).text)).toContain("Đã hoàn tiền: 20.000 ₫")
  })

  it("carries no style sheet, script or picture from elsewhere", () => {
    const { html } = write("placed")
    expect(html).not.toMatch(/<script|<link|<style|src="http/)
  })
})
