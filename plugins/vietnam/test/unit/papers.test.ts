import { describe, expect, it } from "vitest"
import { confirmation, confirmationPdf } from "../../src/papers/confirmation"
import { type PackingSlip, packingSlips, packingSlipsPdf } from "../../src/papers/packing-slip"
import { ORDER, SHOP } from "../fixtures/order"

const SLIP: PackingSlip = {
  number: "1024-1",
  placed_at: ORDER.placed_at,
  locale: "vi",
  seller: { name: "HTX Mường Hoa", address: "Xã Tả Van, Lào Cai", phone: null },
  recipient: { name: "Trần Văn Đức", phone: "+842363821345", address: "12 Hàng Bông, Hà Nội" },
  lines: [{ title: "Trà Shan tuyết cổ thụ – Hũ 100 g", quantity: 2 }],
  handling: { cold_chain: false, fragile: true, bulky: false },
  gift: { from: "Nguyễn Thị Hoà", card: "Chúc mừng năm mới!", wanted_date: "2027-01-20" },
}

const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length

describe("papers", () => {
  it("a confirmation is a PDF with the shop's own font inside", async () => {
    const pdf = await confirmationPdf(ORDER, SHOP)
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
    expect(pdf.toString("latin1")).toContain("BeVietnamPro")
    expect(pdf.length).toBeLessThan(200_000)
  })

  it("a confirmation names every seller, line and amount, and the transfer only while it is awaited", () => {
    const said = JSON.stringify(confirmation(ORDER, SHOP)).replaceAll("\u00a0", " ")
    for (const fact of [
      "HTX Mường Hoa",
      "5300000000",
      "707.000 ₫",
      "0300588569",
      "TAI KHOAN MINH HOA",
    ]) {
      expect(said).toContain(fact)
    }
    const paid = {
      ...ORDER,
      payment: {
        ...ORDER.payment,
        state: "paid" as const,
        transfer: { ...ORDER.payment.transfer!, qr: null },
      },
    }
    expect(JSON.stringify(confirmation(paid, SHOP))).not.toContain('"qr"')
  })

  it("a confirmation of an order that was paid by card says so, and what was given back", () => {
    const payment = { method: "card", state: "paid", refunded: 20_000, transfer: null } as const
    const said = JSON.stringify(confirmation({ ...ORDER, payment }, SHOP)).replaceAll("\u00a0", " ")
    for (const fact of ["Thẻ, đã thanh toán", "Đã hoàn tiền", "20.000 ₫"])
      expect(said).toContain(fact)
  })

  it("a confirmation in English names goods and sellers in English", () => {
    const said = JSON.stringify(confirmation({ ...ORDER, locale: "en" }, SHOP))
    expect(said).toContain("Ancient Shan snow tea – 100 g jar · Tin")
    expect(said).toContain("Muong Hoa Cooperative")
    expect(said).not.toMatch(/Trà Shan|Hũ thiếc|HTX/)
  })

  it("a packing slip shows no price", () => {
    expect(JSON.stringify(packingSlips([SLIP], SHOP))).not.toMatch(/₫|\d{2}\.000|180/)
  })

  it("a greeting card is a page of its own, and there is none without a greeting", async () => {
    expect(pages(await packingSlipsPdf([SLIP], SHOP))).toBe(2)
    expect(pages(await packingSlipsPdf([{ ...SLIP, gift: null }], SHOP))).toBe(1)
    expect(
      pages(await packingSlipsPdf([{ ...SLIP, gift: { ...SLIP.gift!, card: null } }], SHOP)),
    ).toBe(1)
  })
})
