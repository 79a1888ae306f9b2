/** Words of the page of collected cash in the languages of the shop's staff. */
const WORDS = {
  vi: {
    title: "Tiền thu hộ chưa về",
    lead: "Kiện đã giao mà đơn vị vận chuyển còn giữ tiền của khách, lâu nhất trước. Khi họ chuyển tiền, chọn các kiện có trong lần chuyển đó: người bán được trả từ lúc này.",
    empty: "Không ai đang giữ tiền.",
    failed: "Chưa đọc được.",
    loading: "Đang đọc…",
    no_carrier: "Chưa ghi đơn vị vận chuyển",
    parcels: "{count} kiện",
    all: "Chọn cả",
    parcel: "Kiện",
    tracking: "Mã vận đơn",
    amount: "Số tiền",
    chosen: "Đã chọn {count} kiện, {amount}",
    reference: "Mã giao dịch của ngân hàng",
    note: "Ghi chú",
    save: "Tiền đã về",
    brought: "Người bán đã cầm tiền",
    brought_means:
      "Nhà xe đưa thẳng tiền cho người bán: chỉ cần ghi chú ai nói, qua điện thoại. Phần của sàn trừ vào số dư của người bán.",
    saved: "Đã ghi {count} kiện",
    check_reference: "Hãy ghi mã giao dịch.",
    check_note: "Hãy ghi chú, ví dụ: Viettel Post kỳ 47.",
    changed: "Có kiện đã được ghi rồi: danh sách vừa đọc lại, hãy chọn lại.",
  },
  en: {
    title: "Cash that carriers hold",
    lead: "Delivered parcels whose carrier still has the shopper's cash, the longest first. When a transfer comes, choose the parcels that are in it: their sellers can be paid from then on.",
    empty: "Nobody holds cash.",
    failed: "This could not be read.",
    loading: "Reading…",
    no_carrier: "No carrier was named",
    parcels: "Parcels: {count}",
    all: "Choose all of",
    parcel: "Parcel",
    tracking: "Tracking number",
    amount: "Amount",
    chosen: "Parcels chosen: {count}, {amount}",
    reference: "The bank's number of the transfer",
    note: "Note",
    save: "The money is here",
    brought: "The seller has the cash",
    brought_means:
      "Where the carrier brought the cash to the seller, a note of who said so on the telephone is enough. The platform's part is taken off the seller's balance.",
    saved: "Parcels noted: {count}",
    check_reference: "Write the number of the transfer.",
    check_note: "Write a note, such as: Viettel Post, week 47.",
    changed: "One of them was noted before: the list was read again, please choose again.",
  },
}

export type CashWords = (typeof WORDS)["vi"]

/** @param language of Medusa Admin, such as "vi" or "en-GB" */
export const cashWords = (language: string): CashWords =>
  language.startsWith("vi") ? WORDS.vi : WORDS.en

/** What to say of a transfer that was refused; undefined where one of its parcels is not what the list said any more. */
export function remittanceRefusal(message: string, text: CashWords): string | undefined {
  if (message.startsWith("reference")) return text.check_reference
  if (message.startsWith("note")) return text.check_note
  return /^(parcels|payment|status)\b/.test(message) ? undefined : message
}
