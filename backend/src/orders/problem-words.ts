import type { ProblemKind, ProblemOutcome } from "@ocop/marketplace/modules/seller-order"
import { type Note, type Shop, sms } from "@ocop/vietnam/letters"
import type { SellerNotice } from "../sellers/send"

/** What shoppers report, in the language of those who sell and of the platform's staff. */
export const PROBLEM: Record<ProblemKind, string> = {
  not_arrived: "chưa nhận được hàng",
  damaged: "hàng hư hỏng",
  wrong_goods: "giao sai hàng",
  other: "vấn đề khác",
}

/** A report of a part, for those who sell it. */
export interface ReportedPart {
  seller_order_id: string
  display_id: string
  kind: ProblemKind
  keeps_money: boolean
}

/**
 * That a shopper reported a problem, and what to do. What was written stays behind the seller's door: it may name people.
 * Pure.
 */
export function reportedNotice(
  { seller_order_id, display_id, kind, keeps_money }: ReportedPart,
  shop: Pick<Shop, "name" | "url">,
): SellerNotice {
  const title = `Đơn ${display_id}: khách báo ${PROBLEM[kind]}`
  const door = `${shop.url}/ban-hang`
  return {
    locale: "vi",
    subject: title,
    title,
    text: [
      `${shop.name}: hãy xem khách kể gì trên trang đơn hàng và gọi cho khách để cùng giải quyết. Nhân viên của sàn cũng đang xem.`,
      ...(keeps_money ? ["Phần tiền bằng đơn này chờ đến khi sàn xử lý xong."] : []),
    ],
    action: {
      label: "Xem đơn hàng",
      url: `${door}/don/${encodeURIComponent(seller_order_id)}`,
    },
    sms: sms(`${shop.name}: ${title}. Xem: ${door}`, `Đơn ${display_id}: khách báo lỗi. ${door}`),
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
  { outcome, locale, number, seller, link }: ClosedReport,
  shop: Pick<Shop, "name">,
): Note {
  const english = locale === "en"
  const title = english
    ? `Order ${number}: your report has been looked into`
    : `Đơn ${number}: báo cáo của bạn đã được xử lý`
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
  }
}
