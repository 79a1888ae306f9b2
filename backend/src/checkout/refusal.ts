import { MedusaError } from "@medusajs/framework/utils"
import { type Locale, shopLocale } from "@ocop/vietnam/checkout/index"

/** Why a basket cannot be bought as it is; also the `code` of the answer. */
export type ShopRefusal =
  | "not_offered"
  | "seller_closed"
  | "seller_holiday"
  | "not_shippable"
  | "min_quantity"
  | "price_changed"
  | "not_promotable"
  | "reduced_too_far"
  | "promotion_ended"
  | "out_of_stock"
  | "payment_stale"
  | "payment_cancelled"
  | "order_interrupted"
  | "busy"
  | "held"
  | "unavailable"

type Sentence = Record<Locale, (what: string) => string>

// The field comes first, as in every answer of the shop: `items`, `payment` or `order`.
const SENTENCES: Record<ShopRefusal, Sentence> = {
  not_offered: {
    vi: (what) => `items: hiện không có ai bán ${what}; hãy bỏ khỏi giỏ.`,
    en: (what) => `items: nobody sells ${what} any more; please take it out of the basket.`,
  },
  seller_closed: {
    vi: (what) => `items: người bán đang tạm nghỉ nên chưa đặt được ${what}; hãy bỏ khỏi giỏ.`,
    en: (what) =>
      `items: the seller is closed, so ${what} cannot be ordered; please take it out of the basket.`,
  },
  seller_holiday: {
    vi: (what) =>
      `items: người bán nghỉ đến hết ngày ghi kèm: ${what}; hãy bỏ khỏi giỏ hoặc quay lại sau.`,
    en: (what) =>
      `items: the seller is away until the day named: ${what}; please take it out of the basket or come back later.`,
  },
  not_shippable: {
    vi: (what) => `items: ${what} không gửi được; hãy liên hệ người bán.`,
    en: (what) => `items: ${what} cannot be sent; please contact the seller.`,
  },
  min_quantity: {
    vi: (what) => `items: chưa đủ số lượng tối thiểu: ${what}.`,
    en: (what) => `items: below the least quantity: ${what}.`,
  },
  price_changed: {
    vi: (what) => `items: giá đã đổi: ${what}; hãy xem lại giỏ.`,
    en: (what) => `items: the price has changed: ${what}; please look at the basket again.`,
  },
  not_promotable: {
    vi: (what) =>
      `items: ${what} không được giảm giá theo luật; hãy bỏ khỏi giỏ rồi thêm lại để tính đúng giá.`,
    en: (what) =>
      `items: the law allows no reduction of ${what}; please take it out of the basket and add it again at its price.`,
  },
  reduced_too_far: {
    vi: (what) =>
      `items: ${what} được giảm quá mức luật cho phép; hãy bỏ khỏi giỏ rồi thêm lại để tính đúng giá.`,
    en: (what) =>
      `items: ${what} is reduced by more than the law allows; please take it out of the basket and add it again.`,
  },
  promotion_ended: {
    vi: (what) => `promotion: khuyến mãi ${what} đã hết hạn hoặc hết lượt; hãy xem lại tổng tiền.`,
    en: (what) => `promotion: ${what} is over or used up; please look at the total again.`,
  },
  out_of_stock: {
    vi: (what) =>
      what ? `items: không đủ hàng: ${what}.` : "items: không đủ hàng; hãy xem lại số lượng.",
    en: (what) =>
      what
        ? `items: not enough in stock: ${what}.`
        : "items: not enough in stock; please look at the quantity again.",
  },
  payment_stale: {
    vi: (what) => `payment: số tiền phải trả đã đổi (${what}); hãy chọn lại cách thanh toán.`,
    en: (what) => `payment: the amount has changed (${what}); please choose the payment again.`,
  },
  payment_cancelled: {
    vi: () => "payment: lần thanh toán trước đã hủy; hãy chọn lại cách thanh toán.",
    en: () => "payment: the earlier payment was cancelled; please choose the payment again.",
  },
  order_interrupted: {
    vi: () => "order: lần đặt trước bị ngắt giữa chừng và đã được hủy; hãy bấm đặt hàng lần nữa.",
    en: () =>
      "order: the last attempt was cut off and has been taken back; please place the order again.",
  },
  unavailable: {
    vi: () => "shop: cửa hàng đang tạm ngừng nhận đơn và thay đổi; hãy thử lại sau ít phút.",
    en: () => "shop: no orders and changes can be taken just now; please try again in a minute.",
  },
  busy: {
    vi: () => "cart: một yêu cầu khác đang được xử lý cùng lúc; hãy thử lại.",
    en: () => "cart: another request is being handled at this moment; please try again.",
  },
  held: {
    vi: () =>
      "shop: chưa làm xong vì đang có người khác ghi vào cùng chỗ này; hãy gửi lại sau giây lát.",
    en: () =>
      "shop: this was not finished, since somebody else is changing the same at this moment; please send it again.",
  },
}

/**
 * Refuses kindly, in the basket's language.
 * @param subjects names of what is concerned, listed in the sentence
 * @returns MedusaError to throw: answered as 400 with `code`
 */
export function refusal(
  code: ShopRefusal,
  cartLocale: string | null | undefined,
  subjects: readonly string[] = [],
): MedusaError {
  // Not CONFLICT: that one is answered as `busy` (api/error-handler.ts), whatever its sentence.
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    SENTENCES[code][shopLocale(cartLocale)](subjects.join("; ")),
    code,
  )
}
