/** The confirmation of an order that a buyer downloads and keeps (consumer law: a distance contract can be saved). */
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces"
import { formatInstant } from "../dates"
import { factRows, lineTitle, type Row, rows, sellerName, transferRows } from "../letters/rows"
import { COLOURS, type Shop } from "../letters/shop"
import { words, type Words } from "../letters/words"
import { formatAmount } from "../money"
import type { OrderLineView, OrderView, SellerOrderView } from "../order-view"
import { footer, letterhead, page } from "./page"
import { pdf } from "./pdf"

/** @returns a PDF in the language of the order */
export function confirmationPdf(order: OrderView, shop: Shop): Promise<Buffer> {
  return pdf(confirmation(order, shop))
}

/** The document as data. */
export function confirmation(order: OrderView, shop: Shop): TDocumentDefinitions {
  const text = words(order.locale)
  return {
    ...page({
      title: `${text.confirmation} ${order.number}`,
      author: shop.name,
      locale: order.locale,
    }),
    footer: footer(shop, text),
    content: [
      letterhead(shop),
      { text: `${text.confirmation} ${order.number}`, style: "title" },
      {
        text: `${text.placed_at} ${formatInstant(new Date(order.placed_at), order.locale)}`,
        style: "quiet",
        margin: [0, 0, 0, 8],
      },
      facts(
        [
          [
            text.buyer,
            [order.buyer.name, order.buyer.phone, order.email].filter(Boolean).join(", "),
          ],
          ...factRows(order, text),
        ],
        110,
      ),
      ...order.seller_orders.map((part) => seller(part, order, text)),
      amounts(order, text),
      { text: text.vat, style: "quiet", margin: [0, 2, 0, 12] },
      ...transfer(order, text),
      { text: text.confirmation_note, style: "quiet" },
      ...(shop.demonstration ? [{ text: text.demo, style: "quiet", bold: true }] : []),
    ],
  }
}

function facts(list: readonly Row[], width: number): Content {
  return {
    layout: "noBorders",
    margin: [0, 0, 0, 8],
    table: {
      widths: [width, "*"],
      body: list.map(([name, value]) => [{ text: name, color: COLOURS.quiet }, { text: value }]),
    },
  }
}

function seller(part: SellerOrderView, order: OrderView, text: Words): Content {
  const { address, tax_code } = part.seller
  const head = [text.item, text.quantity, text.unit_price, text.line_total]
  const body: TableCell[][] = [
    head.map((name, column) => ({
      text: name,
      color: COLOURS.quiet,
      alignment: column === 0 ? "left" : "right",
    })),
    ...part.lines.map((line): TableCell[] => [
      { text: lineName(line, order.locale) },
      { text: String(line.quantity), alignment: "right" },
      { text: formatAmount(line.unit_price, order), alignment: "right", noWrap: true },
      { text: formatAmount(line.total, order), alignment: "right", noWrap: true },
    ]),
    [
      { text: text.delivery, colSpan: 3, color: COLOURS.quiet },
      {},
      {},
      {
        text: part.delivery_total > 0 ? formatAmount(part.delivery_total, order) : text.free,
        alignment: "right",
        noWrap: true,
      },
    ],
  ]
  return {
    margin: [0, 6, 0, 6],
    stack: [
      { text: sellerName(part, order), style: "heading" },
      {
        text: [
          text.parcel(part.number),
          address ? ` · ${address}` : "",
          tax_code ? ` · ${text.tax_code} ${tax_code}` : "",
        ].join(""),
        style: "quiet",
      },
      {
        margin: [0, 4, 0, 0],
        layout: {
          hLineWidth: (line) => (line === 1 ? 0.75 : line === 0 ? 0 : 0.25),
          vLineWidth: () => 0,
          hLineColor: () => COLOURS.line,
          paddingLeft: (column) => (column === 0 ? 0 : 6),
          paddingRight: () => 0,
        },
        table: { headerRows: 1, dontBreakRows: true, widths: ["*", 28, 78, 84], body },
      },
    ],
  }
}

function lineName(line: OrderLineView, locale: OrderView["locale"]): string {
  const variant = (locale === "en" && line.variant_title_en) || line.variant_title
  return [lineTitle(line, locale), variant].filter(Boolean).join(" · ")
}

function amounts(order: OrderView, text: Words): Content {
  const body: TableCell[][] = rows(order, text).map(([name, value]) => [
    { text: name, alignment: "right" },
    { text: value, alignment: "right", noWrap: true },
  ])
  body.push([
    { text: text.total, alignment: "right", bold: true, fontSize: 12 },
    {
      text: formatAmount(order.total, order),
      alignment: "right",
      bold: true,
      fontSize: 12,
      color: COLOURS.gac,
      noWrap: true,
    },
  ])
  return { layout: "noBorders", table: { widths: ["*", 110], body }, unbreakable: true }
}

function transfer(order: OrderView, text: Words): Content[] {
  const qr = order.payment.transfer?.qr
  if (!qr) {
    return []
  }
  return [
    {
      unbreakable: true,
      margin: [0, 0, 0, 12],
      columnGap: 16,
      columns: [
        { width: 120, qr, fit: 116, foreground: COLOURS.ink },
        {
          width: "*",
          stack: [
            { text: text.transfer_title, style: "heading", margin: [0, 0, 0, 4] },
            facts(transferRows(order, text), 90),
          ],
        },
      ],
    },
  ]
}
