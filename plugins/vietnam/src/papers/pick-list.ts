/** What is taken from the shelves for the parcels of a day: how many of each, and for which orders. */
import type { TDocumentDefinitions } from "pdfmake/interfaces"
import type { Locale } from "../checkout/locale"
import { formatInstant } from "../dates"
import { COLOURS, type Shop } from "../letters/shop"
import { words } from "../letters/words"
import { footer, letterhead, page } from "./page"
import { pdf } from "./pdf"

/** Goods of several orders, each once. */
export interface PickList {
  locale: Locale
  seller: string
  /** ISO instant at which it was drawn up. */
  at: string
  orders: number
  /** Orders that wait too and are not on it; 0 when all are. */
  further: number
  lines: { title: string; quantity: number; orders: { number: string; quantity: number }[] }[]
}

const TEXT = {
  vi: {
    title: "Phiếu nhặt hàng",
    count: (orders: number) => `${orders} đơn cần gói`,
    further: (orders: number) => `Còn ${orders} đơn nữa chưa có trong phiếu này.`,
    none: "Không có đơn nào cần gói.",
    orders: "Cho các đơn",
    done: "Đã lấy",
  },
  en: {
    title: "Pick list",
    count: (orders: number) => `${orders} orders to pack`,
    further: (orders: number) => `${orders} more orders are not on this list.`,
    none: "No order is to be packed.",
    orders: "For orders",
    done: "Taken",
  },
} as const

/** @returns a PDF of A4 pages */
export function pickListPdf(list: PickList, shop: Shop): Promise<Buffer> {
  return pdf(pickList(list, shop))
}

/** The document as data. */
export function pickList(list: PickList, shop: Shop): TDocumentDefinitions {
  const common = words(list.locale)
  const text = TEXT[list.locale]
  const right = { alignment: "right" as const }
  return {
    ...page({ title: text.title, author: shop.name, locale: list.locale }),
    footer: footer(shop, common),
    content: [
      letterhead(shop),
      { text: text.title, style: "title" },
      {
        text: [
          list.seller,
          formatInstant(new Date(list.at), list.locale),
          text.count(list.orders),
        ].join(" · "),
        style: "quiet",
        margin: [0, 0, 0, 12],
      },
      ...(list.further > 0
        ? [
            {
              text: text.further(list.further),
              bold: true,
              margin: [0, 0, 0, 8] as [number, number, number, number],
            },
          ]
        : []),
      list.lines.length === 0
        ? { text: text.none }
        : {
            layout: "lightHorizontalLines",
            table: {
              headerRows: 1,
              dontBreakRows: true,
              widths: ["*", 40, 190, 40],
              body: [
                [
                  { text: common.item, color: COLOURS.quiet },
                  { text: common.quantity, color: COLOURS.quiet, ...right },
                  { text: text.orders, color: COLOURS.quiet },
                  { text: text.done, color: COLOURS.quiet },
                ],
                ...list.lines.map(({ title, quantity, orders }) => [
                  { text: title.normalize("NFC") },
                  { text: String(quantity), bold: true, fontSize: 12, ...right },
                  {
                    text: orders
                      .map((order) => `${order.number}\u00a0×\u00a0${order.quantity}`)
                      .join(", "),
                  },
                  {
                    canvas: [
                      { type: "rect" as const, x: 10, y: 2, w: 11, h: 11, lineColor: COLOURS.ink },
                    ],
                  },
                ]),
              ],
            },
          },
    ],
  }
}
