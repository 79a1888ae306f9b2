/** Words of what shoppers report, in the languages of the shop's staff. */
const WORDS = {
  vi: {
    title: "Khách báo vấn đề",
    lead: "Báo cáo giữ tiền trước, rồi lâu nhất trước. Khi còn mở, phần tiền bằng đơn này không chuyển được cho người bán và đồng hồ không tự ghi là đã giao; đóng rồi thì mười ngày sau mới tự ghi. Hãy hoàn tiền, ghi trả lại hoặc điều chỉnh trước, rồi mới đóng.",
    empty: "Không có báo cáo nào đang mở.",
    failed: "Chưa đọc được danh sách.",
    loading: "Đang đọc…",
    order: "Đơn",
    since: "Báo từ",
    shopper: "Khách",
    seller: "Người bán",
    call: "Gọi {name}: {phone}",
    no_phone: "{name}: không có số điện thoại",
    open_order: "Mở đơn hàng",
    kinds: {
      not_arrived: "chưa nhận được hàng",
      damaged: "hàng hư hỏng",
      wrong_goods: "giao sai hàng",
      other: "chuyện khác",
    },
    outcome: "Kết quả",
    outcomes: {
      arrived: "Hàng đã tới",
      replaced: "Đã gửi hàng bù",
      refunded: "Đã hoàn tiền",
      settled: "Hai bên thỏa thuận",
      unfounded: "Không có lỗi",
      not_sent: "Đơn không được gửi nữa",
    },
    note: "Đã làm gì",
    close: "Đóng báo cáo",
    closed: "Đã đóng",
    say_what: "Hãy ghi đã làm gì: khách và người bán đang chờ.",
    said_more: "Khách vừa nói thêm. Hãy đọc rồi đóng.",
    return_first:
      "Chưa đóng là đã hoàn tiền được: kiện còn tính là sẽ tới, rồi đồng hồ tự ghi là đã giao. Ở trang đơn hàng, hãy ghi “Bị trả lại” trước (kiện thất lạc: “lý do khác”); chưa gửi thì “Hủy phần này”.",
    closed_before: "Người khác đã đóng báo cáo này.",
    part_open: "Khách báo vấn đề, đang mở",
    part_closed: "Khách báo vấn đề, đã đóng",
  },
  en: {
    title: "Problems that shoppers report",
    lead: "Those that hold money first, then the oldest. While one is open, as much as its part brought is not paid out to the seller, and time alone does not call it delivered; once closed, it does so ten days later. Give money back, take the goods back or correct the balance first; then close.",
    empty: "No report is open.",
    failed: "The list could not be read.",
    loading: "Reading…",
    order: "Order",
    since: "Reported",
    shopper: "Shopper",
    seller: "Seller",
    call: "Call {name}: {phone}",
    no_phone: "{name}: no telephone number",
    open_order: "Open the order",
    kinds: {
      not_arrived: "nothing has come",
      damaged: "goods are damaged",
      wrong_goods: "wrong goods came",
      other: "something else",
    },
    outcome: "What came of it",
    outcomes: {
      arrived: "The goods have arrived",
      replaced: "Other goods were sent",
      refunded: "Money was given back",
      settled: "Both agreed",
      unfounded: "Nothing was wrong",
      not_sent: "It will not be sent",
    },
    note: "What was done",
    close: "Close the report",
    closed: "Closed",
    say_what: "Write what was done: a shopper and a seller wait for it.",
    said_more: "The shopper has said more. Read it, then close.",
    return_first:
      "This cannot be closed as given back yet: the parcel still counts as to come, and time would call it delivered. On the order's page, record “Came back” first (of a lost parcel: “another reason”), or “Cancel this part” where it was not sent.",
    closed_before: "Somebody else has closed this report.",
    part_open: "The shopper reports a problem, open",
    part_closed: "The shopper reported a problem, closed",
  },
} as const

export type ProblemWords = (typeof WORDS)["vi" | "en"]

/** @param language of Medusa Admin, such as `vi` or `enUS` */
export function problemWords(language: string): ProblemWords {
  return language.startsWith("vi") ? WORDS.vi : WORDS.en
}

/** Why a report was not closed, in words of the reader. @param message of the backend */
export function closingRefusal(message: string, text: ProblemWords): string {
  if (message.startsWith("note")) return text.say_what
  if (message.startsWith("read")) return text.said_more
  if (message.startsWith("outcome")) return text.return_first
  return message.startsWith("problem") ? text.closed_before : message
}
