/** What staff and shoppers read about cards. Staff read Vietnamese. */
import type { Note } from "@ocop/vietnam/letters"
import { disputed } from "./dispute-words"
import { money } from "./money"
import type { Subject } from "./subject"

export const words = {
  notCaptured: (order: string, why: string) => ({
    title: `${order}: chưa thu được tiền thẻ`,
    description: `Stripe trả lời: ${why}. Chúng tôi còn thử lại; nếu vẫn không được, hãy thu trong trang đơn hàng hoặc hủy đơn.`,
  }),
  notReturned: (order: string, why: string) => ({
    title: `${order} đã hủy: chưa trả lại được tiền thẻ`,
    description: `Stripe trả lời: ${why}. Chúng tôi còn thử lại; nếu vẫn không được, hãy hoàn tiền hoặc bỏ khoản giữ trên Stripe.`,
  }),
  /** @param ids by which staff find it at Stripe: the payment's, the refund's */
  refundFailed: (
    { name, payer }: Pick<Subject, "name" | "payer">,
    amount: number,
    currency: string,
    ids: [intent: string, refund: string],
  ) => ({
    title: `${name}: khoản hoàn ${money(amount, currency)} không đến được chủ thẻ`,
    description: [
      "Stripe báo khoản hoàn thất bại và tiền đã về lại tài khoản Stripe; hãy liên hệ khách để trả bằng cách khác.",
      ...(payer ? [payer] : []),
      `Trên Stripe: khoản thu ${ids[0]}, khoản hoàn ${ids[1]}.`,
    ].join(" "),
  }),
  notAskedFor: (order: string, amount: number, currency: string) => ({
    title: `${order}: khoản thẻ ${money(amount, currency)} đã được trả lại`,
    description:
      "Khách trả khoản này sau khi số tiền cần thu thêm đã đổi hoặc đơn đã hủy; nếu vẫn cần thu, hãy gửi lại yêu cầu.",
  }),
  refundedAtStripe: (order: string, amount: number, currency: string) => ({
    title: `${order}: đã hoàn ${money(amount, currency)} trên Stripe`,
    description: "Khoản hoàn được ghi vào đơn hàng.",
  }),
  disputed,
}

/** @param known name, telephone number, e-mail of who paid, as far as they are known */
export const payerWords = (known: readonly string[]): string =>
  known.length > 0 ? `Khách: ${known.join(", ")}.` : "Khách không để lại cách liên hệ."

interface Returned {
  shopName: string
  shopUrl: string
  amount: string
  reason: string
}

/** To a shopper whose card was charged or held for an order that could not be placed. */
export function returnedLetter(
  locale: "vi" | "en",
  { shopName, shopUrl, amount, reason }: Returned,
): Note {
  if (locale === "en") {
    return {
      locale,
      subject: `${shopName}: the order was not placed, your money is yours`,
      title: "The order was not placed",
      text: [
        `Your card was accepted for ${amount}, but the order could not be placed. We have let go of the money: nothing is charged. Your bank may show it as reserved for a few days.`,
        ...(reason ? [`Why: ${reason}`] : []),
        "Your basket is kept.",
      ],
      action: { label: "Back to the basket", url: `${shopUrl}/en/gio-hang` },
    }
  }
  return {
    locale,
    subject: `${shopName}: chưa đặt được đơn, bạn không bị trừ tiền`,
    title: "Chưa đặt được đơn hàng",
    text: [
      `Thẻ của bạn đã được chấp nhận cho ${amount}, nhưng đơn hàng không đặt được. Chúng tôi đã trả lại khoản này: bạn không bị trừ tiền. Ngân hàng có thể còn hiện khoản giữ thêm vài ngày.`,
      ...(reason ? [`Lý do: ${reason}`] : []),
      "Giỏ hàng của bạn vẫn còn.",
    ],
    action: { label: "Về giỏ hàng", url: `${shopUrl}/gio-hang` },
  }
}
