/** What staff and shoppers read about cards. Staff read Vietnamese. */
import type { Note } from "@ocop/vietnam/letters"
import { disputed } from "./dispute-words"
import { money } from "./money"

export const words = {
  notCaptured: (number: string, why: string) => ({
    title: `Đơn ${number}: chưa thu được tiền thẻ`,
    description: `Stripe trả lời: ${why}. Chúng tôi còn thử lại; nếu vẫn không được, hãy thu trong trang đơn hàng hoặc hủy đơn.`,
  }),
  notReturned: (number: string, why: string) => ({
    title: `Đơn ${number} đã hủy: chưa trả lại được tiền thẻ`,
    description: `Stripe trả lời: ${why}. Chúng tôi còn thử lại; nếu vẫn không được, hãy hoàn tiền hoặc bỏ khoản giữ trên Stripe.`,
  }),
  refundFailed: (number: string, amount: number, currency: string) => ({
    title: `Đơn ${number}: khoản hoàn ${money(amount, currency)} không đến được chủ thẻ`,
    description:
      "Stripe báo khoản hoàn thất bại và tiền đã về lại tài khoản Stripe; hãy liên hệ khách để trả bằng cách khác.",
  }),
  notAskedFor: (number: string, amount: number, currency: string) => ({
    title: `Đơn ${number}: khoản thẻ ${money(amount, currency)} đã được trả lại`,
    description:
      "Khách trả khoản này sau khi số tiền cần thu thêm đã đổi hoặc đơn đã hủy; nếu vẫn cần thu, hãy gửi lại yêu cầu.",
  }),
  refundedAtStripe: (number: string, amount: number, currency: string) => ({
    title: `Đơn ${number}: đã hoàn ${money(amount, currency)} trên Stripe`,
    description: "Khoản hoàn được ghi vào đơn hàng.",
  }),
  disputed,
}

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
