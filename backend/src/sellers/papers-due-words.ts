import type { Day } from "@ocop/kit/days"
import type { Due } from "@ocop/marketplace/modules/seller-application"
import { type Note, type Shop, sms } from "@ocop/vietnam/letters"
import type { SellerNotice } from "./send"

type Locale = Note["locale"]

/** What an owner is told of: not what holds for longer. */
export interface Told extends Pick<Due, "until"> {
  state: Exclude<Due["state"], "held">
  /** The requirement. */
  named: { vi: string; en: string; source: string }
  seller: { name_vi: string; name_en: string }
}

type Tense = "ending" | "ended" | "asked" | "lacking"

const WORDS: Record<
  Locale,
  {
    title: Record<Tense, (day: string) => string>
    text: Record<Tense, string>
    seller: string
    paper: string
    source: string
    open: string
  }
> = {
  vi: {
    title: {
      ending: (day) => `Giấy tờ hết hạn ngày ${day}`,
      ended: (day) => `Giấy tờ đã hết hạn ngày ${day}`,
      asked: (day) => `Cần bổ sung chậm nhất ngày ${day}`,
      lacking: () => "Gian hàng còn thiếu một điều kiện",
    },
    text: {
      ending: "Có giấy mới thì chụp gửi ngay ở mục Giấy tờ; giấy cũ vẫn dùng đến khi sàn xem xong.",
      ended:
        "Xin chụp gửi giấy mới ở mục Giấy tờ. Gian hàng không tự đóng; nhân viên của sàn sẽ xem.",
      asked: "Pháp luật yêu cầu điều này với mọi người bán sau ngày đó.",
      lacking: "Xin bổ sung ở mục Giấy tờ. Gian hàng không tự đóng; nhân viên của sàn sẽ xem.",
    },
    seller: "Người bán",
    paper: "Điều kiện",
    source: "Theo",
    open: "Mở mục Giấy tờ",
  },
  en: {
    title: {
      ending: (day) => `A paper of your shop ends on ${day}`,
      ended: (day) => `A paper of your shop ended on ${day}`,
      asked: (day) => `Something is to be shown by ${day}`,
      lacking: () => "Your shop lacks something that is asked of it",
    },
    text: {
      ending:
        "Hand in a new one on the page of your papers; the old one stands until that was looked at.",
      ended:
        "Please hand in a new one on the page of your papers. Your shop does not close by itself; the marketplace's staff look.",
      asked: "The law asks for it of every seller after that day.",
      lacking:
        "Please show it on the page of your papers. Your shop does not close by itself; the marketplace's staff look.",
    },
    seller: "Seller",
    paper: "Requirement",
    source: "By",
    open: "Open your papers",
  },
}

const tenseOf = ({ state, until }: Pick<Told, "state" | "until">, today: Day): Tense => {
  if (state !== "missing") return state
  return until !== null && until >= today ? "asked" : "lacking"
}

/** The letter to an owner of what has to be renewed or shown. Pure. */
export function dueNotice(
  { named, seller, ...due }: Told,
  today: Day,
  locale: Locale,
  shop: Pick<Shop, "name" | "url">,
): SellerNotice {
  const words = WORDS[locale]
  const tense = tenseOf(due, today)
  const day = (due.until ?? "").split("-").reverse().join("/")
  const title = words.title[tense](day)
  const name = named[locale]
  const door = `${shop.url}${locale === "en" ? "/en" : ""}/ban-hang/ho-so`
  return {
    locale,
    subject: `${title}: ${name}`,
    title,
    text: [`${shop.name}: ${words.text[tense]}`],
    facts: [
      [words.paper, name],
      [words.source, named.source],
      [words.seller, locale === "en" ? seller.name_en : seller.name_vi],
    ],
    action: { label: words.open, url: door },
    sms: sms(`${title}: ${name}. ${door}`, `${title}. ${door}`, `${title}.`),
  }
}
