/** Words of the page of payouts, in the languages of the shop's staff. */
const WORDS = {
  vi: {
    title: "Trả tiền người bán",
    lead: "Tiền đã trả được, nhiều nhất trước; tiền còn phải chờ thì không có ở đây. Chọn người bán, lập danh sách (tiền trừ khỏi số dư ngay lúc này), chuyển khoản theo bảng của danh sách, rồi ghi “Đã chuyển khoản”: chủ gian hàng được báo lúc ấy.",
    empty: "Không còn tiền nào phải trả.",
    failed: "Chưa đọc được.",
    loading: "Đang đọc…",
    payday: "Ngày trả: {day}",
    sellers: { one: "{count} người bán", other: "{count} người bán" },
    all_of: "{sellers}, {amount}",
    shown: "Đang hiện {count} người được trả nhiều nhất; lập danh sách xong sẽ hiện tiếp.",
    seller: "Người bán",
    bank: "Ngân hàng",
    account: "Số tài khoản",
    holder: "Chủ tài khoản",
    amount: "Số tiền",
    statuses: { active: "", suspended: "đang tạm ngừng", closed: "đã đóng" },
    no_account: "Chưa có tài khoản nhận tiền",
    since: "Tài khoản đổi lúc {moment}: đối chiếu tên chủ tài khoản",
    changes: "Từ {moment} đổi sang tài khoản khác",
    all: "Chọn cả",
    chosen: "Đã chọn {sellers}, {amount}",
    reference: "Tên danh sách",
    reference_hint: "Kỳ {day}",
    note: "Ghi chú, người bán đọc được",
    draw_up: "Lập danh sách",
    drawn_up: "Đã lập danh sách",
    lists: "Danh sách đã lập",
    drawn_up_at: "Lập lúc {moment}",
    csv: "Tải bảng cho ngân hàng (CSV)",
    bank_reference: "Mã giao dịch của ngân hàng",
    transfer: "Đã chuyển khoản",
    transferred_at: "Đã chuyển lúc {moment}, mã {reference}",
    saved: "Đã ghi",
    transfers: "Từng người bán",
    back: "Ngân hàng trả lại, hay bỏ khỏi danh sách",
    why: "Vì sao? Người bán đọc được",
    give_back: "Ghi là không chuyển được",
    returned: "Không chuyển được: {why}",
    check_reference: "Hãy đặt một tên chưa dùng cho danh sách khác.",
    check_bank_reference: "Hãy ghi mã giao dịch.",
    check_note: "Hãy ghi chú, ví dụ: Kỳ 25/11.",
    check_why: "Hãy ghi vì sao.",
    changed: "Số tiền của một người bán vừa đổi: danh sách vừa đọc lại, hãy xem lại.",
  },
  en: {
    title: "Payouts",
    lead: "What can be paid to sellers, the most first; money that has to wait is not in it. Choose sellers and draw up a list, which takes the money from their balances; transfer by the list's table, then write down that it is transferred: owners are told then.",
    empty: "Nothing is to be paid.",
    failed: "This could not be read.",
    loading: "Reading…",
    payday: "Payday: {day}",
    sellers: { one: "{count} seller", other: "{count} sellers" },
    all_of: "{sellers}, {amount}",
    shown:
      "These are the {count} that are paid the most; the others follow once a list is drawn up.",
    seller: "Seller",
    bank: "Bank",
    account: "Account number",
    holder: "Account holder",
    amount: "Amount",
    statuses: { active: "", suspended: "suspended", closed: "closed" },
    no_account: "No account was said",
    since: "Account changed on {moment}: compare the holder's name",
    changes: "From {moment} on another account",
    all: "Choose all",
    chosen: "{sellers} chosen, {amount}",
    reference: "Name of the list",
    reference_hint: "{day}",
    note: "Note, which the sellers read",
    draw_up: "Draw up the list",
    drawn_up: "The list is drawn up",
    lists: "Lists",
    drawn_up_at: "Drawn up on {moment}",
    csv: "Table for the bank (CSV)",
    bank_reference: "The bank's number of the transfer",
    transfer: "Transferred",
    transferred_at: "Transferred on {moment}, {reference}",
    saved: "Written down",
    transfers: "Each seller",
    back: "Given back by the bank, or taken off the list",
    why: "Why? The seller reads it",
    give_back: "Write down that it was not paid",
    returned: "Not paid: {why}",
    check_reference: "Write a name that no other list has.",
    check_bank_reference: "Write the number of the transfer.",
    check_note: "Write a note, such as: 25 November.",
    check_why: "Write why.",
    changed: "What a seller can be paid has changed: the list was read again, please look again.",
  },
}

export type PayoutWords = (typeof WORDS)["vi"]

/** @param language of Medusa Admin, such as "vi" or "en-GB" */
export const payoutWords = (language: string): PayoutWords =>
  language.startsWith("vi") ? WORDS.vi : WORDS.en

/** "1 seller, 90.000 ₫": a sentence with how many sellers there are, and an amount as it is written. Pure. */
export const counted = (
  sentence: string,
  { count, amount }: { count: number; amount: string },
  text: PayoutWords,
): string =>
  sentence
    .replace("{sellers}", text.sellers[count === 1 ? "one" : "other"])
    .replace("{count}", String(count))
    .replace("{amount}", amount)

/** What to say of what was refused; undefined where a payout is not what the list said any more. */
export function payoutRefusal(message: string, text: PayoutWords): string | undefined {
  if (message.startsWith("reference")) return text.check_reference
  if (message.startsWith("bank_reference")) return text.check_bank_reference
  if (message.startsWith("note")) return text.check_note
  if (message.startsWith("why")) return text.check_why
  return message.startsWith("payouts") ? undefined : message
}
