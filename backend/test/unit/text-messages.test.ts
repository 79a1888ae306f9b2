import { SHORT_TOKEN_LENGTH } from "@ocop/kit/short-links"
import { PROBLEM_KINDS } from "@ocop/marketplace/modules/seller-order"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LONGEST_SHOP_ADDRESS } from "../../src/config/environment"
import { decisionNotice } from "../../src/listings/words"
import { reportedNotice } from "../../src/orders/problem-words"
import { accountNotice } from "../../src/payouts/letters"
import { paidOutNotice } from "../../src/payouts/paid"
import {
  cancelledOrderNotice,
  newOrderNotice,
  paidOrderNotice,
  unansweredNotice,
} from "../../src/sellers/words"

/** The basic letters of GSM 03.38 that are ASCII: one message holds 160 of them. */
const ONE_MESSAGE = /^[ -Z_a-z]{1,160}$/

const token = `${"s".repeat(SHORT_TOKEN_LENGTH - 1)}1`
const shop = { name: "Đúng Gốc", url: "https://donggoc.example.vn" }
const order = { display_id: "1024-1", total: 120_000, lines: [{ title: "Chè", quantity: 2 }] }
const until = new Date("2026-11-24T02:00:00Z")

describe("a seller's text message", () => {
  it("says as much as one message holds", () => {
    const link = `https://donggoc.example.vn/xac-nhan/${token}`
    expect(newOrderNotice(order, "paid", shop, token).sms).toBe(
      `Don moi 1024-1, 120.000 d. Nhan hay tu choi: ${link}`,
    )
    const long = { ...shop, url: `https://${"a".repeat(60)}.vn` }
    const there = `${long.url}/xac-nhan/${token}`
    expect(newOrderNotice(order, "paid", long, token).sms).toBe(`Don moi 1024-1: ${there}`)
    const late = { ...order, seller_name: "HTX", confirm_by: until }
    expect(unansweredNotice(late, shop, token).sms).toBe(
      `Don 1024-1 chua tra loi, han 09:00 24-11: ${link}`,
    )
    expect(unansweredNotice(late, long, token).sms).toBe(`Don 1024-1 chua tra loi: ${there}`)
    expect(paidOrderNotice(order, shop).sms).toBe(
      "Dung Goc: don 1024-1 da thanh toan, ban co the dong goi.",
    )
    expect(cancelledOrderNotice(order, shop).sms).toMatch(/^Dung Goc: don 1024-1 da huy/)
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
    })
    fc.assert(
      fc.property(told, ({ name, url, goods, order: placed, at, locale, to, what, kind }) => {
        const shop = { name, url }
        const order = { ...placed, lines: [{ title: goods, quantity: 1 }] }
        const seller = { name_vi: name, name_en: goods }
        const late = { ...order, seller_name: goods, confirm_by: at }
        const withLink = [
          newOrderNotice(order, "awaiting", shop, token),
          unansweredNotice(late, shop, token),
        ].map(({ sms }) => sms)
        for (const sms of withLink)
          expect(sms!.endsWith(` ${url}/xac-nhan/${token}`), sms).toBe(true)
        const decided = { id: `ldr_${"0".repeat(26)}`, name: goods, to, reason: goods }
        const decision = decisionNotice(decided, locale, shop).sms
        expect(decision).toContain(`${url}${locale === "en" ? "/en" : ""}/ban-hang`)
        const change = {
          bank_bin: "970436",
          account_no: "0000000000",
          account_name: goods,
          effective_at: at,
        }
        const account = accountNotice({ what, change, seller }, locale, shop).sms
        if (what === "asked") expect(account!.endsWith(` ${url}/ban-hang`), account).toBe(true)
        const reported = reportedNotice(
          { seller_order_id: "sord", display_id: placed.display_id, kind, keeps_money: true },
          shop,
        ).sms
        expect(reported!.endsWith(`${url}/ban-hang`), reported).toBe(true)
        const paid = { amount: placed.total, reference: goods, seller, account: null }
        const others = [
          paidOutNotice(paid, locale, shop).sms,
          paidOrderNotice(order, shop).sms,
          cancelledOrderNotice(order, shop).sms,
          reported,
        ]
        for (const sms of [...withLink, decision, account, ...others])
          expect(sms).toMatch(ONE_MESSAGE)
      }),
      { numRuns: 100 },
    )
  })

  it("is not sent to an office, which is shown whom to call", () => {
    const late = { ...order, seller_name: "HTX", confirm_by: until }
    const notice = unansweredNotice(late, shop, null)
    expect(notice.sms).toBeUndefined()
    expect(notice.action?.url).toBe("https://donggoc.example.vn/so-cong-thuong/can-goi")
  })
})
