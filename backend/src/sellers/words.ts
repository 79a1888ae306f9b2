import { dong } from "@ocop/kit/money"
import type { EnquiryRecord } from "@ocop/marketplace/modules/enquiry"
import type { OrderPayment } from "@ocop/marketplace/workflows"
import { type Note, type Shop, sms } from "@ocop/vietnam/letters"
import type { SellerNotice } from "./send"

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

const calls = ({ url }: ShopName) => ({
  label: "Xem người bán cần gọi",
  url: `${url}/so-cong-thuong/can-goi`,
})

const answer = ({ url }: ShopName, token: string) => ({
  label: "Nhận đơn hoặc báo hết hàng",
  url: `${url}/xac-nhan/${encodeURIComponent(token)}`,
})

const PAYMENT: Record<OrderPayment, string> = {
  awaiting:
    "Thanh toán: CHƯA chuyển khoản, xin khoan đóng gói. Chúng tôi sẽ báo khi nhận được tiền.",
  due_on_delivery: "Thanh toán: thu tiền khi giao hàng.",
  paid: "Thanh toán: đã thanh toán.",
}

/**
 * What was ordered and where to answer it with one tap; names and addresses stay behind the seller's door.
 * @param token of its confirmation: whoever holds the letter may answer, and nothing else
 */
export function newOrderNotice(
  { display_id, total, lines }: OrderToTell,
  payment: OrderPayment,
  shop: ShopName,
  token: string,
): SellerNotice {
  const action = answer(shop, token)
  return {
    locale: LOCALE,
    subject: `Đơn hàng mới ${display_id} – ${amount(total)}`,
    title: `Đơn hàng mới ${display_id}`,
    text: [`${shop.name}: bạn có đơn hàng mới.`, PAYMENT[payment]],
    facts: [
      ...lines.map(({ title, quantity }) => [`${quantity} ×`, title] as const),
      ["Tổng cộng", amount(total)],
    ],
    action,
    sms: sms(
      `Đơn mới ${display_id}, ${amount(total)}. Nhận hay từ chối: ${action.url}`,
      `Đơn mới ${display_id}: ${action.url}`,
      `Đơn mới: ${action.url}`,
    ),
    remark: `Bấm nút không cần đăng nhập. Cửa người bán: ${shop.url}/ban-hang`,
  }
}

/** An order that its seller has not answered. */
export interface UnansweredOrder extends OrderToTell {
  seller_name: string
  confirm_by: Date
}

const INSTANT = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  day: "2-digit",
  month: "2-digit",
})

/**
 * That an order is still to be answered, and until when.
 * @param token of its confirmation; null for an office, which answers where it lists whom to call
 */
export function unansweredNotice(
  { display_id, total, lines, seller_name, confirm_by }: UnansweredOrder,
  shop: ShopName,
  token: string | null,
): SellerNotice {
  const until = INSTANT.format(confirm_by)
  const action = token ? answer(shop, token) : calls(shop)
  return {
    locale: LOCALE,
    subject: `Đơn hàng ${display_id} chưa được trả lời`,
    title: `Đơn hàng ${display_id} chưa được trả lời`,
    text: [
      token
        ? `${shop.name}: xin bấm nút dưới đây để nhận đơn hoặc báo hết hàng trước ${until}. Quá hạn, đơn tự hủy.`
        : `${shop.name}: ${seller_name} chưa trả lời đơn hàng này. Xin nhắc người bán trước ${until}; quá hạn, đơn tự hủy.`,
    ],
    facts: [
      ["Người bán", seller_name] as const,
      ...lines.map(({ title, quantity }) => [`${quantity} ×`, title] as const),
      ["Tổng cộng", amount(total)],
    ],
    action,
    ...(token
      ? {
          sms: sms(
            `Đơn ${display_id} chưa trả lời, hạn ${until}: ${action.url}`,
            `Đơn ${display_id} chưa trả lời: ${action.url}`,
            `Đơn chưa trả lời: ${action.url}`,
          ),
        }
      : {}),
  }
}

/** That the wait is over: the transfer of an order came. */
export function paidOrderNotice(
  { display_id }: Pick<OrderToTell, "display_id">,
  shop: ShopName,
): SellerNotice {
  return {
    locale: LOCALE,
    sms: sms(
      `${shop.name}: đơn ${display_id} đã thanh toán, bạn có thể đóng gói.`,
      `Đơn ${display_id} đã thanh toán, bạn có thể đóng gói.`,
    ),
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
): SellerNotice {
  return {
    locale: LOCALE,
    sms: sms(
      `${shop.name}: đơn ${display_id} đã hủy, xin đừng gửi hàng nữa.`,
      `Đơn ${display_id} đã hủy, xin đừng gửi hàng nữa.`,
    ),
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
