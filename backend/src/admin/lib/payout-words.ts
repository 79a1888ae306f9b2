/** Words of the page of payouts, in the languages of the shop's staff. */
const WORDS = {
  vi: {
    title: "Trả tiền người bán",
    lead: "Tiền đã trả được, nhiều nhất trước; tiền còn phải chờ thì không có ở đây. Chuyển khoản xong, chọn những người bán đã chuyển và ghi lại: chủ gian hàng được báo ngay.",
    empty: "Không còn tiền nào phải trả.",
    failed: "Chưa đọc được.",
    loading: "Đang đọc…",
    payday: "Ngày trả: {day}",
    all_of: "{count} người bán, {amount}",
    shown: "Đang hiện {count} người được trả nhiều nhất; ghi xong sẽ hiện tiếp.",
    csv: "Tải bảng cho ngân hàng (CSV)",
    seller: "Người bán",
    bank: "Ngân hàng",
    account: "Số tài khoản",
    holder: "Chủ tài khoản",
    amount: "Số tiền",
    no_account: "Chưa có tài khoản nhận tiền",
    changes: "Từ {moment} đổi sang tài khoản khác",
    all: "Chọn cả",
    chosen: "Đã chọn {count} người bán, {amount}",
    reference: "Mã giao dịch của ngân hàng",
    note: "Ghi chú, người bán đọc được",
    save: "Đã chuyển khoản",
    saved: "Đã ghi {count} người bán",
    check_reference: "Hãy ghi mã giao dịch.",
    check_note: "Hãy ghi chú, ví dụ: Kỳ 25/11.",
    changed: "Số tiền của một người bán vừa đổi: danh sách vừa đọc lại, hãy xem lại.",
  },
  en: {
    title: "Payouts",
    lead: "What can be paid to sellers, the most first; money that has to wait is not in it. When it is transferred, choose the sellers that were paid and write it down: their owners are told at once.",
    empty: "Nothing is to be paid.",
    failed: "This could not be read.",
    loading: "Reading…",
    payday: "Payday: {day}",
    all_of: "{count} sellers, {amount}",
    shown:
      "These are the {count} that are paid the most; the others follow once they are written down.",
    csv: "Table for the bank (CSV)",
    seller: "Seller",
    bank: "Bank",
    account: "Account number",
    holder: "Account holder",
    amount: "Amount",
    no_account: "No account was said",
    changes: "From {moment} on another account",
    all: "Choose all",
    chosen: "{count} sellers chosen, {amount}",
    reference: "The bank's number of the transfer",
    note: "Note, which the sellers read",
    save: "Transferred",
    saved: "{count} sellers written down",
    check_reference: "Write the number of the transfer.",
    check_note: "Write a note, such as: 25 November.",
    changed: "What a seller can be paid has changed: the list was read again, please look again.",
  },
}

export type PayoutWords = (typeof WORDS)["vi"]

/** @param language of Medusa Admin, such as "vi" or "en-GB" */
export const payoutWords = (language: string): PayoutWords =>
  language.startsWith("vi") ? WORDS.vi : WORDS.en

/** What to say of payouts that were refused; undefined where one of them is not what the list said any more. */
export function payoutRefusal(message: string, text: PayoutWords): string | undefined {
  if (message.startsWith("reference")) return text.check_reference
  if (message.startsWith("note")) return text.check_note
  return message.startsWith("payouts") ? undefined : message
}
