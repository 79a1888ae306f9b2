import { dong } from "@ocop/kit/money"
import type { OrderPayment } from "@ocop/marketplace/workflows"
import { lineTitle, type Note, type Shop, sms } from "@ocop/vietnam/letters"
import type { SellerNotice } from "./send"

/** As much of a seller order as a notice tells. Amounts in đồng. */
export interface OrderToTell {
  display_id: string
  total: unknown
  lines: readonly { title: string; title_en: string | null; quantity: number }[]
}

type ShopName = Pick<Shop, "name" | "url">
export type Locale = Note["locale"]

/** As people in Vietnam write amounts, in both languages. */
const amount = (value: unknown) => `${dong(value).toLocaleString("vi-VN")} ₫`

/** The shop's address in the reader's language. */
export const home = ({ url }: ShopName, locale: Locale) => (locale === "en" ? `${url}/en` : url)

const instant = (language: string) =>
  new Intl.DateTimeFormat(language, {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
    day: "2-digit",
    month: "2-digit",
  })
const INSTANT: Record<Locale, Intl.DateTimeFormat> = { vi: instant("vi-VN"), en: instant("en-GB") }

const VI = {
  door: "Mở cửa người bán",
  answer: "Nhận đơn hoặc báo hết hàng",
  refuse: "Báo không có hàng",
  newOrder: (id: string) => `Đơn hàng mới ${id}`,
  youHave: "bạn có đơn hàng mới.",
  payment: {
    awaiting:
      "Thanh toán: CHƯA chuyển khoản, xin khoan đóng gói. Chúng tôi sẽ báo khi nhận được tiền.",
    due_on_delivery: "Thanh toán: thu tiền khi giao hàng.",
    paid: "Thanh toán: đã thanh toán.",
  } satisfies Record<OrderPayment, string>,
  seller: "Người bán",
  total: "Tổng cộng",
  noSignIn: (door: string) => `Bấm nút không cần đăng nhập. Cửa người bán: ${door}`,
  newText: (id: string, total: string, url: string) =>
    sms(
      `Đơn mới ${id}, ${total}. Nhận hay từ chối: ${url}`,
      `Đơn mới ${id}: ${url}`,
      `Đơn mới: ${url}`,
    ),
  stoppedText: (id: string, url: string) =>
    sms(
      `Đơn mới ${id}; gian hàng đang không bán, chỉ từ chối được: ${url}`,
      `Đơn mới ${id}, chỉ từ chối được: ${url}`,
      `Đơn mới: ${url}`,
    ),
  unanswered: (id: string) => `Đơn hàng ${id} chưa được trả lời`,
  until: (until: string) =>
    `xin bấm nút dưới đây để nhận đơn hoặc báo hết hàng trước ${until}. Quá hạn, đơn tự hủy.`,
  stopped: (until: string) =>
    `gian hàng đang không bán nên chưa nhận được đơn này. Xin bấm nút dưới đây để báo khách không có hàng, hoặc gọi cho sàn. Quá ${until}, đơn tự hủy.`,
  unansweredText: (id: string, until: string, url: string) =>
    sms(
      `Đơn ${id} chưa trả lời, hạn ${until}: ${url}`,
      `Đơn ${id} chưa trả lời: ${url}`,
      `Đơn chưa trả lời: ${url}`,
    ),
  paid: (id: string) => `Đơn hàng ${id} đã thanh toán`,
  paidText: (id: string) => `đã nhận tiền của đơn hàng ${id}, bạn có thể đóng gói.`,
  paidShort: (id: string) => `Đơn ${id} đã thanh toán, bạn có thể đóng gói.`,
  cancelled: (id: string) => `Đơn hàng ${id} đã hủy`,
  cancelledText: (id: string) => `đơn hàng ${id} đã hủy, xin đừng gửi hàng nữa.`,
  cancelledShort: (id: string) => `Đơn ${id} đã hủy, xin đừng gửi hàng nữa.`,
}

const EN: typeof VI = {
  door: "Open the sellers' door",
  answer: "Accept, or say that it is sold out",
  refuse: "Say that you cannot send it",
  newOrder: (id) => `New order ${id}`,
  youHave: "you have a new order.",
  payment: {
    awaiting:
      "Payment: NOT transferred yet, please do not pack. We tell you when the money is here.",
    due_on_delivery: "Payment: cash on delivery.",
    paid: "Payment: paid.",
  },
  seller: "Seller",
  total: "Total",
  noSignIn: (door) => `The button needs no sign-in. The sellers' door: ${door}`,
  newText: (id, total, url) =>
    sms(
      `New order ${id}, ${total}. Accept or refuse: ${url}`,
      `New order ${id}: ${url}`,
      `New order: ${url}`,
    ),
  stoppedText: (id, url) =>
    sms(
      `New order ${id}; your shop does not sell now, so it can only be refused: ${url}`,
      `New order ${id}, can only be refused: ${url}`,
      `New order: ${url}`,
    ),
  unanswered: (id) => `Order ${id} is not answered yet`,
  until: (until) =>
    `please press the button below to accept it, or to say that it is sold out, before ${until}. After that the order is cancelled by itself.`,
  stopped: (until) =>
    `your shop does not sell at the moment, so this order cannot be accepted. Please press the button below to say that you cannot send it, or call the marketplace. After ${until} the order is cancelled by itself.`,
  unansweredText: (id, until, url) =>
    sms(
      `Order ${id} not answered, until ${until}: ${url}`,
      `Order ${id} not answered: ${url}`,
      `Not answered: ${url}`,
    ),
  paid: (id) => `Order ${id} is paid`,
  paidText: (id) => `the money of order ${id} is here, you can pack it.`,
  paidShort: (id) => `Order ${id} is paid, you can pack it.`,
  cancelled: (id) => `Order ${id} is cancelled`,
  cancelledText: (id) => `order ${id} is cancelled, please do not send it.`,
  cancelledShort: (id) => `Order ${id} is cancelled, please do not send it.`,
}

const WORDS: Record<Locale, typeof VI> = { vi: VI, en: EN }

const door = (shop: ShopName, locale: Locale) => ({
  label: WORDS[locale].door,
  url: `${home(shop, locale)}/ban-hang`,
})

const answer = (shop: ShopName, locale: Locale, token: string) => ({
  label: WORDS[locale].answer,
  url: `${home(shop, locale)}/xac-nhan/${encodeURIComponent(token)}`,
})

const ordered = ({ lines, total }: OrderToTell, locale: Locale) => [
  ...lines.map((line) => [`${line.quantity} ×`, lineTitle(line, locale)] as const),
  [WORDS[locale].total, amount(total)] as const,
]

/** An order that was just placed. */
export interface NewOrder extends OrderToTell {
  /** Of a shop that stopped selling at that moment, which can only say no: when the order lapses by itself. */
  stopped_until?: Date
}

/**
 * What was ordered and where to answer it with one tap; names and addresses stay behind the seller's door.
 * @param token of its confirmation: whoever holds the letter may answer, and nothing else
 */
export function newOrderNotice(
  order: NewOrder,
  payment: OrderPayment,
  locale: Locale,
  shop: ShopName,
  token: string,
): SellerNotice {
  const words = WORDS[locale]
  const { display_id, stopped_until } = order
  const total = amount(order.total)
  const link = answer(shop, locale, token)
  const action = stopped_until ? { ...link, label: words.refuse } : link
  return {
    locale,
    subject: `${words.newOrder(display_id)} – ${total}`,
    title: words.newOrder(display_id),
    text: stopped_until
      ? [`${shop.name}: ${words.stopped(INSTANT[locale].format(stopped_until))}`]
      : [`${shop.name}: ${words.youHave}`, words.payment[payment]],
    facts: ordered(order, locale),
    action,
    sms: stopped_until
      ? words.stoppedText(display_id, action.url)
      : words.newText(display_id, total, action.url),
    remark: words.noSignIn(door(shop, locale).url),
  }
}

/** An order that its seller has not answered. */
export interface UnansweredOrder extends OrderToTell {
  /** One that is not active takes on no orders, and can only say no. */
  seller: { name_vi: string; name_en: string; status: string }
  confirm_by: Date
}

/**
 * That an order is still to be answered, and until when.
 * @param token of its confirmation
 */
export function unansweredNotice(
  order: UnansweredOrder,
  locale: Locale,
  shop: ShopName,
  token: string,
): SellerNotice {
  const words = WORDS[locale]
  const { display_id, seller } = order
  const until = INSTANT[locale].format(order.confirm_by)
  const sells = seller.status === "active"
  const link = answer(shop, locale, token)
  const action = sells ? link : { ...link, label: words.refuse }
  return {
    locale,
    subject: words.unanswered(display_id),
    title: words.unanswered(display_id),
    text: [`${shop.name}: ${sells ? words.until(until) : words.stopped(until)}`],
    facts: [
      [words.seller, locale === "en" ? seller.name_en : seller.name_vi],
      ...ordered(order, locale),
    ],
    action,
    sms: words.unansweredText(display_id, until, action.url),
  }
}

/** The same to an office, which sees whom to call, and answers where it lists them; officers read Vietnamese. */
export function unansweredToOffice(order: UnansweredOrder, shop: ShopName): SellerNotice {
  const { display_id, seller } = order
  const until = INSTANT.vi.format(order.confirm_by)
  return {
    locale: "vi",
    subject: VI.unanswered(display_id),
    title: VI.unanswered(display_id),
    text: [
      `${shop.name}: ${seller.name_vi} chưa trả lời đơn hàng này. Xin nhắc người bán trước ${until}; quá hạn, đơn tự hủy.`,
    ],
    facts: [[VI.seller, seller.name_vi], ...ordered(order, "vi")],
    action: { label: "Xem người bán cần gọi", url: `${shop.url}/so-cong-thuong/can-goi` },
  }
}

/** A sentence after the shop's name, or by itself. */
const afterName = ({ name }: ShopName, said: string) =>
  sms(`${name}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`, said)

type OrderName = Pick<OrderToTell, "display_id">

/** That the wait is over: the transfer of an order came. */
export function paidOrderNotice(
  { display_id }: OrderName,
  locale: Locale,
  shop: ShopName,
): SellerNotice {
  const words = WORDS[locale]
  const short = words.paidShort(display_id)
  return {
    locale,
    sms: afterName(shop, short),
    subject: words.paid(display_id),
    title: words.paid(display_id),
    text: [`${shop.name}: ${words.paidText(display_id)}`],
    action: door(shop, locale),
  }
}

/** That a parcel is not to be packed any more. */
export function cancelledOrderNotice(
  { display_id }: OrderName,
  locale: Locale,
  shop: ShopName,
): SellerNotice {
  const words = WORDS[locale]
  const short = words.cancelledShort(display_id)
  return {
    locale,
    sms: afterName(shop, short),
    subject: words.cancelled(display_id),
    title: words.cancelled(display_id),
    text: [`${shop.name}: ${words.cancelledText(display_id)}`],
    action: door(shop, locale),
  }
}
