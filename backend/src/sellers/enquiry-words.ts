import { dong } from "@ocop/kit/money"
import type { EnquiryRecord } from "@ocop/marketplace/modules/enquiry"
import { type Shop, sms } from "@ocop/vietnam/letters"
import type { SellerNotice } from "./send"
import { home, type Locale } from "./words"

type EnquiryToTell = Pick<
  EnquiryRecord,
  | "name"
  | "phone"
  | "email"
  | "organisation"
  | "quantity"
  | "wanted_date"
  | "message"
  | "buyer_kind"
  | "locale"
> & { budget: unknown }

/** What an enquiry is about; a buyer may ask a seller about nothing in particular. */
export interface EnquirySubject {
  product: { title: string; handle: string } | null
  seller: { name_vi: string; name_en: string } | null
}

const day = (iso: string) => iso.split("-").reverse().join("/")

/** `other`: the language that a reader of this one does not expect. */
const VI = {
  buyers: {
    company_gift: "quà tặng doanh nghiệp",
    restaurant: "nhà hàng, khách sạn",
    supermarket: "siêu thị",
    reseller: "cửa hàng, đại lý",
    exporter: "xuất khẩu",
    other: "khác",
  } satisfies Record<EnquiryToTell["buyer_kind"], string>,
  product: "Sản phẩm",
  seller: "Người bán",
  quantity: "Số lượng",
  wanted: "Ngày cần",
  budget: "Ngân sách",
  name: "Người hỏi",
  kind: "Mua cho",
  phone: "Điện thoại",
  written: "Viết bằng",
  other: "tiếng Anh",
  message: "Lời nhắn",
  subject: "Hỏi mua số lượng lớn",
  title: "Có khách hỏi mua số lượng lớn",
  text: "xin trả lời khách trực tiếp, bằng điện thoại hoặc e-mail dưới đây.",
  open: "Xem sản phẩm",
  short: (what: string, phone: string) => `Khách hỏi mua ${what}, xin gọi ${phone}`,
}

const EN: typeof VI = {
  buyers: {
    company_gift: "company gifts",
    restaurant: "a restaurant or hotel",
    supermarket: "a supermarket",
    reseller: "a shop or agent",
    exporter: "export",
    other: "other",
  },
  product: "Product",
  seller: "Seller",
  quantity: "Quantity",
  wanted: "Wanted on",
  budget: "Budget",
  name: "Who asks",
  kind: "Buys for",
  phone: "Phone",
  written: "Written in",
  other: "Vietnamese",
  message: "Message",
  subject: "Bulk enquiry",
  title: "Somebody asks for a large quantity",
  text: "please answer the buyer directly, by the phone or e-mail below.",
  open: "See the product",
  short: (what, phone) => `A buyer asks for ${what}, please call ${phone}`,
}

const WORDS: Record<Locale, typeof VI> = { vi: VI, en: EN }

/** All that the buyer wrote: an answer is between the two of them. A text message says what is asked for, and whom to call. */
export function enquiryNotice(
  enquiry: EnquiryToTell,
  { product, seller }: EnquirySubject,
  locale: Locale,
  shop: Pick<Shop, "name" | "url">,
): SellerNotice {
  const words = WORDS[locale]
  const quantity = enquiry.quantity.toLocaleString("vi-VN")
  const { budget } = enquiry
  const facts: [label: string, value: string | null | undefined][] = [
    [words.product, product?.title],
    [words.seller, locale === "en" ? seller?.name_en : seller?.name_vi],
    [words.quantity, quantity],
    [words.wanted, enquiry.wanted_date && day(enquiry.wanted_date)],
    [words.budget, budget == null ? null : `${dong(budget).toLocaleString("vi-VN")} ₫`],
    [words.name, [enquiry.name, enquiry.organisation].filter(Boolean).join(", ")],
    [words.kind, words.buyers[enquiry.buyer_kind]],
    [words.phone, enquiry.phone],
    ["E-mail", enquiry.email],
    [words.written, enquiry.locale === locale ? null : words.other],
    [words.message, enquiry.message],
  ]
  const asked = [quantity, product?.title].filter(Boolean).join(" ")
  return {
    locale,
    subject: `${words.subject}: ${[product?.title, quantity].filter(Boolean).join(", ")}`,
    title: words.title,
    text: [`${shop.name}: ${words.text}`],
    facts: facts.flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
    sms: sms(
      `${shop.name}: ${words.short(asked, enquiry.phone)}`,
      words.short(asked, enquiry.phone),
      words.short(quantity, enquiry.phone),
    ),
    ...(product
      ? {
          action: {
            label: words.open,
            url: `${home(shop, locale)}/san-pham/${product.handle}`,
          },
        }
      : {}),
  }
}
