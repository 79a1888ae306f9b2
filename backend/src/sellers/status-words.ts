import type { SellerMoved, SellerStatus } from "@ocop/marketplace/modules/seller"
import { type Note, type Shop, sms } from "@ocop/vietnam/letters"
import type { SellerNotice } from "./send"

type Locale = Note["locale"]

interface Words {
  title: string
  text: string
  /** The two in one, of a text message that has room for no more. */
  short: string
}

type Told = SellerMoved & { seller: { name_vi: string; name_en: string } }

/**
 * What became of a seller, in a sentence, and what may be done now in another. An answer that is still to come is promised by
 * the way by which this comes, whichever the reader chose.
 */
const WORDS: Record<Locale, Record<SellerStatus, Words> & { reopened: Words }> = {
  vi: {
    applying: {
      title: "Hồ sơ được mở lại",
      text: "Bạn có thể sửa hồ sơ và nộp lại.",
      short: "Hồ sơ được mở lại để sửa và nộp lại",
    },
    reviewing: {
      title: "Đã nhận hồ sơ",
      text: "Chúng tôi sẽ đọc hồ sơ và báo kết quả cho bạn, cũng bằng cách này.",
      short: "Đã nhận hồ sơ, có kết quả sẽ nhắn bạn",
    },
    asked: {
      title: "Hồ sơ cần bổ sung",
      text: "Xin bổ sung những điều dưới đây rồi nộp lại.",
      short: "Hồ sơ cần bổ sung rồi nộp lại",
    },
    rejected: {
      title: "Hồ sơ chưa được nhận",
      text: "Lý do ở dưới đây. Khi đã khắc phục, bạn có thể mở lại hồ sơ và nộp lại.",
      short: "Hồ sơ chưa được nhận, có thể sửa rồi nộp lại",
    },
    active: {
      title: "Gian hàng đã mở",
      text: "Từ bây giờ người mua thấy và đặt mua được hàng của bạn.",
      short: "Gian hàng đã mở, người mua đặt được hàng",
    },
    suspended: {
      title: "Gian hàng tạm ngừng",
      text: "Hàng của bạn tạm thời không bán. Đơn đã nhận vẫn cần được giao; bạn vẫn xem được đơn hàng và tiền.",
      short: "Gian hàng tạm ngừng bán, đơn đã nhận vẫn cần giao",
    },
    closed: {
      title: "Gian hàng đã đóng",
      text: "Hàng của bạn không còn bán. Đơn đã nhận vẫn cần được giao; bạn vẫn xem được đơn hàng và tiền.",
      short: "Gian hàng đã đóng, đơn đã nhận vẫn cần giao",
    },
    reopened: {
      title: "Gian hàng mở lại",
      text: "Hàng của bạn đã bán trở lại.",
      short: "Gian hàng mở lại, hàng đã bán trở lại",
    },
  },
  en: {
    applying: {
      title: "Application open again",
      text: "You can change the application and hand it in again.",
      short: "Application open again, to change and hand in",
    },
    reviewing: {
      title: "Application received",
      text: "We will read it and tell you what we decide, in this same way.",
      short: "Application received, you will get a text message",
    },
    asked: {
      title: "Something is missing in the application",
      text: "Please add what is said below and hand it in again.",
      short: "Your application needs more, then hand it in again",
    },
    rejected: {
      title: "Application not accepted",
      text: "The reason is below. Once it is put right, you can open the application and hand it in again.",
      short: "Application not accepted, it can be put right",
    },
    active: {
      title: "Your shop is open",
      text: "From now on buyers see your goods and can order them.",
      short: "Your shop is open, buyers can order",
    },
    suspended: {
      title: "Your shop is suspended",
      text: "Your goods are not on sale for now. Orders you accepted are still to be sent; you still see your orders and money.",
      short: "Your shop is suspended, accepted orders must be sent",
    },
    closed: {
      title: "Your shop is closed",
      text: "Your goods are no longer on sale. Orders you accepted are still to be sent; you still see your orders and money.",
      short: "Your shop is closed, accepted orders must be sent",
    },
    reopened: {
      title: "Your shop is open again",
      text: "Your goods are on sale again.",
      short: "Your shop is open again, goods are on sale",
    },
  },
}

const LABELS: Record<Locale, { seller: string; reason: string; open: string }> = {
  vi: { seller: "Người bán", reason: "Lý do", open: "Mở cửa người bán" },
  en: { seller: "Seller", reason: "Reason", open: "Open the sellers' door" },
}

/** The letter after a change of a seller's state, and the same as a text message. Pure. */
export function statusNotice(
  { seller, from, to, reason }: Told,
  locale: Locale,
  shop: Pick<Shop, "name" | "url">,
): SellerNotice {
  const { title, text, short } =
    WORDS[locale][from === "suspended" && to === "active" ? "reopened" : to]
  const labels = LABELS[locale]
  const name = locale === "en" ? seller.name_en : seller.name_vi
  const url = `${shop.url}${locale === "en" ? "/en" : ""}/ban-hang`
  const because = reason ? `${labels.reason}: ${reason} ` : ""
  return {
    locale,
    subject: `${title}: ${name}`,
    title,
    text: [`${shop.name}: ${text}`],
    facts: [[labels.seller, name] as const, ...(reason ? [[labels.reason, reason] as const] : [])],
    action: { label: labels.open, url },
    sms: sms(
      `${shop.name}: ${short} (${name}). ${because}${url}`,
      `${short}. ${because}${url}`,
      `${shop.name}: ${short} (${name}). ${url}`,
      `${short}. ${url}`,
    ),
  }
}
