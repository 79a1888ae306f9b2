import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { dayInVietnam } from "@ocop/kit/days"
import {
  type AccountChange,
  type AccountTold,
  PAYOUT_ACCOUNT_CHANGED,
  PAYOUT_ACCOUNT_MODULE,
  type PayoutAccountModuleService,
} from "@ocop/marketplace/modules/payout-account"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { type Note, type Shop, sms } from "@ocop/vietnam/letters"
import { bankName } from "@ocop/vietnam/transfer"
import { shop } from "../orders/shop"
import { tellMembers } from "../sellers/notices"
import type { SellerNotice } from "../sellers/send"

/** Every owner hears of an account that money is to go to: whoever stole one owner's password has not all their letters. */
export const payoutAccountHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: PAYOUT_ACCOUNT_CHANGED,
    handle: async (messages) => {
      for (const { id, key, payload } of messages) {
        const change = await container
          .resolve<PayoutAccountModuleService>(PAYOUT_ACCOUNT_MODULE)
          .change(key)
        const [seller] = await container
          .resolve<SellerModuleService>(SELLER_MODULE)
          .listSellers({ id: change.seller_id })
        if (!seller) continue
        const { what } = payload as unknown as AccountTold
        await tellMembers(
          container,
          change.seller_id,
          (locale) => accountNotice({ what, change, seller }, locale, shop()),
          { id: key, type: "payout_account", once: id, role: "owner" },
        )
      }
    },
  },
]

interface Told {
  what: AccountTold["what"]
  change: Pick<AccountChange, "bank_bin" | "account_no" | "account_name" | "effective_at">
  seller: { name_vi: string; name_en: string }
}

const TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
})

/** "15:20, 23/11/2026" */
const moment = (at: Date) =>
  `${TIME.format(at)}, ${dayInVietnam(at).split("-").reverse().join("/")}`

const WORDS = {
  vi: {
    asked: "Tài khoản nhận tiền sắp đổi",
    withdrawn: "Đã rút lại việc đổi tài khoản nhận tiền",
    askedText: (until: string) =>
      `Từ ${until}, tiền bán hàng sẽ được chuyển vào tài khoản dưới đây. Nếu không phải bạn hay chủ khác yêu cầu, hãy mở kênh người bán, rút lại trước giờ đó và đổi mật khẩu.`,
    withdrawnText: "Tiền bán hàng vẫn được chuyển vào tài khoản cũ.",
    seller: "Người bán",
    bank: "Ngân hàng",
    account: "Số tài khoản",
    holder: "Chủ tài khoản",
    open: "Xem tài khoản nhận tiền",
    askedSms: (until: string) => `Tài khoản nhận tiền sẽ đổi lúc ${until}.`,
    notYou: "Không phải bạn? Rút lại:",
    takeBack: "Rút lại:",
    withdrawnSms: "Đã rút lại việc đổi tài khoản nhận tiền.",
  },
  en: {
    asked: "The account you are paid to is about to change",
    withdrawn: "The change of your account was taken back",
    askedText: (until: string) =>
      `From ${until} on, what you sell is paid to the account below. If neither you nor another owner asked for it, open the sellers' door, take it back before then and change your password.`,
    withdrawnText: "You are still paid to the account of before.",
    seller: "Seller",
    bank: "Bank",
    account: "Account number",
    holder: "Account holder",
    open: "Show the account",
    askedSms: (until: string) => `Your bank account changes at ${until}.`,
    notYou: "Not you? Take it back:",
    takeBack: "Take it back:",
    withdrawnSms: "The change of your account was taken back.",
  },
} as const

/** The letter to an owner. Pure. A letter may be read by others: of the number it says the end. */
export function accountNotice(
  { what, change, seller }: Told,
  locale: Note["locale"],
  shop: Pick<Shop, "name" | "url">,
): SellerNotice {
  const words = WORDS[locale]
  const until = moment(new Date(change.effective_at))
  const door = `${shop.url}${locale === "en" ? "/en" : ""}/ban-hang`
  return {
    locale,
    subject: words[what],
    title: words[what],
    text: [`${shop.name}: ${what === "asked" ? words.askedText(until) : words.withdrawnText}`],
    facts: [
      [words.seller, locale === "en" ? seller.name_en : seller.name_vi],
      [words.bank, bankName(change.bank_bin) ?? change.bank_bin],
      [words.account, `…${change.account_no.slice(-4)}`],
      [words.holder, change.account_name],
    ],
    action: { label: words.open, url: `${door}/tai-khoan/ngan-hang` },
    sms:
      what === "asked"
        ? sms(
            `${shop.name}: ${words.askedSms(until)} ${words.notYou} ${door}`,
            `${words.askedSms(until)} ${words.takeBack} ${door}`,
          )
        : sms(`${shop.name}: ${words.withdrawnSms}`, words.withdrawnSms),
  }
}
