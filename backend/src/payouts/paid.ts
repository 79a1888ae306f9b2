import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { type PaidOut, SELLER_PAID_OUT } from "@ocop/marketplace/workflows"
import { bankName } from "@ocop/vietnam/transfer"
import { type Note, type Shop, sms } from "@ocop/vietnam/letters"
import { shop } from "../orders/shop"
import { tellMembers } from "../sellers/notices"
import type { SellerNotice } from "../sellers/send"

/** Owners hear of money that was transferred, so that they know what the amount at their bank is. */
export const paidOutHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: SELLER_PAID_OUT,
    handle: async (messages) => {
      for (const { key, payload } of messages) {
        const paid = payload as unknown as PaidOut
        const [seller] = await container
          .resolve<SellerModuleService>(SELLER_MODULE)
          .listSellers({ id: paid.seller_id })
        if (!seller) continue
        await tellMembers(
          container,
          paid.seller_id,
          (locale) => paidOutNotice({ ...paid, seller }, locale, shop()),
          { id: key, type: "payout", role: "owner" },
        )
      }
    },
  },
]

interface Told extends Omit<PaidOut, "seller_id"> {
  seller: { name_vi: string; name_en: string }
}

const WORDS = {
  vi: {
    title: (amount: string) => `Sàn đã chuyển ${amount} cho bạn`,
    text: "Ngân hàng có thể cần thêm thời gian. Sổ tiền ghi những đơn và khoản làm nên số dư của bạn.",
    seller: "Người bán",
    amount: "Số tiền",
    reference: "Mã giao dịch",
    bank: "Tài khoản nhận",
    open: "Xem sổ tiền",
    sms: (amount: string) => `sàn đã chuyển ${amount} vào tài khoản của bạn.`,
    shortest: (amount: string) => `Sàn đã chuyển ${amount} cho bạn.`,
    see: "Xem:",
  },
  en: {
    title: (amount: string) => `You were paid ${amount}`,
    text: "Your bank may need some time. The statement says what your balance is made of.",
    seller: "Seller",
    amount: "Amount",
    reference: "Reference",
    bank: "Paid to",
    open: "Show the statement",
    sms: (amount: string) => `${amount} were paid to your account.`,
    shortest: (amount: string) => `You were paid ${amount}.`,
    see: "See",
  },
} as const

const dong = (amount: number, locale: Note["locale"]) =>
  locale === "vi" ? `${amount.toLocaleString("vi-VN")} ₫` : `₫${amount.toLocaleString("en-US")}`

/** The letter to an owner. Pure. A letter may be read by others: of the account number it says the end. */
export function paidOutNotice(
  { amount, reference, account, seller }: Told,
  locale: Note["locale"],
  shop: Pick<Shop, "name" | "url">,
): SellerNotice {
  const words = WORDS[locale]
  const title = words.title(dong(amount, locale))
  const written = `${amount.toLocaleString(locale === "vi" ? "vi-VN" : "en-US")} đ`
  const url = `${shop.url}${locale === "en" ? "/en" : ""}/ban-hang/tien`
  return {
    locale,
    subject: title,
    title,
    text: [`${shop.name}: ${words.text}`],
    facts: [
      [words.seller, locale === "en" ? seller.name_en : seller.name_vi],
      [words.amount, dong(amount, locale)],
      [words.reference, reference],
      ...(account
        ? [
            [
              words.bank,
              `${bankName(account.bank_bin) ?? account.bank_bin} …${account.account_no.slice(-4)}`,
            ] as [string, string],
          ]
        : []),
    ],
    action: { label: words.open, url },
    sms: sms(
      `${shop.name}: ${words.sms(written)} ${words.see} ${url}`,
      `${words.shortest(written)} ${words.see} ${url}`,
      words.shortest(written),
    ),
  }
}
