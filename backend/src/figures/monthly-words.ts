import type { Shop } from "@ocop/vietnam/letters"
import { HOLDING } from "@ocop/ocop/modules/certification"
import { formatDong } from "@ocop/vietnam/money"
import type { SellerNotice } from "../sellers/send"
import type { Figures } from "./read"

/** What of the figures a letter tells. */
export type ToldFigures = Pick<
  Figures,
  "period" | "certificates" | "queues" | "sellers" | "sales" | "programmes"
>

/** What an office is told of a month. Offices are written to in Vietnamese. Pure. */
export function monthNotice(
  { period, certificates, queues, sellers, sales, programmes }: ToldFigures,
  { name, url }: Pick<Shop, "name" | "url">,
): SellerNotice {
  const [year, month] = period.from.split("-")
  const title = `Số liệu tháng ${month}/${year}`
  const holding = certificates.standings
    .filter(({ code }) => HOLDING.includes(code))
    .reduce((sum, { count }) => sum + count, 0)
  const unanswered = sellers.reduce((sum, one) => sum + one.unanswered, 0)
  const spent = programmes.reduce((sum, one) => sum + one.reserved_vnd + one.settled_vnd, 0)
  return {
    locale: "vi",
    subject: `${title} – ${name}`,
    title,
    text: [
      "Hàng của tỉnh bán trong tháng, so với số ngày bằng nhau trước đó. Tiền hàng sau giảm giá, chưa kể phí giao; không tính phần bị từ chối, hủy hay trả lại.",
    ],
    facts: [
      ["Tiền hàng", `${formatDong(sales.now.total)} (trước đó ${formatDong(sales.before.total)})`],
      ["Đơn hàng", `${sales.now.orders} (trước đó ${sales.before.orders})`],
      ["Người mua mới", String(sales.now.new_shoppers)],
      ["Đơn hết hạn không ai trả lời", String(unanswered)],
      ["Chương trình trong tháng", String(programmes.length)],
      ["Các chương trình đó đã chi và đang giữ", formatDong(spent)],
      ["Chứng nhận còn hiệu lực", `${holding} / ${certificates.count}`],
      ["Chứng nhận chờ duyệt hôm nay", String(queues.submissions.count)],
    ],
    action: {
      label: "Xem từng con số",
      url: `${url}/so-cong-thuong/so-lieu?tu=${period.from}&den=${period.to}`,
    },
  }
}
