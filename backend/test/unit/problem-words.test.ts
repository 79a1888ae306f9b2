import {
  PROBLEM_KINDS,
  PROBLEM_OUTCOMES,
  type ProblemOutcome,
} from "@ocop/marketplace/modules/seller-order"
import { describe, expect, it } from "vitest"
import { closedLetter, PROBLEM, reportedNotice } from "../../src/orders/problem-words"

const shop = { name: "Đúng Gốc", url: "https://donggoc.example.vn" }

describe("who sells what a shopper reports a problem of", () => {
  const reported = { seller_order_id: "sord_1", display_id: "12-1", keeps_money: true }

  it("reads of which order, what is wrong, that its money waits, and where to see more", () => {
    const notice = reportedNotice({ ...reported, kind: "damaged" }, "vi", shop)
    expect(notice).toMatchObject({
      subject: "Đơn 12-1: khách báo hàng hư hỏng",
      action: { url: "https://donggoc.example.vn/ban-hang/don/sord_1" },
      sms: "Dung Goc: Don 12-1: khach bao hang hu hong. Xem: https://donggoc.example.vn/ban-hang",
    })
    expect(notice.text.join(" ")).toContain("Phần tiền bằng đơn này chờ")
  })

  it("reads of no money that waits where the report came too late to keep any", () => {
    const late = reportedNotice({ ...reported, kind: "other", keeps_money: false }, "vi", shop)
    expect(late.text.join(" ")).not.toMatch(/tiền/i)
  })

  it.each(["vi", "en"] as const)("is told of each kind in words of its own (%s)", (locale) => {
    const subjects = PROBLEM_KINDS.map(
      (kind) => reportedNotice({ ...reported, kind }, locale, shop).subject,
    )
    expect(new Set(subjects).size).toBe(PROBLEM_KINDS.length)
    expect(subjects).toEqual(
      PROBLEM_KINDS.map((kind) => expect.stringContaining(PROBLEM[locale][kind])),
    )
  })

  it("reads it in English where English was chosen, and is led to the door in English", () => {
    expect(reportedNotice({ ...reported, kind: "damaged" }, "en", shop)).toMatchObject({
      locale: "en",
      subject: "Order 12-1: the buyer reports damaged goods",
      action: { url: "https://donggoc.example.vn/en/ban-hang/don/sord_1" },
      sms: expect.stringContaining(" https://donggoc.example.vn/en/ban-hang") as string,
    })
  })
})

describe("who reported a problem", () => {
  const closed = (locale: "vi" | "en", outcome: ProblemOutcome) =>
    closedLetter(
      {
        outcome,
        locale,
        number: 12,
        seller: { name_vi: "Hợp tác xã Gò Me", name_en: "Go Me Cooperative" },
        link: "https://donggoc.example.vn/don-hang/12",
        look_up: "https://donggoc.example.vn/don-hang?so=12",
      },
      shop,
    )

  it("reads what came of it, in their own language", () => {
    expect(closed("vi", "refunded")).toMatchObject({
      subject: "Đúng Gốc: Đơn 12: báo cáo của bạn đã được xử lý",
      facts: [["Người bán", "Hợp tác xã Gò Me"]],
      text: ["Tiền đã được hoàn lại cho bạn.", expect.stringContaining("báo lại được")],
      sms: "Dung Goc: Don 12: bao cao cua ban da duoc xu ly. Tien da duoc hoan lai cho ban. https://donggoc.example.vn/don-hang?so=12",
    })
    expect(closed("en", "refunded")).toMatchObject({
      subject: "Đúng Gốc: Order 12: your report has been looked into",
      facts: [["Seller", "Go Me Cooperative"]],
      text: ["Your money has been given back.", expect.stringContaining("report it again")],
    })
  })

  it.each(["vi", "en"] as const)("reads each outcome in words of its own (%s)", (locale) => {
    const said = PROBLEM_OUTCOMES.map((outcome) => closed(locale, outcome).text[0])
    expect(new Set(said).size).toBe(PROBLEM_OUTCOMES.length)
  })
})
