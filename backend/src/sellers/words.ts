import type { Shop } from "@ocop/vietnam/letters"
import { dong } from "@ocop/kit/money"
import type { EnquiryRecord } from "@ocop/marketplace/modules/enquiry"
import type { OrderPayment } from "@ocop/marketplace/workflows"

/** A short letter to people who sell; they read it in Vietnamese, on a phone. */
export interface Notice {
  subject: string
  text: string
}

/** As much of a seller order as a notice tells. Amounts in đồng. */
export interface OrderToTell {
  display_id: string
  total: unknown
  lines: readonly { title: string; quantity: number }[]
}

const amount = (value: unknown) => `${dong(value).toLocaleString("vi-VN")} ₫`

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
  shop: Pick<Shop, "name" | "url">,
): Notice {
  return {
    subject: `Đơn hàng mới ${display_id} – ${amount(total)}`,
    text: [
      `${shop.name}: bạn có đơn hàng mới ${display_id}.`,
      ...lines.map((line) => `• ${line.quantity} × ${line.title}`),
      `Tổng cộng: ${amount(total)}`,
      PAYMENT[payment],
      `Xem và xác nhận: ${shop.url}/ban-hang`,
    ].join("\n"),
  }
}

/** That the wait is over: the transfer of an order came. */
export function paidOrderNotice(
  { display_id }: Pick<OrderToTell, "display_id">,
  shop: Pick<Shop, "name" | "url">,
): Notice {
  return {
    subject: `Đơn hàng ${display_id} đã thanh toán`,
    text: [
      `${shop.name}: đã nhận tiền của đơn hàng ${display_id}, bạn có thể đóng gói.`,
      `Xem và xác nhận: ${shop.url}/ban-hang`,
    ].join("\n"),
  }
}

/** That a parcel is not to be packed any more. */
export function cancelledOrderNotice(
  { display_id }: Pick<OrderToTell, "display_id">,
  shop: Pick<Shop, "name" | "url">,
): Notice {
  return {
    subject: `Đơn hàng ${display_id} đã huỷ`,
    text: [
      `${shop.name}: đơn hàng ${display_id} đã huỷ, xin đừng gửi hàng nữa.`,
      `Xem lại: ${shop.url}/ban-hang`,
    ].join("\n"),
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
> & { budget: unknown }

const BUYERS: Record<EnquiryToTell["buyer_kind"], string> = {
  company_gift: "quà tặng doanh nghiệp",
  restaurant: "nhà hàng, khách sạn",
  supermarket: "siêu thị",
  reseller: "cửa hàng, đại lý",
  exporter: "xuất khẩu",
  other: "khác",
}

/** All that the buyer wrote: an answer is between the two of them. */
export function enquiryNotice(enquiry: EnquiryToTell, shop: Pick<Shop, "name">): Notice {
  const lines: [label: string, value: string | null][] = [
    ["Người hỏi", [enquiry.name, enquiry.organisation].filter(Boolean).join(", ")],
    ["Mua cho", BUYERS[enquiry.buyer_kind]],
    ["Điện thoại", enquiry.phone],
    ["Thư điện tử", enquiry.email],
    ["Số lượng", enquiry.quantity.toLocaleString("vi-VN")],
    ["Ngày cần", enquiry.wanted_date],
    [
      "Ngân sách",
      enquiry.budget === null || enquiry.budget === undefined ? null : amount(enquiry.budget),
    ],
    ["Lời nhắn", enquiry.message],
  ]
  return {
    subject: `Hỏi mua số lượng lớn: ${enquiry.name}, ${enquiry.quantity.toLocaleString("vi-VN")}`,
    text: [
      `${shop.name}: có khách hỏi mua số lượng lớn.`,
      ...lines.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])),
    ].join("\n"),
  }
}
