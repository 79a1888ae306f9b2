/** Words of the call list in the languages of the shop's staff. */
const WORDS = {
  vi: {
    title: "Người bán cần gọi",
    lead: "Đơn mà người bán chưa trả lời, lâu nhất trước. Hãy gọi, ghi lại kết quả, và nhận hoặc từ chối thay khi người bán nói qua điện thoại.",
    empty: "Không có đơn nào chờ quá giờ.",
    failed: "Chưa đọc được danh sách.",
    loading: "Đang đọc…",
    order: "Đơn",
    seller: "Người bán",
    waiting: "Chờ từ",
    until: "Tự hủy lúc",
    step: {
      remind: "đã nhắc",
      escalate_owner: "đã báo chủ",
      escalate_office: "đã báo Sở",
      expire: "hết giờ",
    },
    call: "Gọi {phone}",
    no_phone: "Không có số điện thoại",
    outcome: "Kết quả cuộc gọi",
    outcomes: {
      reached: "Đã gặp",
      call_back: "Hẹn gọi lại",
      no_answer: "Không nghe máy",
      wrong_number: "Sai số",
    },
    note: "Người bán nói gì",
    note_call: "Ghi cuộc gọi",
    confirm: "Nhận đơn thay",
    refuse: "Từ chối thay",
    refusals: {
      out_of_stock: "hết hàng",
      damaged: "hàng hư hỏng",
      cannot_deliver: "không giao được",
      closed: "đang nghỉ",
      other: "lý do khác",
    },
    say_why: "Hãy ghi người bán nói gì: bạn đang làm thay họ.",
    saved: "Đã ghi",
    refused_because: "Vì sao từ chối",
  },
  en: {
    title: "Sellers to call",
    lead: "Orders that no seller has answered, the oldest first. Call, note what came of it, and accept or refuse for those who say so on the telephone.",
    empty: "No order waits too long.",
    failed: "The list could not be read.",
    loading: "Reading…",
    order: "Order",
    seller: "Seller",
    waiting: "Waiting since",
    until: "Cancelled at",
    step: {
      remind: "reminded",
      escalate_owner: "owner told",
      escalate_office: "office told",
      expire: "out of time",
    },
    call: "Call {phone}",
    no_phone: "No telephone number",
    outcome: "What came of the call",
    outcomes: {
      reached: "Reached",
      call_back: "Will call back",
      no_answer: "No answer",
      wrong_number: "Wrong number",
    },
    note: "What the seller said",
    note_call: "Note the call",
    confirm: "Accept for them",
    refuse: "Refuse for them",
    refusals: {
      out_of_stock: "out of stock",
      damaged: "goods damaged",
      cannot_deliver: "cannot deliver",
      closed: "closed",
      other: "another reason",
    },
    say_why: "Write what the seller said: you act for them.",
    saved: "Noted",
    refused_because: "Why refused",
  },
} as const

export type CallWords = (typeof WORDS)["vi" | "en"]

/** @param language of Medusa Admin, such as `vi` or `enUS` */
export function callWords(language: string): CallWords {
  return language.startsWith("vi") ? WORDS.vi : WORDS.en
}
