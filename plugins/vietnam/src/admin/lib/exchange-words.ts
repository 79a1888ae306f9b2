/** Words of the page of exchange rates in the languages of the shop's staff. */
const WORDS = {
  vi: {
    title: "Tỷ giá đô la Mỹ",
    lead: "Giỏ hàng trả từ nước ngoài được tính từ giá đồng theo tỷ giá đang dùng, làm tròn lên từng xu. Tỷ giá mới có hiệu lực ngay; đơn đã đặt giữ tỷ giá lúc đặt.",
    rate: "Đồng cho 1 US$",
    note: "Nguồn (nếu có)",
    set: "Đặt tỷ giá",
    saved: "Đã đặt tỷ giá",
    current: "Đang dùng",
    from: "Từ lúc",
    by: "Người đặt",
    source: "Nguồn",
    opening: "Lúc mở cửa hàng",
    loading: "Đang đọc tỷ giá…",
    failed: "Chưa đọc được tỷ giá. Hãy tải lại trang.",
    refused: "Đồng cho 1 US$: hãy ghi một số tròn từ 10.000 đến 100.000.",
  },
  en: {
    title: "US dollar rate",
    lead: "A basket that is paid from abroad is charged by the rate in use, from prices in đồng, rounded up to the cent. A new rate holds at once; placed orders keep theirs.",
    rate: "Đồng for US$1",
    note: "Source (if any)",
    set: "Set the rate",
    saved: "The rate is set",
    current: "In use",
    from: "From",
    by: "Set by",
    source: "Source",
    opening: "At the opening",
    loading: "Reading the rates…",
    failed: "The rates could not be read. Please reload the page.",
    refused: "Đồng for US$1: please enter a whole number from 10,000 to 100,000.",
  },
} as const

export type ExchangeWords = (typeof WORDS)["vi" | "en"]

/** @param language of Medusa Admin, such as `vi` or `enUS` */
export function exchangeWords(language: string): ExchangeWords {
  return language.startsWith("vi") ? WORDS.vi : WORDS.en
}
