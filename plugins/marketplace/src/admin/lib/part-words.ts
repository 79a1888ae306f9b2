/** Words of an order's parts in the languages of the shop's staff. */
const WORDS = {
  vi: {
    title: "Phần của từng người bán",
    lead: "Người bán tự bấm trên điện thoại. Bạn chỉ chuyển thay khi họ nói qua điện thoại, và ghi lý do.",
    failed: "Chưa đọc được các phần của đơn.",
    loading: "Đang đọc…",
    statuses: {
      placed: "chờ người bán nhận",
      confirmed: "đã nhận",
      packed: "đã gói",
      handed_over: "đã gửi đi",
      delivered: "đã giao",
      refused: "người bán từ chối",
      cancelled: "đã hủy",
      expired: "quá giờ",
      returned: "đã trả lại",
    },
    moves: {
      confirmed: "Nhận đơn",
      packed: "Đã gói",
      handed_over: "Đã gửi đi",
      delivered: "Đã giao",
      refused: "Người bán từ chối",
      cancelled: "Hủy phần này",
      expired: "Hết giờ trả lời",
      returned: "Bị trả lại",
    } as Record<string, string>,
    by: {
      seller: "người bán",
      shopper: "khách",
      platform: "sàn",
      office: "Sở",
      clock: "đồng hồ",
    },
    reasons: {
      out_of_stock: "hết hàng",
      damaged: "hàng hư hỏng",
      cannot_deliver: "không giao được",
      closed: "đang nghỉ",
      other: "lý do khác",
      changed_mind: "khách đổi ý",
      ordered_wrong: "khách đặt nhầm",
      too_slow: "chờ quá lâu",
      order_cancelled: "cả đơn bị hủy",
      not_confirmed: "không trả lời",
      not_collected: "khách không nhận",
      wrong_goods: "giao sai hàng",
    } as Record<string, string>,
    payments: {
      awaiting: "chưa có tiền: chưa được gói",
      due_on_delivery: "thu tiền khi giao",
      paid: "đã trả tiền",
    },
    of: "trên",
    until: "Tự hủy lúc",
    over: "Phần này đã xong.",
    move: "Chuyển sang",
    choose: "Chọn",
    reason: "Lý do",
    note: "Người bán hoặc khách nói gì",
    carrier: "Đơn vị vận chuyển",
    tracking: "Mã vận đơn",
    own: "Người bán tự giao",
    cash_to: "Tiền mặt thu của khách",
    cash_to_whom: { platform: "nộp cho sàn", seller: "đưa cho người bán" },
    cash_came: "tiền mặt đã về tay người bán",
    cash_awaited: "Người bán chưa báo đã cầm tiền mặt.",
    cash_note: "Ai nói tiền đã về",
    cash_act: "Người bán đã cầm tiền",
    no_cash:
      "Đơn này không còn tiền mặt ở ngoài: khách trả cách khác, hoặc tiền đã về sàn. Trang đã đọc lại.",
    not_out: "Kiện này không còn trên đường, nên không ai thu tiền mặt. Trang đã đọc lại.",
    save: "Chuyển thay",
    saved: "Đã chuyển",
    say_why: "Hãy ghi họ nói gì: bạn đang làm thay.",
    say_reason: "Hãy chọn lý do.",
    not_selling: "Gian hàng đang không bán nên không nhận thêm đơn. Vẫn từ chối hoặc hủy được.",
    say_collector: "Khách trả tiền khi nhận: hãy ghi đơn vị vận chuyển, hoặc người bán tự giao.",
  },
  en: {
    title: "Each seller's part",
    lead: "Sellers press the buttons themselves, on their phones. Move a part only for those who said so on the telephone, and write what they said.",
    failed: "The parts of this order could not be read.",
    loading: "Reading…",
    statuses: {
      placed: "waits for its seller",
      confirmed: "taken on",
      packed: "packed",
      handed_over: "on its way",
      delivered: "delivered",
      refused: "refused by the seller",
      cancelled: "cancelled",
      expired: "out of time",
      returned: "returned",
    },
    moves: {
      confirmed: "Taken on",
      packed: "Packed",
      handed_over: "On its way",
      delivered: "Delivered",
      refused: "Refused by the seller",
      cancelled: "Cancel this part",
      expired: "Out of time",
      returned: "Came back",
    } as Record<string, string>,
    by: {
      seller: "seller",
      shopper: "shopper",
      platform: "platform",
      office: "office",
      clock: "clock",
    },
    reasons: {
      out_of_stock: "out of stock",
      damaged: "damaged goods",
      cannot_deliver: "cannot deliver",
      closed: "closed for a while",
      other: "another reason",
      changed_mind: "the shopper's change of mind",
      ordered_wrong: "ordered by mistake",
      too_slow: "took too long",
      order_cancelled: "the whole order was cancelled",
      not_confirmed: "no answer",
      not_collected: "not collected",
      wrong_goods: "wrong goods",
    } as Record<string, string>,
    payments: {
      awaiting: "not paid yet: not to be packed",
      due_on_delivery: "paid at the door",
      paid: "paid",
    },
    of: "of",
    until: "Cancelled by itself at",
    over: "This part is over.",
    move: "Move to",
    choose: "Choose",
    reason: "Reason",
    note: "What the seller or the shopper said",
    carrier: "Carrier",
    tracking: "Tracking number",
    own: "The seller delivers",
    cash_to: "Cash collected at the door",
    cash_to_whom: { platform: "goes to the platform", seller: "is brought to the seller" },
    cash_came: "the seller has the cash",
    cash_awaited: "The seller has not said that the cash came.",
    cash_note: "Who said that it came",
    cash_act: "The seller has the cash",
    no_cash:
      "No cash of this order is outside: it was paid otherwise, or came to the platform. The page was read again.",
    not_out: "The parcel is not on its way, so nobody collects cash. The page was read again.",
    save: "Move for them",
    saved: "Moved",
    say_why: "Write what they said: you act for them.",
    say_reason: "Choose a reason.",
    not_selling:
      "The shop does not sell, so it takes on nothing new. The part may still be refused or cancelled.",
    say_collector:
      "The shopper pays at the door: name the carrier, or say that the seller delivers.",
  },
}

export type PartWords = (typeof WORDS)["vi"]

/** @param language of Medusa Admin, such as "vi" or "en-GB" */
export const partWords = (language: string): PartWords =>
  language.startsWith("vi") ? WORDS.vi : WORDS.en

/** What to say of a move that was refused: the field that the backend names, in words. */
export function refusalOf(message: string, text: PartWords): string {
  if (message.startsWith("note")) return text.say_why
  if (/^status: .*does not sell/.test(message)) return text.not_selling
  if (/^status: .*no cash is collected/.test(message)) return text.not_out
  if (message.startsWith("payment: no cash")) return text.no_cash
  if (message.startsWith("reason")) return text.say_reason
  if (message.startsWith("hand_over")) return text.say_collector
  if (message.startsWith("payment")) return text.payments.awaiting
  return message
}
