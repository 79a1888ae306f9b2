import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { type PaidOut, SELLER_PAID_OUT } from "@ocop/marketplace/workflows"
import { type Note, type Shop, sms } from "@ocop/vietnam/letters"
import { shop } from "../orders/shop"
import { tellMembers } from "../sellers/notices"
import type { SellerNotice } from "../sellers/send"
import { payoutAccounts, type ShownAccount } from "./account"

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
        const { bank_account } = await payoutAccounts(container, paid.seller_id)
        await tellMembers(
          container,
          paid.seller_id,
          (locale) => paidOutNotice({ ...paid, seller, bank_account }, locale, shop()),
          { id: key, type: "payout", role: "owner" },
        )
      }
    },
  },
]

interface Told extends Omit<PaidOut, "seller_id"> {
  seller: { name_vi: string; name_en: string }
  bank_account: ShownAccount | null
}

const WORDS = {
  vi: {
    title: (amount: string) => `Sàn đã chuyển ${amount} cho bạn`,
    text: "Ngân hàng có thể cần thêm thời gian. Sổ tiền ghi rõ số tiền này là của những đơn nào.",
    seller: "Người bán",
    amount: "Số tiền",
    reference: "Mã giao dịch",
    bank: "Tài khoản nhận",
    open: "Xem sổ tiền",
  },
  en: {
    title: (amount: string) => `You were paid ${amount}`,
    text: "Your bank may need some time. The statement says what the amount is made of.",
    seller: "Seller",
    amount: "Amount",
    reference: "Reference",
    bank: "Paid to",
    open: "Show the statement",
  },
} as const

const dong = (amount: number, locale: Note["locale"]) =>
  locale === "vi" ? `${amount.toLocaleString("vi-VN")} ₫` : `₫${amount.toLocaleString("en-US")}`

/** The letter to an owner. Pure. A letter may be read by others: of the account number it says the end. */
export function paidOutNotice(
  { amount, reference, seller, bank_account }: Told,
  locale: Note["locale"],
  shop: Pick<Shop, "name" | "url">,
): SellerNotice {
  const words = WORDS[locale]
  const title = words.title(dong(amount, locale))
  const written = `${amount.toLocaleString("vi-VN")} đ`
  return {
    locale,
    subject: title,
    title,
    text: [`${shop.name}: ${words.text}`],
    facts: [
      [words.seller, locale === "en" ? seller.name_en : seller.name_vi],
      [words.amount, dong(amount, locale)],
      [words.reference, reference],
      ...(bank_account
        ? [
            [
              words.bank,
              `${bank_account.bank_name ?? bank_account.bank_bin} …${bank_account.account_no.slice(-4)}`,
            ] as [string, string],
          ]
        : []),
    ],
    action: { label: words.open, url: `${shop.url}${locale === "en" ? "/en" : ""}/ban-hang/tien` },
    sms: sms(
      `${shop.name}: sàn đã chuyển ${written} vào tài khoản của bạn. Xem: ${shop.url}/ban-hang/tien`,
      `Sàn đã chuyển ${written} vào tài khoản của bạn. Xem: ${shop.url}/ban-hang/tien`,
      `Sàn đã chuyển ${written} cho bạn.`,
    ),
  }
}
