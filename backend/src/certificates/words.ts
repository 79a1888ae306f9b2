import type {
  CertificateEventKind,
  SubmissionMoved,
  SubmissionReason,
  SubmissionStatus,
} from "@ocop/ocop/modules/certification"
import { formatDay } from "@ocop/vietnam/dates"
import { type Note, type Shop, sms } from "@ocop/vietnam/letters"
import type { SellerNotice } from "../sellers/send"

type Locale = Note["locale"]
type Where = Pick<Shop, "name" | "url">

/** Of which something is told: what its seller calls it, and stars as printed. */
export interface ToldCertificate {
  title: string
  stars: number
  seller: string
}

/** Why, as a reader is told. */
export const REASONS: Record<SubmissionReason, Record<Locale, string>> = {
  unreadable: { vi: "ảnh không đọc được", en: "the photos cannot be read" },
  other_product: { vi: "giấy của sản phẩm khác", en: "the paper is another product’s" },
  other_holder: { vi: "giấy của chủ thể khác", en: "the paper is another producer’s" },
  decision_missing: { vi: "thiếu quyết định công nhận", en: "the decision is missing" },
  not_in_decision: {
    vi: "không có trong danh sách của quyết định",
    en: "it is not on the decision’s list",
  },
  facts_differ: {
    vi: "thông tin khai khác với giấy",
    en: "what was written differs from the paper",
  },
  not_in_force: { vi: "giấy đã hết hiệu lực", en: "the paper is no longer in force" },
  other: { vi: "lý do khác", en: "another reason" },
}

type Decided = Extract<SubmissionStatus, "asked" | "accepted" | "rejected">

/** `on_file`: taken, and shows no stars: it has ended, or a newer one stands. */
const DECIDED: Record<Locale, Record<Decided | "on_file", { title: string; text: string }>> = {
  vi: {
    accepted: {
      title: "Chứng nhận OCOP đã được ghi nhận",
      text: "Hạng sao hiện trên trang sản phẩm, tìm kiếm và giỏ hàng.",
    },
    on_file: {
      title: "Chứng nhận OCOP đã được ghi nhận",
      text: "Giấy này không còn hiệu lực hoặc đã có giấy mới hơn, nên hạng sao của nó không hiện.",
    },
    asked: {
      title: "Cần bổ sung chứng nhận OCOP",
      text: "Xin xem lời nhắn, bổ sung rồi gửi lại.",
    },
    rejected: {
      title: "Chứng nhận OCOP chưa được ghi nhận",
      text: "Xin xem lý do. Có giấy khác thì gửi lại từ đầu.",
    },
  },
  en: {
    accepted: {
      title: "The OCOP certificate is on file",
      text: "The stars are shown on the product’s page, in search and in the basket.",
    },
    on_file: {
      title: "The OCOP certificate is on file",
      text: "It is no longer in force, or a newer one stands, so its stars are not shown.",
    },
    asked: {
      title: "More is asked about the OCOP certificate",
      text: "Please read the message, add what is missing and send it again.",
    },
    rejected: {
      title: "The OCOP certificate was not taken",
      text: "Please read why. With another paper you can begin anew.",
    },
  },
}

/** @returns whether this is for the seller to hear: what its own people did, they know */
export const isDecided = (to: SubmissionStatus): to is Decided =>
  to === "asked" || to === "accepted" || to === "rejected"

/** What a seller's people are told of a decision, as a letter and as a text message. Pure. */
export function decidedNotice(
  {
    to,
    reasons,
    words,
    told,
    shown,
  }: Omit<SubmissionMoved, "to"> & {
    to: Decided
    told: ToldCertificate
    /** Whether the certificate has a badge now. */
    shown: boolean
  },
  locale: Locale,
  shop: Where,
): SellerNotice {
  const { title, text } = DECIDED[locale][to === "accepted" && !shown ? "on_file" : to]
  const why = reasons.map((reason) => REASONS[reason as SubmissionReason][locale])
  return certificateNotice(
    { title, text, told, facts: [...because(locale, why), ...said(locale, words)] },
    locale,
    shop,
  )
}

const EVENTS: Record<
  Locale,
  Partial<Record<CertificateEventKind, { title: string; text: string }>>
> = {
  vi: {
    held: {
      title: "Hạng sao đang tạm ẩn",
      text: "Sở Công Thương tạm ẩn hạng sao của sản phẩm. Bạn có thể trả lời ở mục Chứng nhận.",
    },
    hold_lifted: { title: "Hạng sao được hiện lại", text: "Việc tạm ẩn đã được gỡ." },
    withdrawn: {
      title: "Chứng nhận OCOP bị thu hồi",
      text: "Cơ quan có thẩm quyền đã thu hồi chứng nhận; hạng sao không còn hiện ở đâu nữa.",
    },
    reinstated: {
      title: "Chứng nhận OCOP có hiệu lực trở lại",
      text: "Quyết định thu hồi đã được hủy bỏ; hạng sao hiện trở lại.",
    },
    dossier_received: {
      title: "Đã ghi nhận hồ sơ đánh giá lại",
      text: "Hạng sao được giữ trong lúc chờ kết quả, theo thời hạn của quy định.",
    },
    dossier_refused: {
      title: "Hồ sơ đánh giá lại không được chấp nhận",
      text: "Hạng sao còn hiện đến hết hạn của chứng nhận.",
    },
  },
  en: {
    held: {
      title: "The badge is hidden for now",
      text: "The trade office hides the product’s badge for a time. You can answer on the page of your certificates.",
    },
    hold_lifted: { title: "The badge is shown again", text: "It is hidden no longer." },
    withdrawn: {
      title: "The OCOP certificate was withdrawn",
      text: "The competent authority withdrew it; the badge is not shown anywhere any more.",
    },
    reinstated: {
      title: "The OCOP certificate is in force again",
      text: "The withdrawal was taken back; the badge is shown again.",
    },
    dossier_received: {
      title: "Your file for re-evaluation is on record",
      text: "The badge is kept while the result is waited for, as long as the rule says.",
    },
    dossier_refused: {
      title: "Your file for re-evaluation was not accepted",
      text: "The badge is shown until the certificate ends.",
    },
  },
}

/** What was recorded, as its seller is told; null of what nobody is told of. Pure. */
export function eventNotice(
  event: {
    kind: CertificateEventKind
    until: string | null
    reason: string
    told: ToldCertificate
  },
  locale: Locale,
  shop: Where,
): SellerNotice | null {
  const words = EVENTS[locale][event.kind]
  if (!words) return null
  const until: [string, string][] = event.until
    ? [[locale === "en" ? "Until" : "Đến hết ngày", formatDay(event.until, locale)]]
    : []
  return certificateNotice(
    { ...words, told: event.told, facts: [...until, ...because(locale, [event.reason])] },
    locale,
    shop,
  )
}

/** What an office is told of what waits for it. Offices are written to in Vietnamese. Pure. */
export function officeNotice(
  { told, words }: { told: ToldCertificate; words?: string },
  { url, name }: Where,
): SellerNotice {
  const title = words ? "Người bán trả lời việc tạm ẩn hạng sao" : "Có chứng nhận OCOP chờ xem xét"
  return {
    locale: "vi",
    subject: `${title}: ${told.title}`,
    title,
    text: [
      `${name}: ${words ? "xin xem lời trả lời." : "người bán gửi giấy chứng nhận để đối chiếu."}`,
    ],
    facts: [
      ["Sản phẩm", told.title],
      ["Người bán", told.seller],
      ...(words ? [["Trả lời", words] as const] : [["Số sao", String(told.stars)] as const]),
    ],
    action: {
      label: words ? "Mở danh bạ chứng nhận" : "Mở hồ sơ chờ duyệt",
      url: `${url}/so-cong-thuong${words ? "" : "/ho-so"}`,
    },
  }
}

const because = (locale: Locale, why: readonly string[]): [string, string][] =>
  why.length > 0 ? [[locale === "en" ? "Why" : "Lý do", why.join("; ")]] : []

const said = (locale: Locale, words: string | null): [string, string][] =>
  words ? [[locale === "en" ? "Message" : "Lời nhắn", words]] : []

/** A letter about one certificate, and the same as a text message. Pure. */
export function certificateNotice(
  {
    title,
    text,
    told,
    facts,
  }: { title: string; text: string; told: ToldCertificate; facts: [string, string][] },
  locale: Locale,
  shop: Where,
): SellerNotice {
  const url = `${shop.url}${locale === "en" ? "/en" : ""}/ban-hang/chung-nhan`
  return {
    locale,
    subject: `${title}: ${told.title}`,
    title,
    text: [`${shop.name}: ${text}`],
    facts: [
      [locale === "en" ? "Product" : "Sản phẩm", told.title],
      [locale === "en" ? "Stars" : "Số sao", String(told.stars)],
      ...facts,
    ],
    action: { label: locale === "en" ? "Open your certificates" : "Mở mục Chứng nhận", url },
    sms: sms(`${title}: ${told.title}. ${url}`, `${title}. ${url}`, `OCOP: ${url}`),
  }
}
