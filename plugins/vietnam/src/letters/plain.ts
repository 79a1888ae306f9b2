import { formatAmount } from "../money"
import { asksForTransfer, factRows, lineTitle, rows, sellerName, transferRows, until } from "./rows"
import type { Head, LetterInput } from "./shape"
import type { Words } from "./words"

/** The letter as plain text: all that the HTML says. */
export function plain(input: LetterInput, head: Head, text: Words): string {
  const { order, shop, link } = input
  const lines = [
    head.title.toLocaleUpperCase("vi"),
    "",
    head.intro,
    "",
    `${text.open}: ${link}`,
    text.keep,
    "",
    ...(asksForTransfer(input)
      ? [
          text.transfer_title.toLocaleUpperCase("vi"),
          text.transfer_text(until(input)),
          ...transferRows(order, text).map(([name, value]) => `  ${name}: ${value}`),
          "",
        ]
      : []),
    ...order.seller_orders.flatMap((part) => [
      `${text.parcel(part.number)} · ${sellerName(part, order)}`,
      ...part.lines.map(
        (line) =>
          `  ${line.quantity} × ${lineTitle(line, order.locale)}: ${formatAmount(line.total, order)}`,
      ),
      `  ${text.delivery}: ${part.delivery_total > 0 ? formatAmount(part.delivery_total, order) : text.free}`,
      "",
    ]),
    ...rows(order, text).map(([name, value]) => `${name}: ${value}`),
    `${text.total}: ${formatAmount(order.total, order)}`,
    text.vat,
    "",
    ...factRows(order, text).map(([name, value]) => `${name}: ${value}`),
    "",
    "-- ",
    `${shop.name} · ${shop.tagline}`,
    shop.url,
    ...(shop.hotline ? [shop.hotline] : []),
    ...(shop.demonstration ? [text.demo] : []),
  ]
  return `${lines.join("\n")}\n`
}
