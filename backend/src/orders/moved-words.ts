import type { SellerOrderStatus } from "@ocop/marketplace/modules/seller-order"
import { type Shop, sms } from "@ocop/vietnam/letters"
import type { OrderView } from "@ocop/vietnam/order-view"
import type { ShopperNotice } from "./tell-shopper"

/** Moves of which a shopper is written to: what changes what comes, or when. */
export type ToldMove = "refused" | "cancelled" | "expired" | "less" | "handed_over"

export interface MoveToTell {
  move: ToldMove
  locale: "vi" | "en"
  /** What people call the order. */
  number: number
  seller: { name_vi: string; name_en: string }
  lines: readonly { title: string; title_en: string | null; quantity: number }[]
  hand_over: { carrier: string | null; tracking_number: string | null } | null
  /** What is left to pay, written out; null when nothing is. Of a parcel on its way: what is paid at the door for it. */
  pays: string | null
  payment: OrderView["payment"]["state"]
  /** The order's page, for whoever holds the letter. */
  link: string
  /** Where the order is found by its telephone. */
  look_up: string
}

/** @returns null for a move that is only to be seen on the order's page */
export function toldMove(to: SellerOrderStatus, isLess: boolean): ToldMove | null {
  if (to === "confirmed") return isLess ? "less" : null
  if (to === "refused" || to === "cancelled" || to === "expired" || to === "handed_over") return to
  return null
}

const MONEY = {
  vi: "Bạn không phải trả tiền cho phần này. Nếu đã thanh toán, tiền được hoàn lại cho bạn.",
  en: "You do not pay for this part. If you have paid already, your money goes back to you.",
}

type Said = { subject: string; text: string; short: string }

const VI: Record<ToldMove, (number: number, seller: string) => Said> = {
  refused: (number, seller) => ({
    subject: `Đơn ${number}: ${seller} không giao được`,
    text: `Rất tiếc, ${seller} không giao được phần hàng của mình trong đơn ${number}. ${MONEY.vi}`,
    short: `Đơn ${number}: ${seller} không giao được phần của mình.`,
  }),
  cancelled: (number, seller) => ({
    subject: `Đơn ${number}: đã hủy phần hàng của ${seller}`,
    text: `Phần hàng của ${seller} trong đơn ${number} đã hủy. ${MONEY.vi}`,
    short: `Đơn ${number}: đã hủy phần hàng của ${seller}.`,
  }),
  expired: (number, seller) => ({
    subject: `Đơn ${number}: ${seller} không trả lời`,
    text: `Rất tiếc, ${seller} không xác nhận phần hàng của mình trong đơn ${number} đúng hạn nên phần này tự hủy. ${MONEY.vi}`,
    short: `Đơn ${number}: ${seller} không trả lời, phần này đã hủy.`,
  }),
  less: (number, seller) => ({
    subject: `Đơn ${number}: ${seller} không đủ hàng`,
    text: `${seller} chỉ còn đủ một phần số lượng bạn đặt trong đơn ${number} và sẽ gửi số lượng dưới đây. Bạn chỉ trả cho hàng được gửi; nếu đã thanh toán, phần chênh lệch được hoàn lại. Nếu không muốn nhận ít hơn, bạn hủy được phần này trên trang đơn hàng cho đến khi hàng được đóng gói.`,
    short: `Đơn ${number}: ${seller} không đủ hàng, chỉ gửi được một phần.`,
  }),
  handed_over: (number, seller) => ({
    subject: `Đơn ${number}: ${seller} đã gửi hàng`,
    text: `Kiện hàng của ${seller} trong đơn ${number} đang trên đường đến.`,
    short: `Đơn ${number}: ${seller} đã gửi hàng.`,
  }),
}

const EN: Record<ToldMove, (number: number, seller: string) => Said> = {
  refused: (number, seller) => ({
    subject: `Order ${number}: ${seller} cannot send it`,
    text: `We are sorry: ${seller} cannot send its part of order ${number}. ${MONEY.en}`,
    short: `Order ${number}: ${seller} cannot send its part.`,
  }),
  cancelled: (number, seller) => ({
    subject: `Order ${number}: the part of ${seller} is cancelled`,
    text: `The part of ${seller} in order ${number} is cancelled. ${MONEY.en}`,
    short: `Order ${number}: the part of ${seller} is cancelled.`,
  }),
  expired: (number, seller) => ({
    subject: `Order ${number}: no answer from ${seller}`,
    text: `We are sorry: ${seller} did not confirm its part of order ${number} in time, so it is cancelled. ${MONEY.en}`,
    short: `Order ${number}: no answer from ${seller}, this part is cancelled.`,
  }),
  less: (number, seller) => ({
    subject: `Order ${number}: ${seller} has less than you ordered`,
    text: `${seller} has only a part of what you ordered in order ${number}, and sends what is below. You pay for what is sent; what you have paid beyond it goes back to you. If you would rather not have fewer, you can cancel this part on the order's page until it is packed.`,
    short: `Order ${number}: ${seller} can send a part only.`,
  }),
  handed_over: (number, seller) => ({
    subject: `Order ${number}: ${seller} has sent it`,
    text: `The parcel of ${seller} in order ${number} is on its way.`,
    short: `Order ${number}: ${seller} has sent its parcel.`,
  }),
}

/** What a text message says of money. `back` is of what was paid beyond what is left. */
const PAYS = {
  vi: {
    nothing: "Bạn không phải trả gì.",
    allBack: "Tiền được hoàn lại cho bạn.",
    atDoor: (amount: string) => `Trả khi nhận: ${amount}.`,
    transfer: (amount: string) => `Chỉ cần chuyển ${amount}.`,
    back: (amount: string) => `Đơn còn ${amount}, tiền thừa được hoàn lại.`,
  },
  en: {
    nothing: "You pay nothing.",
    allBack: "Your money goes back to you.",
    atDoor: (amount: string) => `To pay at the door: ${amount}.`,
    transfer: (amount: string) => `To transfer: ${amount}.`,
    back: (amount: string) => `The order is ${amount} now, the rest goes back to you.`,
  },
}

/** The sentence about money, or none. Pure. */
function paysNow({ move, locale, pays, payment }: MoveToTell): string {
  const words = PAYS[locale]
  if (move === "handed_over") return pays && payment === "due" ? words.atDoor(pays) : ""
  if (!pays || payment === "cancelled") return payment === "paid" ? words.allBack : words.nothing
  if (payment === "due") return words.atDoor(pays)
  return payment === "awaiting" ? words.transfer(pays) : words.back(pays)
}

/** Tells a shopper what became of one seller's part. Pure. */
export function movedLetter(told: MoveToTell, shop: Pick<Shop, "name">): ShopperNotice {
  const english = told.locale === "en"
  const { subject, text } = (english ? EN : VI)[told.move](told.number, nameOf(told))
  const { carrier, tracking_number } = told.hand_over ?? {}
  const facts: [label: string, value: string | null | undefined][] = [
    ...told.lines
      .filter(({ quantity }) => quantity > 0)
      .map(({ title, title_en, quantity }): [string, string] => [
        `${quantity} ×`,
        (english && title_en) || title,
      ]),
    [english ? "Carrier" : "Vận chuyển", carrier],
    [english ? "Tracking number" : "Mã vận đơn", tracking_number],
  ]
  return {
    locale: told.locale,
    subject: `${shop.name}: ${subject}`,
    title: subject,
    text: [text],
    facts: facts.flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
    action: { label: english ? "See the order" : "Xem đơn hàng", url: told.link },
    sms: movedText(told, shop),
  }
}

const nameOf = ({ locale, seller }: Pick<MoveToTell, "locale" | "seller">) =>
  locale === "en" ? seller.name_en : seller.name_vi

/** What happened and what is paid now stand in every message; who sells and where to read more, where there is room. */
function movedText(told: MoveToTell, shop: Pick<Shop, "name">): string {
  const english = told.locale === "en"
  const short = (seller: string) => (english ? EN : VI)[told.move](told.number, seller).short
  const [named, unnamed] = [short(nameOf(told)), short(english ? "the seller" : "người bán")]
  const { carrier, tracking_number } = told.hand_over ?? {}
  const sentBy =
    carrier || tracking_number ? `${[carrier, tracking_number].filter(Boolean).join(" ")}.` : ""
  const pays = paysNow(told)
  return sms(
    `${shop.name}: ${named} ${sentBy} ${pays} ${told.look_up}`,
    `${named} ${sentBy} ${pays} ${told.look_up}`,
    `${named} ${pays} ${told.look_up}`,
    `${unnamed} ${pays} ${told.look_up}`,
    `${unnamed} ${pays}`,
  )
}
