/** What staff and shoppers read about cards. Staff read Vietnamese. */
import type { Note } from "@ocop/vietnam/letters"
import type { DisputeNews } from "@ocop/vietnam/card"

export function money(amount: number, currency: string, locale: "vi" | "en" = "vi"): string {
  return new Intl.NumberFormat(locale === "en" ? "en-US" : "vi-VN", {
    style: "currency",
    currency: currency.toUpperCase(),
  }).format(amount)
}

const day = (iso: string) =>
  new Intl.DateTimeFormat("vi-VN", { dateStyle: "short", timeZone: "Asia/Ho_Chi_Minh" }).format(
    new Date(iso),
  )

export const words = {
  notCaptured: (number: string, why: string) => ({
    title: `Đơn ${number}: chưa thu được tiền thẻ`,
    description: `Stripe trả lời: ${why}. Chúng tôi còn thử lại; nếu vẫn không được, hãy thu trong trang đơn hàng hoặc hủy đơn.`,
  }),
  refundedAtStripe: (number: string, amount: number, currency: string) => ({
    title: `Đơn ${number}: đã hoàn ${money(amount, currency)} trên Stripe`,
    description: "Khoản hoàn được ghi vào đơn hàng.",
  }),
  disputed: (number: string, news: DisputeNews, amount: number) => ({
    title: `Đơn ${number}: chủ thẻ khiếu nại ${money(amount, news.currency)}`,
    description: [
      `Lý do: ${news.reason}. Tình trạng: ${news.status}.`,
      ...(news.answer_before
        ? [`Hãy trả lời trên Stripe trước ngày ${day(news.answer_before)}.`]
        : []),
    ].join(" "),
  }),
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
