import { type CardRefusal, type Locale, shopLocale } from "@ocop/vietnam/checkout/index"

/** Why a card was not accepted, as the shopper reads it; the field comes first, as in every answer of the shop. */
const WORDS: Record<CardRefusal, Record<Locale, string>> = {
  card_declined: {
    vi: "ngân hàng không chấp nhận thẻ này; hãy dùng thẻ khác hoặc hỏi ngân hàng của bạn.",
    en: "your bank did not accept this card; please use another one or ask your bank.",
  },
  card_insufficient_funds: {
    vi: "thẻ không đủ số dư hoặc đã vượt hạn mức; hãy dùng thẻ khác.",
    en: "there is not enough money on this card, or its limit is reached; please use another one.",
  },
  card_expired: {
    vi: "thẻ đã hết hạn hoặc ngày hết hạn chưa đúng; hãy xem lại hoặc dùng thẻ khác.",
    en: "the card has expired, or its date is not right; please check it or use another one.",
  },
  card_incorrect_cvc: {
    vi: "mã CVC chưa đúng; đó là ba số ở mặt sau thẻ.",
    en: "the CVC is not right; it is the three digits on the back of the card.",
  },
  card_incorrect_number: {
    vi: "số thẻ chưa đúng; hãy xem lại.",
    en: "the card number is not right; please check it.",
  },
  card_authentication_required: {
    vi: "ngân hàng chưa xác nhận được đây là bạn; hãy thử lại hoặc dùng thẻ khác.",
    en: "your bank could not confirm that it is you; please try again or use another card.",
  },
  card_processing_error: {
    vi: "ngân hàng đang gặp trục trặc; hãy thử lại sau ít phút.",
    en: "the bank has a problem at the moment; please try again in a few minutes.",
  },
  card_processing: {
    vi: "ngân hàng đang xử lý; xin chờ một chút rồi thử lại.",
    en: "the bank is still working on it; please wait a moment and try again.",
  },
  card_unconfirmed: {
    vi: "thẻ chưa được xác nhận; hãy nhập thẻ rồi bấm đặt hàng.",
    en: "the card has not been confirmed yet; please enter it and place the order.",
  },
  card_unavailable: {
    vi: "hiện chưa thanh toán được bằng thẻ; giỏ hàng vẫn còn, hãy chọn cách thanh toán khác hoặc thử lại sau.",
    en: "cards cannot be taken at the moment; your basket is kept, please choose another way to pay or try again later.",
  },
  card_amount: {
    vi: "số tiền này không thanh toán được bằng thẻ; hãy chọn cách thanh toán khác.",
    en: "this amount cannot be paid by card; please choose another way to pay.",
  },
}

/** @param locale of the request, as Medusa names it */
export function cardWords(code: CardRefusal, locale: string | null | undefined): string {
  return `payment: ${WORDS[code][shopLocale(locale)]}`
}
