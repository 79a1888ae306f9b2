import type { ProofJudged } from "@ocop/marketplace/modules/seller-application"
import { type Note, type Shop, sms } from "@ocop/vietnam/letters"
import type { SellerNotice } from "./send"

type Locale = Note["locale"]

interface Told extends Pick<ProofJudged, "state" | "note"> {
  /** The requirement. */
  named: { vi: string; en: string }
  seller: { name_vi: string; name_en: string }
  /** Of one that was not taken: an older one was verified, and is in force. */
  held: boolean
}

const WORDS: Record<
  Locale,
  Record<ProofJudged["state"], { title: string; text: string }> & {
    held: string
    paper: string
    seller: string
    reason: string
    open: string
  }
> = {
  vi: {
    verified: { title: "Sàn đã duyệt", text: "Sàn đã xem và nhận; bạn không phải làm gì." },
    refused: {
      title: "Sàn chưa duyệt",
      text: "Xin xem lý do, rồi gửi lại ở mục Giấy tờ.",
    },
    held: "Giấy trước vẫn được tính cho đến hạn của nó.",
    paper: "Điều kiện",
    seller: "Người bán",
    reason: "Sàn nhắn",
    open: "Mở mục Giấy tờ",
  },
  en: {
    verified: {
      title: "Looked at and accepted",
      text: "The marketplace looked at it; there is nothing to do.",
    },
    refused: {
      title: "Looked at and not accepted",
      text: "Please read why, and show it again on the page of your papers.",
    },
    held: "The one before it counts until its last day.",
    paper: "Requirement",
    seller: "Seller",
    reason: "The marketplace says",
    open: "Open your papers",
  },
}

/** The letter to an owner of what the platform found of something that their shop showed, and the same as a text message. Pure. */
export function proofNotice(
  { named, seller, state, note, held }: Told,
  locale: Locale,
  shop: Pick<Shop, "name" | "url">,
): SellerNotice {
  const words = WORDS[locale]
  const { title, text } = words[state]
  const name = named[locale]
  const url = `${shop.url}${locale === "en" ? "/en" : ""}/ban-hang/ho-so`
  const because = note ? `${words.reason}: ${note} ` : ""
  return {
    locale,
    subject: `${title}: ${name}`,
    title,
    text: [`${shop.name}: ${text}`, ...(held ? [words.held] : [])],
    facts: [
      [words.paper, name],
      [words.seller, locale === "en" ? seller.name_en : seller.name_vi],
      ...(note ? [[words.reason, note] as const] : []),
    ],
    action: { label: words.open, url },
    sms: sms(
      `${title}: ${name}. ${because}${url}`,
      `${title}. ${because}${url}`,
      `${title}: ${name}. ${url}`,
      `${title}. ${url}`,
    ),
  }
}
