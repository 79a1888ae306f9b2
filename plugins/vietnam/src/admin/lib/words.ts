/** Words of the widget in the languages of the shop's staff. */
const WORDS = {
  vi: {
    title: "Chuyển khoản VietQR",
    awaiting: "Chờ chuyển khoản",
    confirmed: "Đã nhận tiền",
    cancelled: "Đã hủy",
    amount: "Số tiền",
    most_asked: "Lúc đầu yêu cầu",
    came: "Số tiền đã nhận (đồng)",
    came_hint:
      "Một phần đơn không được gửi nữa nên số tiền đã giảm. Khách quét mã cũ có thể đã chuyển số cũ: phần thừa sẽ được ghi để hoàn.",
    came_missing: "Hãy ghi số tiền thấy trong tài khoản.",
    memo: "Nội dung",
    account: "Tài khoản nhận",
    until: "Giữ hàng đến",
    reference: "Mã giao dịch của ngân hàng (nếu có)",
    confirm: "Xác nhận đã nhận tiền",
    sure: "Đã thấy đúng số tiền và nội dung này trong tài khoản?",
    yes: "Đã nhận đủ",
    no: "Chưa",
    done: "Đã xác nhận thanh toán",
    at: "Xác nhận lúc",
    cancelled_hint: "Đơn đã hủy. Nếu tiền đến muộn, hãy chuyển trả cho người mua.",
  },
  en: {
    title: "VietQR transfer",
    awaiting: "Awaiting transfer",
    confirmed: "Money received",
    cancelled: "Cancelled",
    amount: "Amount",
    most_asked: "Asked for first",
    came: "Amount that came (đồng)",
    came_hint:
      "A part of the order is not sent any more, so less is asked for. Who scanned the former picture may have paid the former amount: what is over is written down to be given back.",
    came_missing: "Write the amount that is in the account.",
    memo: "Memo",
    account: "Account",
    until: "Held until",
    reference: "Bank reference (if at hand)",
    confirm: "Confirm that the money came",
    sure: "Is this amount with this memo in the account?",
    yes: "Yes, all of it",
    no: "Not yet",
    done: "Payment confirmed",
    at: "Confirmed at",
    cancelled_hint: "The order is cancelled. Money that comes late goes back to the buyer.",
  },
} as const

export type Words = (typeof WORDS)["vi" | "en"]

/** @param language of Medusa Admin, such as `vi` or `enUS` */
export function words(language: string): Words {
  return language.startsWith("vi") ? WORDS.vi : WORDS.en
}
