import type { DraftStatus } from "@ocop/marketplace/modules/listing-draft"
import { type Note, type Shop, sms } from "@ocop/vietnam/letters"
import type { SellerNotice } from "../sellers/send"

const DECISIONS = ["approved", "asked", "rejected"] as const satisfies DraftStatus[]

/** What staff decided of a draft. */
export type DecidedStatus = (typeof DECISIONS)[number]

export const isDecision = (status: DraftStatus): status is DecidedStatus =>
  (DECISIONS as readonly DraftStatus[]).includes(status)

type Locale = Note["locale"]

/** What became of a draft, in a sentence, and what may be done now in another. */
const WORDS: Record<Locale, Record<DecidedStatus, { title: string; text: string }>> = {
  vi: {
    approved: {
      title: "Hàng đã được duyệt",
      text: "Người mua sẽ thấy và đặt mua được ngay.",
    },
    asked: {
      title: "Hàng cần bổ sung",
      text: "Xin sửa những điều dưới đây rồi gửi duyệt lại.",
    },
    rejected: {
      title: "Hàng chưa được duyệt",
      text: "Lý do ở dưới đây. Bạn có thể mở lại để sửa rồi gửi duyệt.",
    },
  },
  en: {
    approved: {
      title: "Your goods were approved",
      text: "Buyers will see them and can order them at once.",
    },
    asked: {
      title: "Something is missing",
      text: "Please put right what is said below and hand it in again.",
    },
    rejected: {
      title: "Your goods were not approved",
      text: "The reason is below. You can open the draft again, put it right and hand it in.",
    },
  },
}

const LABELS: Record<Locale, { goods: string; reason: string; open: string }> = {
  vi: { goods: "Hàng", reason: "Lý do", open: "Mở hàng của tôi" },
  en: { goods: "Goods", reason: "Reason", open: "Open my goods" },
}

/** What is told of a decision. */
export interface Decided {
  id: string
  name: string
  to: DecidedStatus
  reason: string | null
}

/** The letter after a decision, and the same as a text message. Pure. */
export function decisionNotice(
  { id, name, to, reason }: Decided,
  locale: Locale,
  shop: Pick<Shop, "name" | "url">,
): SellerNotice {
  const { title, text } = WORDS[locale][to]
  const labels = LABELS[locale]
  const door = `${shop.url}${locale === "en" ? "/en" : ""}/ban-hang`
  const url = `${door}/hang${to === "approved" ? "" : `/nhap/${id}`}`
  return {
    locale,
    subject: `${title}: ${name}`,
    title,
    text: [`${shop.name}: ${text}`],
    facts: [[labels.goods, name] as const, ...(reason ? [[labels.reason, reason] as const] : [])],
    action: { label: labels.open, url },
    sms: sms(`${title}: ${name}. ${url}`, `${title}: ${url}`, `${title}: ${door}`),
  }
}

/** To the platform's staff, who read Vietnamese: goods that their seller was told are approved, and that nobody sees. */
export const notShown = (name: string, why: string) => ({
  title: `Hàng đã duyệt mà chưa lên kệ được: ${name}`,
  description: `Đã thử nhiều lần và thôi. Lỗi: ${why}. Hãy sửa rồi cho chạy lại ở trang Hàng đợi tin.`,
})
