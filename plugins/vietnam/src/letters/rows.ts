/** The facts of an order as rows of name and value, the same in plain text, HTML and on paper. Pure. */
import { formatDay, formatInstant } from "../dates"
import { formatAmount, formatDong } from "../money"
import type { Locale } from "../checkout/locale"
import type { AddressView, OrderLineView, OrderView, SellerOrderView } from "../order-view"
import type { LetterInput } from "./shape"
import type { Words } from "./words"

export type Row = [name: string, value: string]

/** Amounts above the total. */
export const rows = (order: OrderView, text: Words): Row[] => [
  [text.goods, formatAmount(order.item_total, order)],
  ...(order.discount_total > 0
    ? ([[text.discount, formatAmount(-order.discount_total, order)]] as Row[])
    : []),
  [text.delivery, order.delivery_total > 0 ? formatAmount(order.delivery_total, order) : text.free],
]

/** Everything somebody needs who types the transfer by hand. */
export function transferRows({ payment }: OrderView, text: Words): Row[] {
  const transfer = payment.transfer
  return transfer
    ? [
        [text.bank, transfer.bank_name],
        [text.account, transfer.account_no],
        [text.holder, transfer.account_name],
        [text.amount, formatDong(transfer.amount)],
        [text.memo, transfer.memo],
      ]
    : []
}

/** Facts below the amounts. A letter goes to the buyer, so a gift's recipient is named as such. */
export function factRows(order: OrderView, text: Words): Row[] {
  const facts: [string, string | null][] = [
    [text.payment, paymentText(order.payment, text)],
    [
      text.refunded,
      order.payment.refunded > 0 ? formatAmount(order.payment.refunded, order) : null,
    ],
    [
      text.exchange_rate,
      order.dong_per_usd === null ? null : text.one_dollar(formatDong(order.dong_per_usd)),
    ],
    [order.gift ? text.recipient : text.deliver_to, order.gift?.recipient.name ?? null],
    [
      order.gift ? text.deliver_to : "",
      order.address ? addressLine(order.address, !order.gift) : null,
    ],
    [text.gift_card, order.gift?.card ?? null],
    [
      text.wanted_date,
      order.gift?.wanted_date ? formatDay(order.gift.wanted_date, order.locale) : null,
    ],
    [
      text.invoice,
      order.invoice
        ? `${order.invoice.name}, ${text.tax_code} ${order.invoice.tax_code}, ${order.invoice.address}`
        : null,
    ],
  ]
  return facts.flatMap(([name, value]) => (value ? [[name || text.deliver_to, value]] : []))
}

function paymentText({ method, state }: OrderView["payment"], text: Words): string {
  if (method === "card" && (state === "held" || state === "paid" || state === "cancelled"))
    return text[`card_${state}`]
  return state === "paid" ? text.paid : text[method]
}

export function addressLine(address: AddressView, withName: boolean): string {
  return [
    withName ? address.name : null,
    address.street,
    address.old_district,
    address.commune,
    address.province,
  ]
    .filter(Boolean)
    .join(", ")
}

export function sellerName(part: SellerOrderView, order: Pick<OrderView, "locale">): string {
  return order.locale === "vi" ? part.seller.name_vi : part.seller.name_en
}

/** Name of what was bought, in the reader's language where it has one. */
export function lineTitle(
  { title, title_en }: Pick<OrderLineView, "title" | "title_en">,
  locale: Locale,
): string {
  return (locale === "en" && title_en) || title
}

/** Only a letter about a new order asks for money, and only while it is awaited. */
export const asksForTransfer = ({ kind, order }: LetterInput) =>
  kind === "placed" && order.payment.state === "awaiting" && order.payment.transfer !== null

export const until = ({ order }: LetterInput) =>
  formatInstant(new Date(order.payment.transfer?.pay_before ?? order.placed_at), order.locale)
