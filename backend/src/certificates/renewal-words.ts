import type { Day } from "@ocop/kit/days"
import { formatDay } from "@ocop/vietnam/dates"
import type { Note, Shop } from "@ocop/vietnam/letters"
import type { SellerNotice } from "../sellers/send"
import { certificateNotice, type ToldCertificate } from "./words"

type Where = Pick<Shop, "name" | "url">

/** Lines of an office's letter; the rest are counted. */
const MOST_LINES = 40

interface Renewal {
  told: ToldCertificate
  /** Whose pack of evidence is to be handed in. */
  product_id: string
  expires_on: Day
  /** First and last day on which the file may go in. */
  window: { opens_on: Day; closes_on: Day }
}

/** What a seller's people are told before a certificate ends, as a letter and as a text message. Pure. */
export function renewalNotice(
  { told, product_id, expires_on, window }: Renewal,
  locale: Note["locale"],
  shop: Where,
): SellerNotice {
  const vi = locale === "vi"
  const notice = certificateNotice(
    {
      title: vi ? "Chứng nhận OCOP sắp đến hạn" : "An OCOP certificate is coming to its end",
      text: vi
        ? "Hồ sơ đánh giá lại chỉ nhận trong thời gian dưới đây. Hồ sơ nộp kịp thì hạng sao được giữ trong lúc chờ kết quả."
        : "A file for re-evaluation is taken in the days below only. Handed in in time, it keeps the stars until the result.",
      told,
      facts: [
        [vi ? "Hết hạn" : "Ends on", formatDay(expires_on, locale)],
        [vi ? "Nộp hồ sơ từ" : "Files from", formatDay(window.opens_on, locale)],
        [vi ? "Chậm nhất" : "No later than", formatDay(window.closes_on, locale)],
      ],
    },
    locale,
    shop,
  )
  const pack = `${shop.url}${vi ? "" : "/en"}/ban-hang/chung-nhan/minh-chung?hang=${encodeURIComponent(product_id)}`
  return {
    ...notice,
    action: {
      label: vi ? "Lấy hồ sơ minh chứng bán hàng" : "Get the evidence of your sales",
      url: pack,
    },
  }
}

/** What an office is told of the certificates of its province that end on one day. Offices are written to in Vietnamese. Pure. */
export function officeRenewalNotice(
  { step, expires_on, names }: { step: number; expires_on: Day; names: readonly string[] },
  { name, url }: Where,
): SellerNotice {
  const title = `${names.length} chứng nhận OCOP hết hạn ngày ${formatDay(expires_on, "vi")}`
  const more = names.length - MOST_LINES
  return {
    locale: "vi",
    subject: title,
    title,
    text: [
      `${name}: còn ${step} ngày. Hồ sơ đánh giá lại nhận từ 180 đến 120 ngày trước khi hết hạn.`,
      ...(more > 0 ? [`Dưới đây là ${MOST_LINES} sản phẩm đầu, còn ${more} sản phẩm nữa.`] : []),
    ],
    facts: names.slice(0, MOST_LINES).map((line, index) => [String(index + 1), line] as const),
    action: {
      label: "Mở danh bạ chứng nhận",
      url: `${url}/so-cong-thuong/chung-nhan?standing=renewal_due`,
    },
  }
}
