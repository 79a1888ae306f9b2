import type { InspectionFacts, InspectionResult } from "@ocop/ocop/modules/certification"
import { formatDay } from "@ocop/vietnam/dates"
import { type Note, type Shop, sms } from "@ocop/vietnam/letters"
import type { SellerNotice } from "../sellers/send"

type Locale = Note["locale"]
type Where = Pick<Shop, "name" | "url">

const TITLES: Record<"follow_up" | "closed", Record<Locale, string>> = {
  follow_up: {
    vi: "Sở Công Thương kiểm tra: có việc cần khắc phục",
    en: "The trade office’s inspection: something has to be mended",
  },
  closed: {
    vi: "Sở Công Thương đã kết thúc kiểm tra",
    en: "The trade office has closed its inspection",
  },
}

const TEXTS: Record<"follow_up" | "closed", Record<Locale, string>> = {
  follow_up: {
    vi: "xin khắc phục đúng hạn rồi trả lời sở ở mục Chứng nhận.",
    en: "please mend it by the day and answer the office on the page of your certificates.",
  },
  closed: {
    vi: "kết quả ghi dưới đây.",
    en: "the result is below.",
  },
}

const RESULTS: Record<InspectionResult, Record<Locale, string>> = {
  in_order: { vi: "Không có vấn đề", en: "In order" },
  mended: { vi: "Đã khắc phục", en: "Mended" },
  not_mended: { vi: "Chưa khắc phục", en: "Not mended" },
  held: { vi: "Tạm ẩn hạng sao", en: "The badge is hidden for a time" },
  withdrawal_proposed: {
    vi: "Đề nghị cơ quan cấp xem xét thu hồi",
    en: "Put to the authority that granted it, with a view to withdrawal",
  },
}

/** What a seller is told of an inspection: what has to be mended, or how it ended; never what was found. Pure. */
export function inspectionNotice(
  {
    to,
    title: product,
    demands,
    due_on,
    result,
  }: Pick<InspectionFacts, "demands" | "due_on" | "result"> & {
    to: "follow_up" | "closed"
    title: string
  },
  locale: Locale,
  shop: Where,
): SellerNotice {
  const isVi = locale === "vi"
  const title = TITLES[to][locale]
  const url = `${shop.url}${isVi ? "" : "/en"}/ban-hang/chung-nhan`
  return {
    locale,
    subject: `${title}: ${product}`,
    title,
    text: [`${shop.name}: ${TEXTS[to][locale]}`],
    facts: [
      [isVi ? "Sản phẩm" : "Product", product],
      ...(demands ? [[isVi ? "Việc cần khắc phục" : "To mend", demands] as [string, string]] : []),
      ...(due_on
        ? [[isVi ? "Trước hết ngày" : "By", formatDay(due_on, locale)] as [string, string]]
        : []),
      ...(result
        ? [[isVi ? "Kết quả" : "Result", RESULTS[result][locale]] as [string, string]]
        : []),
    ],
    action: { label: isVi ? "Mở mục Chứng nhận" : "Open your certificates", url },
    sms: sms(`${title}: ${product}. ${url}`, `${title}. ${url}`, `OCOP: ${url}`),
  }
}

/** What an office is told of a seller's answer. Offices are written to in Vietnamese. Pure. */
export function answeredInspectionNotice(
  id: string,
  { title, seller, words }: { title: string; seller: string; words: string },
  { url, name }: Where,
): SellerNotice {
  return {
    locale: "vi",
    subject: `Người bán trả lời sau kiểm tra: ${title}`,
    title: "Người bán trả lời sau kiểm tra",
    text: [`${name}: xin xem lời trả lời, rồi kết thúc hoặc yêu cầu thêm.`],
    facts: [
      ["Sản phẩm", title],
      ["Người bán", seller],
      ["Trả lời", words],
    ],
    action: { label: "Mở cuộc kiểm tra", url: `${url}/so-cong-thuong/kiem-tra/${id}` },
  }
}
