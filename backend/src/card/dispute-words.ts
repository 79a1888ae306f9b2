import { money } from "./money"
import type { Subject } from "./subject"

/** A dispute as Stripe tells it. */
export interface DisputeFacts {
  /** In the unit of the currency. */
  amount: number
  currency: string
  status: string
  reason: string
  /** Seconds since 1970 until which the bank waits for the shop's answer. */
  due: number | null
}

/** https://docs.stripe.com/api/disputes/object#dispute_object-status */
const STATUS: Record<string, string> = {
  warning_needs_response: "ngân hàng hỏi trước, chưa trừ tiền",
  warning_under_review: "ngân hàng đang xét câu trả lời, chưa trừ tiền",
  warning_closed: "đã khép lại, không trừ tiền",
  needs_response: "tiền bị giữ, ngân hàng chờ câu trả lời",
  under_review: "tiền bị giữ, ngân hàng đang xét câu trả lời",
  won: "cửa hàng thắng, tiền được trả về cửa hàng",
  lost: "cửa hàng thua, tiền đã về chủ thẻ",
}
const CLOSED = new Set<string>(["warning_closed", "won", "lost"])
const WAITS = new Set<string>(["warning_needs_response", "needs_response"])

/** The reasons that a shop of goods meets; of others, as of an unknown status, staff read Stripe's own word. */
const REASON: Record<string, string> = {
  credit_not_processed: "chưa nhận được tiền hoàn",
  duplicate: "bị thu hai lần",
  fraudulent: "không phải chủ thẻ mua",
  general: "không nói rõ",
  product_not_received: "chưa nhận được hàng",
  product_unacceptable: "hàng không đúng mô tả",
  unrecognized: "không nhận ra khoản thu",
}

const day = (seconds: number) =>
  new Intl.DateTimeFormat("vi-VN", { dateStyle: "short", timeZone: "Asia/Ho_Chi_Minh" }).format(
    new Date(seconds * 1_000),
  )

/** What staff read when the holder of a card disputes a payment, and when that goes on or ends. */
export function disputed(
  { name, payer }: Pick<Subject, "name" | "payer">,
  { amount, currency, status, reason, due }: DisputeFacts,
): { title: string; description: string } {
  const what = CLOSED.has(status) ? "khiếu nại đã khép lại:" : "chủ thẻ khiếu nại"
  return {
    title: `${name}: ${what} ${money(amount, currency)}`,
    description: [
      `Lý do: ${REASON[reason] ?? reason}. Tình trạng: ${STATUS[status] ?? status}.`,
      ...(due && WAITS.has(status) ? [`Hãy trả lời trên Stripe trước ngày ${day(due)}.`] : []),
      ...(payer ? [payer] : []),
    ].join(" "),
  }
}
