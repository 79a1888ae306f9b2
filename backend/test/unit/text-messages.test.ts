import { SHORT_TOKEN_LENGTH } from "@ocop/kit/short-links"
import { SELLER_STATUSES } from "@ocop/marketplace/modules/seller"
import { PROBLEM_KINDS, PROBLEM_OUTCOMES } from "@ocop/marketplace/modules/seller-order"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LONGEST_SHOP_ADDRESS } from "../../src/config/environment"
import { decisionNotice } from "../../src/listings/words"
import { movedLetter } from "../../src/orders/moved-words"
import { orderText } from "../../src/orders/placed-words"
import { closedLetter, reportedNotice } from "../../src/orders/problem-words"
import { accountNotice } from "../../src/payouts/letters"
import { paidOutNotice } from "../../src/payouts/paid"
import { enquiryNotice } from "../../src/sellers/enquiry-words"
import { dueNotice } from "../../src/sellers/papers-due-words"
import { proofNotice } from "../../src/sellers/proof-words"
import { statusNotice } from "../../src/sellers/status-words"
import {
  cancelledOrderNotice,
  newOrderNotice,
  paidOrderNotice,
  unansweredNotice,
  unansweredToOffice,
} from "../../src/sellers/words"

/** The basic letters of GSM 03.38 that are ASCII: one message holds 160 of them. */
const ONE_MESSAGE = /^[ -Z_a-z]{1,160}$/

const token = `${"s".repeat(SHORT_TOKEN_LENGTH - 1)}1`
const shop = { name: "Đúng Gốc", url: "https://donggoc.example.vn" }
const order = {
  display_id: "1024-1",
  total: 120_000,
  lines: [{ title: "Chè", title_en: "Tea", quantity: 2 }],
}
const HTX = { name_vi: "HTX", name_en: "Co-op", status: "active" }
const until = new Date("2026-11-24T02:00:00Z")

describe("a seller's text message", () => {
  it("says as much as one message holds", () => {
    const link = `https://donggoc.example.vn/xac-nhan/${token}`
    expect(newOrderNotice(order, "paid", "vi", shop, token).sms).toBe(
      `Don moi 1024-1, 120.000 d. Nhan hay tu choi: ${link}`,
    )
    const long = { ...shop, url: `https://${"a".repeat(60)}.vn` }
    const there = `${long.url}/xac-nhan/${token}`
    expect(newOrderNotice(order, "paid", "vi", long, token).sms).toBe(`Don moi 1024-1: ${there}`)
    const late = { ...order, seller: HTX, confirm_by: until }
    expect(unansweredNotice(late, "vi", shop, token).sms).toBe(
      `Don 1024-1 chua tra loi, han 09:00 24-11: ${link}`,
    )
    expect(unansweredNotice(late, "vi", long, token).sms).toBe(`Don 1024-1 chua tra loi: ${there}`)
    expect(paidOrderNotice(order, "vi", shop).sms).toBe(
      "Dung Goc: don 1024-1 da thanh toan, ban co the dong goi.",
    )
    expect(cancelledOrderNotice(order, "vi", shop).sms).toMatch(/^Dung Goc: don 1024-1 da huy/)
  })

  it("is one message of the old alphabet, with its link whole, whatever people and shops are called", () => {
    const words = fc.oneof(
      fc.string({ unit: "binary", maxLength: 120 }),
      fc.string({ unit: fc.constantFrom(..."Đặc sản [Tết] {~^|`\\} 🍯"), maxLength: 120 }),
    )
    const address = fc
      .string({
        unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789-."),
        maxLength: LONGEST_SHOP_ADDRESS - "https://".length,
      })
      .map((host) => `https://${host}`)
    const told = fc.record({
      name: words,
      url: address,
      goods: words,
      order: fc.record({
        display_id: fc
          .tuple(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.integer({ min: 1, max: 999 }))
          .map((numbers) => numbers.join("-")),
        total: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
      }),
      at: fc.date({
        min: new Date("2026-01-01"),
        max: new Date("2099-12-31"),
        noInvalidDate: true,
      }),
      locale: fc.constantFrom("vi" as const, "en" as const),
      to: fc.constantFrom("approved" as const, "asked" as const, "rejected" as const),
      what: fc.constantFrom("asked" as const, "withdrawn" as const),
      kind: fc.constantFrom(...PROBLEM_KINDS),
      status: fc.constantFrom("active", "suspended", "closed"),
      papers: fc.constantFrom("ending" as const, "ended" as const, "missing" as const),
      moved: fc.record({
        from: fc.constantFrom("suspended" as const, "reviewing" as const),
        to: fc.constantFrom(...SELLER_STATUSES),
      }),
    })
    fc.assert(
      fc.property(
        told,
        ({
          name,
          url,
          goods,
          order: placed,
          at,
          locale,
          to,
          what,
          kind,
          status,
          moved,
          papers,
        }) => {
          const shop = { name, url }
          const order = { ...placed, lines: [{ title: goods, title_en: goods, quantity: 1 }] }
          const seller = { name_vi: name, name_en: goods }
          const late = { ...order, seller: { ...seller, status }, confirm_by: at }
          const home = `${url}${locale === "en" ? "/en" : ""}`
          const withLink = [
            newOrderNotice(order, "awaiting", locale, shop, token),
            newOrderNotice({ ...order, stopped_until: at }, "paid", locale, shop, token),
            unansweredNotice(late, locale, shop, token),
          ].map(({ sms }) => sms)
          for (const sms of withLink)
            expect(sms!.endsWith(` ${home}/xac-nhan/${token}`), sms).toBe(true)
          const state = statusNotice({ seller, ...moved, reason: goods }, locale, shop).sms
          expect(state!.endsWith(` ${home}/ban-hang`), state).toBe(true)
          const decided = { id: `ldr_${"0".repeat(26)}`, name: goods, to, reason: goods }
          const decision = decisionNotice(decided, locale, shop).sms
          expect(decision).toContain(`${home}/ban-hang`)
          const change = {
            bank_bin: "970436",
            account_no: "0000000000",
            account_name: goods,
            effective_at: at,
          }
          const door = `${url}${locale === "en" ? "/en" : ""}/ban-hang`
          const account = accountNotice({ what, change, seller }, locale, shop).sms
          if (what === "asked") expect(account!.endsWith(` ${door}`), account).toBe(true)
          const reported = reportedNotice(
            { seller_order_id: "sord", display_id: placed.display_id, kind, keeps_money: true },
            locale,
            shop,
          ).sms
          expect(reported!.endsWith(`${home}/ban-hang`), reported).toBe(true)
          const until = at.toISOString().slice(0, 10)
          const named = { vi: goods, en: name, source: goods }
          const ends = { state: papers, until, named, seller }
          const paid = { amount: placed.total, reference: goods, seller, account: null }
          const others = [
            paidOutNotice(paid, locale, shop).sms,
            paidOrderNotice(order, locale, shop).sms,
            cancelledOrderNotice(order, locale, shop).sms,
            reported,
            state,
            dueNotice(ends, "2027-01-01", locale, shop).sms,
            ...(["verified", "refused"] as const).map(
              (state) =>
                proofNotice({ state, note: goods, named, seller, held: true }, locale, shop).sms,
            ),
            enquiryNotice(
              {
                name,
                phone: "0912345678",
                email: null,
                organisation: goods,
                quantity: 2 ** 31 - 1,
                wanted_date: null,
                message: goods,
                buyer_kind: "other",
                locale,
                budget: placed.total,
              },
              { product: { title: goods, handle: "che" }, seller },
              locale,
              shop,
            ).sms,
          ]
          for (const sms of [...withLink, decision, account, ...others])
            expect(sms).toMatch(ONE_MESSAGE)
        },
      ),
      { numRuns: 100 },
    )
  })

  it("is not sent to an office, which is shown whom to call", () => {
    const late = { ...order, seller: HTX, confirm_by: until }
    const notice = unansweredToOffice(late, shop)
    expect(notice.sms).toBeUndefined()
    expect(notice.action?.url).toBe("https://donggoc.example.vn/so-cong-thuong/can-goi")
  })
})

describe("a shopper's text message", () => {
  const told = {
    move: "refused",
    locale: "vi",
    number: 1024,
    seller: { name_vi: "HTX Gò Me", name_en: "Go Me" },
    lines: [{ title: "Mật ong", title_en: "Honey", quantity: 2 }],
    hand_over: null,
    pays: "250.000 ₫",
    payment: "due",
    link: "https://donggoc.example.vn/don-hang/order_1?t=key",
    look_up: "https://donggoc.example.vn/don-hang?so=1024",
  } as const
  const said = (change: Partial<Parameters<typeof movedLetter>[0]>) =>
    movedLetter({ ...told, ...change }, shop).sms

  it("says what happened, of which order, and what is paid now, and opens nothing by itself", () => {
    expect(said({})).toBe(
      `Dung Goc: Don 1024: HTX Go Me khong giao duoc phan cua minh. Tra khi nhan: 250.000 d. ${told.look_up}`,
    )
    expect(said({ move: "expired", pays: null, payment: "cancelled" })).toBe(
      `Dung Goc: Don 1024: HTX Go Me khong tra loi, phan nay da huy. Ban khong phai tra gi. ${told.look_up}`,
    )
    expect(said({ move: "cancelled", pays: null, payment: "paid" })).toBe(
      `Dung Goc: Don 1024: da huy phan hang cua HTX Go Me. Tien duoc hoan lai cho ban. ${told.look_up}`,
    )
    expect(said({ move: "less", locale: "en", payment: "awaiting" })).toBe(
      `Dung Goc: Order 1024: Go Me can send a part only. To transfer: 250.000 d. ${told.look_up}`,
    )
    expect(said({ move: "less", payment: "paid" })).toContain(
      "Don con 250.000 d, tien thua duoc hoan lai.",
    )
    const hand_over = { carrier: "VNPost", tracking_number: "EB1VN" }
    expect(said({ move: "handed_over", hand_over })).toBe(
      `Dung Goc: Don 1024: HTX Go Me da gui hang. VNPost EB1VN. Tra khi nhan: 250.000 d. ${told.look_up}`,
    )
    // What is paid already is not asked for again.
    expect(said({ move: "handed_over", payment: "paid" })).not.toContain("250.000")
  })

  it("says that the order is placed, or given up, and what is paid", () => {
    const { locale, number, look_up } = told
    const of = (change: Partial<Parameters<typeof orderText>[0]>) =>
      orderText(
        {
          kind: "placed",
          locale,
          number,
          look_up,
          total: "1.250.000 ₫",
          payment: "due",
          ...change,
        },
        shop,
      )
    expect(of({})).toBe(`Dung Goc: Don 1024: da dat xong. Tra khi nhan: 1.250.000 d. ${look_up}`)
    expect(of({ payment: "awaiting", locale: "en" })).toBe(
      `Dung Goc: Order 1024: it is placed. To transfer: 1.250.000 d. ${look_up}`,
    )
    expect(of({ payment: "held" })).toBe(`Dung Goc: Don 1024: da dat xong. ${look_up}`)
    expect(of({ kind: "paid", payment: "paid" })).toBe(
      `Dung Goc: Don 1024: da nhan tien chuyen khoan 1.250.000 d. ${look_up}`,
    )
    expect(of({ kind: "expired", payment: "cancelled" })).toBe(
      `Dung Goc: Don 1024: qua han chuyen khoan nen da huy, ban khong phai tra gi. ${look_up}`,
    )
  })

  it("is one message of the old alphabet, with the number, and its link whole or not at all", () => {
    const words = fc.string({ unit: "binary", maxLength: 120 })
    const moves = ["refused", "cancelled", "expired", "less", "handed_over"] as const
    fc.assert(
      fc.property(
        fc.record({
          move: fc.constantFrom(...moves),
          locale: fc.constantFrom("vi" as const, "en" as const),
          number: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
          name: words,
          carrier: fc.option(words),
          amount: fc.option(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
          payment: fc.constantFrom("due", "awaiting", "held", "paid", "cancelled" as const),
          address: fc.integer({ min: 0, max: LONGEST_SHOP_ADDRESS - "https://".length }),
          outcome: fc.constantFrom(...PROBLEM_OUTCOMES),
          kind: fc.constantFrom("placed", "paid", "expired" as const),
        }),
        ({ move, locale, number, name, carrier, amount, payment, address, outcome, kind }) => {
          const look_up = `https://${"a".repeat(address)}${locale === "en" ? "/en" : ""}/don-hang?so=${number}`
          const seller = { name_vi: name, name_en: name }
          const pays = amount === null ? null : `${amount.toLocaleString("vi-VN")} ₫`
          const hand_over = { carrier, tracking_number: carrier }
          const lines = [{ title: "Mật ong", title_en: "Honey", quantity: 2 }]
          const order = { locale, number, seller, look_up, link: "https://shop/don-hang/1?t=key" }
          for (const sms of [
            movedLetter({ ...order, move, lines, hand_over, pays, payment }, { name }).sms,
            closedLetter({ ...order, outcome }, { name }).sms,
            orderText({ ...order, kind, payment, total: pays ?? "0 ₫" }, { name }),
          ]) {
            expect(sms).toMatch(ONE_MESSAGE)
            expect(sms).toContain(`${locale === "en" ? "Order" : "Don"} ${number}: `)
            if (sms.includes("/don-hang")) expect(sms.endsWith(` ${look_up}`), sms).toBe(true)
            expect(sms).not.toContain("t=key")
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
