import type { SellerMoved, SellerStatus } from "@ocop/marketplace/modules/seller"
import type { Note, Shop } from "@ocop/vietnam/letters"

type Locale = Note["locale"]

interface Words {
  title: string
  text: string
}

type Told = SellerMoved & { seller: { name_vi: string; name_en: string } }

/** What became of a seller, in a sentence, and what may be done now in another. */
const WORDS: Record<Locale, Record<SellerStatus, Words> & { reopened: Words }> = {
  vi: {
    applying: {
      title: "Hồ sơ được mở lại",
      text: "Bạn có thể sửa hồ sơ và nộp lại.",
    },
    reviewing: {
      title: "Đã nhận hồ sơ",
      text: "Chúng tôi sẽ đọc hồ sơ và trả lời bạn bằng thư.",
    },
    asked: {
      title: "Hồ sơ cần bổ sung",
      text: "Xin bổ sung những điều dưới đây rồi nộp lại.",
    },
    rejected: {
      title: "Hồ sơ chưa được nhận",
      text: "Lý do ở dưới đây. Khi đã khắc phục, bạn có thể mở lại hồ sơ và nộp lại.",
    },
    active: {
      title: "Gian hàng đã mở",
      text: "Từ bây giờ người mua thấy và đặt mua được hàng của bạn.",
    },
    suspended: {
      title: "Gian hàng tạm ngừng",
      text: "Hàng của bạn tạm thời không bán. Đơn đã nhận vẫn cần được giao; bạn vẫn xem được đơn hàng và tiền.",
    },
    closed: {
      title: "Gian hàng đã đóng",
      text: "Hàng của bạn không còn bán. Đơn đã nhận vẫn cần được giao; bạn vẫn xem được đơn hàng và tiền.",
    },
    reopened: {
      title: "Gian hàng mở lại",
      text: "Hàng của bạn đã bán trở lại.",
    },
  },
  en: {
    applying: {
      title: "Application open again",
      text: "You can change the application and hand it in again.",
    },
    reviewing: {
      title: "Application received",
      text: "We will read it and answer you by letter.",
    },
    asked: {
      title: "Something is missing in the application",
      text: "Please add what is said below and hand it in again.",
    },
    rejected: {
      title: "Application not accepted",
      text: "The reason is below. Once it is put right, you can open the application and hand it in again.",
    },
    active: {
      title: "Your shop is open",
      text: "From now on buyers see your goods and can order them.",
    },
    suspended: {
      title: "Your shop is suspended",
      text: "Your goods are not on sale for now. Orders you accepted are still to be sent; you still see your orders and money.",
    },
    closed: {
      title: "Your shop is closed",
      text: "Your goods are no longer on sale. Orders you accepted are still to be sent; you still see your orders and money.",
    },
    reopened: {
      title: "Your shop is open again",
      text: "Your goods are on sale again.",
    },
  },
}

const LABELS: Record<Locale, { seller: string; reason: string; open: string }> = {
  vi: { seller: "Người bán", reason: "Lý do", open: "Mở cửa người bán" },
  en: { seller: "Seller", reason: "Reason", open: "Open the sellers' door" },
}

/** The letter after a change of a seller's state. Pure. */
export function statusNotice(
  { seller, from, to, reason }: Told,
  locale: Locale,
  shop: Pick<Shop, "name" | "url">,
): Note {
  const { title, text } = WORDS[locale][from === "suspended" && to === "active" ? "reopened" : to]
  const labels = LABELS[locale]
  const name = locale === "en" ? seller.name_en : seller.name_vi
  return {
    locale,
    subject: `${title}: ${name}`,
    title,
    text: [`${shop.name}: ${text}`],
    facts: [[labels.seller, name] as const, ...(reason ? [[labels.reason, reason] as const] : [])],
    action: { label: labels.open, url: `${shop.url}${locale === "en" ? "/en" : ""}/ban-hang` },
  }
}
