import { type LetterKind, type Shop, sms } from "@ocop/vietnam/letters"
import type { OrderView } from "@ocop/vietnam/order-view"

export interface OrderToText {
  kind: LetterKind
  locale: "vi" | "en"
  /** What people call the order. */
  number: number
  /** What it costs, written out. */
  total: string
  payment: OrderView["payment"]["state"]
  /** Where the order is found by its telephone. */
  look_up: string
}

type Sentence = (told: Pick<OrderToText, "number" | "total">) => string
type Words = Record<Exclude<LetterKind, "placed">, Sentence> & {
  placed: Sentence
  pays: Partial<Record<OrderToText["payment"], Sentence>>
}

const VI: Words = {
  placed: ({ number }) => `Đơn ${number}: đã đặt xong.`,
  paid: ({ number, total }) => `Đơn ${number}: đã nhận tiền chuyển khoản ${total}.`,
  expired: ({ number }) => `Đơn ${number}: quá hạn chuyển khoản nên đã hủy, bạn không phải trả gì.`,
  pays: {
    due: ({ total }) => `Trả khi nhận: ${total}.`,
    awaiting: ({ total }) => `Cần chuyển khoản ${total}.`,
    paid: ({ total }) => `Đã trả ${total}.`,
  },
}

const EN: Words = {
  placed: ({ number }) => `Order ${number}: it is placed.`,
  paid: ({ number, total }) => `Order ${number}: your transfer of ${total} has come.`,
  expired: ({ number }) =>
    `Order ${number}: not transferred in time, so it is cancelled. You pay nothing.`,
  pays: {
    due: ({ total }) => `To pay at the door: ${total}.`,
    awaiting: ({ total }) => `To transfer: ${total}.`,
    paid: ({ total }) => `Paid: ${total}.`,
  },
}

/**
 * What a letter says of a whole order, as a text message for who has no letter box: which order, and what is paid; no goods
 * and no address, and of links the one that asks for the number. Pure.
 */
export function orderText(
  { kind, locale, payment, look_up, ...told }: OrderToText,
  shop: Pick<Shop, "name">,
): string {
  const words = locale === "en" ? EN : VI
  const happened = words[kind](told)
  const pays = kind === "placed" ? (words.pays[payment]?.(told) ?? "") : ""
  return sms(
    `${shop.name}: ${happened} ${pays} ${look_up}`,
    `${happened} ${pays} ${look_up}`,
    `${happened} ${look_up}`,
    `${happened} ${pays}`,
  )
}
