import type { Locale } from "../checkout/locale"

const VI = {
  title: "Hồ sơ minh chứng đánh giá lại OCOP",
  drawnUp: (at: string) => `Lập lúc ${at}.`,
  period: (from: string, to: string) => `Số liệu từ ${from} đến hết ${to}.`,
  about: (shop: string, source: string | null) =>
    source
      ? `Những gì sàn ${shop} ghi nhận về sản phẩm, để chứng minh cho tiêu chí 4.1 (phân phối) và 5.1 (câu chuyện) của phiếu đánh giá theo ${source}.`
      : `Những gì sàn ${shop} ghi nhận về sản phẩm.`,
  criterion: (no: string, name: string, points: number) =>
    `Tiêu chí ${no}. ${name} (tối đa ${points} điểm)`,
  steps: (source: string) => `Các mức, diễn đạt lại từ ${source}:`,
  points: (points: number) => `${points} điểm`,
  leastFor: (stars: number) => `mức tối thiểu của hạng ${stars} sao`,
  storefront: "Gian hàng điện tử",
  productPage: "Trang sản phẩm (mã QR bên trái mở trang này)",
  sellerPage: "Trang người bán",
  isShown: "Lúc lập hồ sơ, sản phẩm đang được bày bán ở trang này.",
  isHidden: "Lúc lập hồ sơ, trang sản phẩm đang tạm ẩn.",
  sales: "Kết quả bán hàng trên sàn",
  salesAbout:
    "Cộng từ đúng các dòng đơn hàng đã nhận: tiền hàng sau giảm giá, chưa kể phí giao; không tính phần bị từ chối, hủy hay trả lại.",
  nothingSold: "Trong thời gian này chưa bán được đơn nào trên sàn.",
  orders: "Đơn",
  pieces: "Số lượng",
  total: "Tiền hàng",
  sum: "Cộng",
  channel: "Kênh bán",
  channels: {
    shop: "Gian hàng trên sàn thương mại điện tử",
    programme: "Sàn thương mại điện tử, trong chương trình của sở công thương",
    abroad: "Sàn thương mại điện tử, người mua trả từ nước ngoài",
  } as Readonly<Record<string, string>>,
  province: "Tỉnh, thành phố nhận hàng",
  rest: (provinces: number) => `${provinces} tỉnh, thành phố khác, mỗi nơi dưới 3 đơn`,
  unknown: "Đơn không ghi tỉnh, thành phố",
  restAbout:
    "Nơi có dưới 3 đơn được cộng chung, để không ai nhận ra người mua. Hồ sơ không có tên, số điện thoại hay địa chỉ của người mua.",
  month: "Tháng đặt hàng",
  certificates: "Chứng nhận OCOP",
  noCertificate: "Chưa có chứng nhận nào được ghi nhận trên sàn.",
  stars: (stars: number) => `${stars} sao`,
  score: (score: string) => `${score} điểm`,
  standings: {
    reported: "theo báo chí, chưa có quyết định",
    valid: "còn hiệu lực",
    renewal_due: "đến kỳ đánh giá lại",
    extended: "được kéo dài chờ kết quả",
    expired: "đã hết hạn",
    on_hold: "đang tạm ẩn",
    withdrawn: "đã bị thu hồi",
    superseded: "đã có giấy mới thay",
  } as Readonly<Record<string, string>>,
  decision: (number: string, issuer: string, day: string) =>
    `Quyết định ${number} ngày ${day} của ${issuer}`,
  code: (code: string) => `mã sản phẩm ${code}`,
  until: (day: string) => `đến hết ngày ${day}`,
  labels: "Chứng nhận và nhãn chất lượng khác",
  noLabel: "Chưa có chứng nhận nào khác còn hiệu lực trên trang sản phẩm.",
  story: "Câu chuyện sản phẩm",
  storyAbout: (url: string, pictures: number) =>
    `Đăng cùng ${pictures} ảnh tại ${url}, nguyên văn:`,
  noStory: "Trang sản phẩm chưa có câu chuyện.",
  papers: "Giấy tờ kèm theo trong gói hồ sơ",
  noPaper: "Không có giấy tờ nào kèm theo.",
  judged: "Điểm do hội đồng chấm. Hồ sơ này không thay cho hợp đồng, hóa đơn và tờ rơi.",
}

const EN: typeof VI = {
  title: "Evidence for an OCOP re-evaluation",
  drawnUp: (at) => `Drawn up at ${at}.`,
  period: (from, to) => `Figures of ${from} to ${to}, both included.`,
  about: (shop, source) =>
    source
      ? `What ${shop} has on record of the product, as evidence for criteria 4.1 (distribution) and 5.1 (story) of the sheet of ${source}.`
      : `What ${shop} has on record of the product.`,
  criterion: (no, name, points) => `Criterion ${no}. ${name} (${points} points at most)`,
  steps: (source) => `Its steps, in other words than those of ${source}:`,
  points: (points) => (points === 1 ? "1 point" : `${points} points`),
  leastFor: (stars) => `least step of ${stars} stars`,
  storefront: "Online shop",
  productPage: "Page of the product (the QR code opens it)",
  sellerPage: "Page of the seller",
  isShown: "When this was drawn up, the product was on sale on this page.",
  isHidden: "When this was drawn up, the product’s page was hidden.",
  sales: "Sales on the platform",
  salesAbout:
    "The sums of lines of orders that count as sold: goods after reductions, without delivery; not what was refused, cancelled or returned.",
  nothingSold: "Nothing was sold on the platform in this time.",
  orders: "Orders",
  pieces: "Pieces",
  total: "Goods",
  sum: "Sum",
  channel: "Channel",
  channels: {
    shop: "Online shop on an e-commerce platform",
    programme: "E-commerce platform, in a trade office’s programme",
    abroad: "E-commerce platform, paid from abroad",
  },
  province: "Province of delivery",
  rest: (provinces) =>
    provinces === 1
      ? "1 other province, with fewer than 3 orders"
      : `${provinces} other provinces, with fewer than 3 orders each`,
  unknown: "Orders without a province",
  restAbout:
    "Provinces with fewer than 3 orders are counted together, so that no shopper is known by them. No shopper’s name, number or address is in this pack.",
  month: "Month of the order",
  certificates: "OCOP certificates",
  noCertificate: "No certificate is on file here.",
  stars: (stars) => `${stars} stars`,
  score: (score) => `${score} points`,
  standings: {
    reported: "as reported, without a decision",
    valid: "in force",
    renewal_due: "due for re-evaluation",
    extended: "kept until the result",
    expired: "ended",
    on_hold: "hidden for now",
    withdrawn: "withdrawn",
    superseded: "replaced by a newer one",
  },
  decision: (number, issuer, day) => `Decision ${number} of ${day}, ${issuer}`,
  code: (code) => `product code ${code}`,
  until: (day) => `until ${day}`,
  labels: "Other certificates and quality marks",
  noLabel: "No other certificate in force is on the product’s page.",
  story: "Story of the product",
  storyAbout: (url, pictures) => `Published with ${pictures} pictures at ${url}, word for word:`,
  noStory: "The product’s page has no story yet.",
  papers: "Papers in this pack",
  noPaper: "There are no papers beside this one.",
  judged:
    "Points are given by the council. This does not stand in for contracts, invoices and leaflets.",
}

export type EvidenceWords = typeof VI

/** What an evidence pack says besides its facts. */
export const evidenceWords = (locale: Locale): EvidenceWords => (locale === "vi" ? VI : EN)
