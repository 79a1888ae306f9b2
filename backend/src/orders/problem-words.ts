import type { ProblemKind, ProblemOutcome } from "@ocop/marketplace/modules/seller-order"
import { type Note, type Shop, sms } from "@ocop/vietnam/letters"
import type { SellerNotice } from "../sellers/send"
import type { ShopperNotice } from "./tell-shopper"

type Locale = Note["locale"]

/** What shoppers report. The platform's staff read Vietnamese. */
export const PROBLEM: Record<Locale, Record<ProblemKind, string>> = {
  vi: {
    not_arrived: "chưa nhận được hàng",
    damaged: "hàng hư hỏng",
    wrong_goods: "giao sai hàng",
    other: "vấn đề khác",
  },
  en: {
    not_arrived: "nothing arrived",
    damaged: "damaged goods",
    wrong_goods: "wrong goods",
    other: "another problem",
  },
}

/** A report of a part, for those who sell it. */
export interface ReportedPart {
  seller_order_id: string
  display_id: string
  kind: ProblemKind
  keeps_money: boolean
}

const REPORTED = {
  vi: {
    title: (id: string, kind: string) => `Đơn ${id}: khách báo ${kind}`,
    text: "hãy xem khách kể gì trên trang đơn hàng và gọi cho khách để cùng giải quyết. Nhân viên của sàn cũng đang xem.",
    money: "Phần tiền bằng đơn này chờ đến khi sàn xử lý xong.",
    open: "Xem đơn hàng",
    see: "Xem",
    short: (id: string) => `Đơn ${id}: khách báo lỗi.`,
  },
  en: {
    title: (id: string, kind: string) => `Order ${id}: the buyer reports ${kind}`,
    text: "read on the order's page what the buyer says, and call them to put it right together. Our staff look into it, too.",
    money: "As much money as this order brought waits until our staff have closed it.",
    open: "See the order",
    see: "See",
    short: (id: string) => `Order ${id}: a problem is reported.`,
  },
}

/**
 * That a shopper reported a problem, and what to do. What was written stays behind the seller's door: it may name people.
 * Pure.
 */
export function reportedNotice(
  { seller_order_id, display_id, kind, keeps_money }: ReportedPart,
  locale: Locale,
  shop: Pick<Shop, "name" | "url">,
): SellerNotice {
  const words = REPORTED[locale]
  const title = words.title(display_id, PROBLEM[locale][kind])
  const door = `${shop.url}${locale === "en" ? "/en" : ""}/ban-hang`
  return {
    locale,
    subject: title,
    title,
    text: [`${shop.name}: ${words.text}`, ...(keeps_money ? [words.money] : [])],
    action: { label: words.open, url: `${door}/don/${encodeURIComponent(seller_order_id)}` },
    sms: sms(
      `${shop.name}: ${title}. ${words.see}: ${door}`,
      `${title}. ${words.see}: ${door}`,
      `${words.short(display_id)} ${door}`,
    ),
  }
}

/** A report that staff closed, for who made it. */
export interface ClosedReport {
  outcome: ProblemOutcome
  locale: "vi" | "en"
  /** What people call the order. */
  number: number
  seller: { name_vi: string; name_en: string }
  /** The order's page, for whoever holds the letter. */
  link: string
  /** Where the order is found by its telephone. */
  look_up: string
}

const OUTCOME: Record<ClosedReport["locale"], Record<ProblemOutcome, string>> = {
  vi: {
    arrived: "Hàng đã tới.",
    replaced: "Người bán đã gửi hàng bù.",
    refunded: "Tiền đã được hoàn lại cho bạn.",
    settled: "Hai bên đã thỏa thuận.",
    unfounded: "Sàn đã kiểm tra và không thấy có lỗi.",
  },
  en: {
    arrived: "The parcel has arrived.",
    replaced: "The seller has sent other goods.",
    refunded: "Your money has been given back.",
    settled: "You and the seller have agreed.",
    unfounded: "We have looked into it and found no fault.",
  },
}

/** Tells a shopper what came of a report. Pure. */
export function closedLetter(
  { outcome, locale, number, seller, link, look_up }: ClosedReport,
  shop: Pick<Shop, "name">,
): ShopperNotice {
  const english = locale === "en"
  const title = english
    ? `Order ${number}: your report has been looked into`
    : `Đơn ${number}: báo cáo của bạn đã được xử lý`
  const said = `${title}. ${OUTCOME[locale][outcome]}`
  return {
    locale,
    subject: `${shop.name}: ${title}`,
    title,
    text: [
      OUTCOME[locale][outcome],
      english
        ? "If it is still not right, report it again on the order's page."
        : "Nếu vẫn chưa ổn, bạn báo lại được trên trang đơn hàng.",
    ],
    facts: [english ? ["Seller", seller.name_en] : ["Người bán", seller.name_vi]],
    action: { label: english ? "See the order" : "Xem đơn hàng", url: link },
    sms: sms(`${shop.name}: ${said} ${look_up}`, `${said} ${look_up}`, said),
  }
}
