/** Words of the page of the outbox in the languages of the shop's staff. */
const WORDS = {
  vi: {
    title: "Hàng đợi tin",
    lead: "Mọi thay đổi đi qua đây tới tìm kiếm, thư và người bán. Trễ quá vài giây, hoặc có tin bị gác lại, là cần người xem.",
    topic: "Loại tin",
    pending: "Đang chờ",
    lag: "Trễ",
    dead: "Gác lại",
    seconds: "giây",
    healthy: "Thông suốt",
    behind: "Đang trễ",
    stuck: "Có tin bị gác lại",
    dead_title: "Tin bị gác lại sau nhiều lần thử",
    attempts: "Số lần thử",
    error: "Lỗi cuối",
    again: "Gửi lại tất cả",
    revived: "Đã xếp lại vào hàng đợi",
    failed: "Chưa đọc được hàng đợi.",
  },
  en: {
    title: "Outbox",
    lead: "Every change goes through here to search, letters and sellers. More than a few seconds behind, or a message put aside, and somebody has to look.",
    topic: "Topic",
    pending: "Waiting",
    lag: "Behind",
    dead: "Put aside",
    seconds: "s",
    healthy: "Flowing",
    behind: "Behind",
    stuck: "Messages put aside",
    dead_title: "Put aside after too many failures",
    attempts: "Attempts",
    error: "Last error",
    again: "Deliver all again",
    revived: "Put back into the queue",
    failed: "The outbox could not be read.",
  },
} as const

export type OutboxWords = (typeof WORDS)["vi" | "en"]

/** @param language of Medusa Admin, such as `vi` or `enUS` */
export function outboxWords(language: string): OutboxWords {
  return language.startsWith("vi") ? WORDS.vi : WORDS.en
}
