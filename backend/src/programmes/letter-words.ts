import type { Form, ProgrammeTold, Raised } from "@ocop/ocop/modules/programme"
import { type Note, type Shop, sms } from "@ocop/vietnam/letters"
import type { SellerNotice } from "../sellers/send"

type Locale = Note["locale"]
type Where = Pick<Shop, "name" | "url">
type Kind = Exclude<ProgrammeTold["kind"], "raised">

const TITLES: Record<Kind, Record<Locale, string>> = {
  invited: {
    vi: "Sở Công Thương mời gian hàng tham gia chương trình",
    en: "A trade office invites your shop into a programme",
  },
  asked_again: {
    vi: "Điều khoản chương trình đã đổi",
    en: "The terms of a programme have changed",
  },
  accepted: {
    vi: "Gian hàng được nhận vào chương trình",
    en: "Your shop is let into a programme",
  },
  refused: {
    vi: "Đơn xin tham gia chương trình bị từ chối",
    en: "Your shop was not let into a programme",
  },
  dropped: {
    vi: "Chương trình không tổ chức nữa",
    en: "A programme will not be held",
  },
  good_out: {
    vi: "Hàng ra khỏi chương trình",
    en: "One of your goods is out of a programme",
  },
  good_back: {
    vi: "Hàng trở lại chương trình",
    en: "One of your goods is back in a programme",
  },
}

const TEXTS: Record<Kind, Record<Locale, string>> = {
  invited: {
    vi: "xin xem gian hàng phải chịu bao nhiêu, rồi đồng ý hoặc từ chối.",
    en: "please look at what your shop would bear, and answer.",
  },
  asked_again: {
    vi: "gian hàng đã đồng ý hoặc đã xin theo điều khoản cũ, nên chưa có phần. Xin xem lại phải chịu bao nhiêu, rồi trả lời lại.",
    en: "your shop agreed to the terms of before, or asked under them, and has no part yet. Please look at what it would bear, and answer again.",
  },
  accepted: {
    vi: "sở đã nhận hàng của gian; sở kiểm tra, duyệt rồi mới công bố.",
    en: "the office took your goods in; it is checked and approved before it is announced.",
  },
  refused: {
    vi: "lý do ghi dưới đây; khi chương trình chưa chốt, gian hàng có thể sửa và xin lại.",
    en: "the reason is below; until the programme is settled you may change your offer and ask again.",
  },
  dropped: {
    vi: "sở đã bỏ chương trình này trước khi công bố, lý do ghi dưới đây. Gian hàng không phải làm gì; giá không đổi.",
    en: "the office dropped it before it was announced; the reason is below. There is nothing to do, and no price has changed.",
  },
  good_out: {
    vi: "món dưới đây không còn đủ điều kiện, nên bán theo giá thường. Đơn khách đã đặt giữ nguyên giá đã giảm.",
    en: "the good below lacks what the programme asks, and is sold at its usual price. Orders of before keep theirs.",
  },
  good_back: {
    vi: "món dưới đây đủ điều kiện trở lại, nên lại bán theo giá của chương trình.",
    en: "the good below has again what the programme asks, and is sold at its price once more.",
  },
}

/** Of a programme that pays delivery, and leaves prices as they are. */
const OF_DELIVERY: Partial<typeof TEXTS> = {
  good_out: {
    vi: "món dưới đây không còn đủ điều kiện, nên kiện chỉ có món này không được trả tiền giao. Đơn khách đã đặt giữ nguyên tiền giao.",
    en: "the good below lacks what the programme asks, and pays no parcel's delivery any more. Orders of before keep theirs.",
  },
  good_back: {
    vi: "món dưới đây đủ điều kiện trở lại, nên kiện có món này lại được trả tiền giao.",
    en: "the good below has again what the programme asks: parcels with it have their delivery paid once more.",
  },
}

/** What a seller is told of his part in a programme. Pure. */
export function sellerProgrammeNotice(
  told: {
    id: string
    kind: Kind
    form: Form
    name_vi: string
    name_en: string
    office: string
    product: string | null
    why?: readonly { vi: string; en: string }[]
    words?: string
  },
  locale: Locale,
  shop: Where,
): SellerNotice {
  const isVi = locale === "vi"
  const name = isVi ? told.name_vi : told.name_en
  const title = TITLES[told.kind][locale]
  const words =
    (told.form === "free_delivery" ? OF_DELIVERY[told.kind] : undefined) ?? TEXTS[told.kind]
  const url = `${shop.url}${isVi ? "" : "/en"}/ban-hang/chuong-trinh/${told.id}`
  const why = (told.why ?? []).map((one) => one[locale]).join(" ")
  const facts: [string, string | null | undefined][] = [
    [isVi ? "Chương trình" : "Programme", name],
    [isVi ? "Đơn vị tổ chức" : "Run by", told.office],
    [isVi ? "Sản phẩm" : "Product", told.product],
    [isVi ? "Lý do" : "Reason", why || told.words],
  ]
  return {
    locale,
    subject: `${title}: ${told.product ?? name}`,
    title,
    text: [`${shop.name}: ${words[locale]}`],
    facts: facts.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : [])),
    action: { label: isVi ? "Mở chương trình" : "Open the programme", url },
    sms: sms(`${title}: ${told.product ?? name}. ${url}`, `${title}. ${url}`, `OCOP: ${url}`),
  }
}

const dong = (amount: number) => `${amount.toLocaleString("vi-VN")} đ`

/** What an office is told of prices that were raised between the check and the beginning. Offices are written to in Vietnamese. Pure. */
export function raisedNotice(
  { id, name, goods }: { id: string; name: string; goods: readonly Raised[] },
  shop: Where,
): SellerNotice {
  return {
    locale: "vi",
    subject: `Giá tăng trước khi chương trình bắt đầu: ${name}`,
    title: "Giá tăng sau khi đã kiểm tra",
    text: [
      `${shop.name}: chương trình “${name}” vừa bắt đầu. Các món dưới đây có giá cao hơn lúc sở kiểm tra, nên mức giảm tính trên giá chưa ai xem. Xin xem lại; lãnh đạo sở có thể dừng chương trình.`,
    ],
    facts: goods.map(({ title, was, now }) => [title, `${dong(was)} → ${dong(now)}`]),
    action: { label: "Mở chương trình", url: `${shop.url}/so-cong-thuong/chuong-trinh/${id}` },
  }
}
