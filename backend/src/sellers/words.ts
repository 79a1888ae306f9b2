import { dong } from "@ocop/kit/money"
import type { EnquiryRecord } from "@ocop/marketplace/modules/enquiry"
import type { OrderPayment } from "@ocop/marketplace/workflows"
import type { Note, Shop } from "@ocop/vietnam/letters"

/** As much of a seller order as a notice tells. Amounts in đồng. */
export interface OrderToTell {
  display_id: string
  total: unknown
  lines: readonly { title: string; quantity: number }[]
}

type ShopName = Pick<Shop, "name" | "url">

/** People who sell, and the platform's staff, are written to in Vietnamese, whatever the buyer reads. */
const LOCALE = "vi"

const amount = (value: unknown) => `${dong(value).toLocaleString("vi-VN")} ₫`
const day = (iso: string) => iso.split("-").reverse().join("/")
const door = ({ url }: ShopName) => ({ label: "Mở cửa người bán", url: `${url}/ban-hang` })

const PAYMENT: Record<OrderPayment, string> = {
  awaiting:
    "Thanh toán: CHƯA chuyển khoản, xin khoan đóng gói. Chúng tôi sẽ báo khi nhận được tiền.",
  due_on_delivery: "Thanh toán: thu tiền khi giao hàng.",
  paid: "Thanh toán: đã thanh toán.",
}

/** What was ordered and where to see the rest; names and addresses stay behind the seller's door. */
export function newOrderNotice(
  { display_id, total, lines }: OrderToTell,
  payment: OrderPayment,
  shop: ShopName,
): Note {
  return {
    locale: LOCALE,
    subject: `Đơn hàng mới ${display_id} – ${amount(total)}`,
    title: `Đơn hàng mới ${display_id}`,
    text: [`${shop.name}: bạn có đơn hàng mới.`, PAYMENT[payment]],
    facts: [
      ...lines.map(({ title, quantity }) => [`${quantity} ×`, title] as const),
      ["Tổng cộng", amount(total)],
    ],
    action: door(shop),
  }
}

/** That the wait is over: the transfer of an order came. */
export function paidOrderNotice(
  { display_id }: Pick<OrderToTell, "display_id">,
  shop: ShopName,
): Note {
  return {
    locale: LOCALE,
    subject: `Đơn hàng ${display_id} đã thanh toán`,
    title: `Đơn hàng ${display_id} đã thanh toán`,
    text: [`${shop.name}: đã nhận tiền của đơn hàng ${display_id}, bạn có thể đóng gói.`],
    action: door(shop),
  }
}

/** That a parcel is not to be packed any more. */
export function cancelledOrderNotice(
  { display_id }: Pick<OrderToTell, "display_id">,
  shop: ShopName,
): Note {
  return {
    locale: LOCALE,
    subject: `Đơn hàng ${display_id} đã hủy`,
    title: `Đơn hàng ${display_id} đã hủy`,
    text: [`${shop.name}: đơn hàng ${display_id} đã hủy, xin đừng gửi hàng nữa.`],
    action: door(shop),
  }
}

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
  seller: { name_vi: string } | null
}

const BUYERS: Record<EnquiryToTell["buyer_kind"], string> = {
  company_gift: "quà tặng doanh nghiệp",
  restaurant: "nhà hàng, khách sạn",
  supermarket: "siêu thị",
  reseller: "cửa hàng, đại lý",
  exporter: "xuất khẩu",
  other: "khác",
}

/** All that the buyer wrote: an answer is between the two of them. */
export function enquiryNotice(
  enquiry: EnquiryToTell,
  { product, seller }: EnquirySubject,
  shop: ShopName,
): Note {
  const quantity = enquiry.quantity.toLocaleString("vi-VN")
  const facts: [label: string, value: string | null | undefined][] = [
    ["Sản phẩm", product?.title],
    ["Người bán", seller?.name_vi],
    ["Số lượng", quantity],
    ["Ngày cần", enquiry.wanted_date && day(enquiry.wanted_date)],
    ["Ngân sách", enquiry.budget == null ? null : amount(enquiry.budget)],
    ["Người hỏi", [enquiry.name, enquiry.organisation].filter(Boolean).join(", ")],
    ["Mua cho", BUYERS[enquiry.buyer_kind]],
    ["Điện thoại", enquiry.phone],
    ["E-mail", enquiry.email],
    ["Viết bằng", enquiry.locale === "en" ? "tiếng Anh" : null],
    ["Lời nhắn", enquiry.message],
  ]
  return {
    locale: LOCALE,
    subject: `Hỏi mua số lượng lớn: ${[product?.title, quantity].filter(Boolean).join(", ")}`,
    title: "Có khách hỏi mua số lượng lớn",
    text: [`${shop.name}: xin trả lời khách trực tiếp, bằng điện thoại hoặc e-mail dưới đây.`],
    facts: facts.flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
    ...(product
      ? { action: { label: "Xem sản phẩm", url: `${shop.url}/san-pham/${product.handle}` } }
      : {}),
  }
}
