/**
 * What lies in a parcel: a packing slip that never shows a price, and for a gift a greeting card on a page of its own, so
 * that the one may be kept by the packer and the other by the recipient.
 */
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces"
import type { Locale } from "../checkout/locale"
import { formatDay, formatInstant } from "../dates"
import { COLOURS, type Shop } from "../letters/shop"
import { words, type Words } from "../letters/words"
import { footer, letterhead, page } from "./page"
import { pdf } from "./pdf"

/** One seller's part of an order, as its packer needs it. There is no field for money. */
export interface PackingSlip {
  number: string
  placed_at: string
  locale: Locale
  seller: { name: string; address: string | null; phone: string | null }
  recipient: { name: string; phone: string | null; address: string }
  lines: { title: string; quantity: number }[]
  /** Handling of the parcel. */
  handling: { cold_chain: boolean; fragile: boolean; bulky: boolean }
  gift: { from: string; card: string | null; wanted_date: string | null } | null
}

/** @returns a PDF of one page for each slip, or two for a gift with a greeting */
export function packingSlipsPdf(slips: readonly PackingSlip[], shop: Shop): Promise<Buffer> {
  return pdf(packingSlips(slips, shop))
}

/**
 * The document as data. The pages of several slips are not numbered: each goes into a parcel of its own.
 * @param slips at least one, all in one language
 */
export function packingSlips(slips: readonly PackingSlip[], shop: Shop): TDocumentDefinitions {
  const locale = slips[0]?.locale ?? "vi"
  const text = words(locale)
  return {
    ...page({
      title: `${text.packing_slip} ${slips.map(({ number }) => number).join(", ")}`,
      author: shop.name,
      locale,
    }),
    footer: footer(shop, text, slips.length === 1),
    content: slips.map((slip, index) => ({
      stack: contents(slip, shop, text),
      ...(index > 0 ? { pageBreak: "before" as const } : {}),
    })),
  }
}

function contents(slip: PackingSlip, shop: Shop, text: Words): Content[] {
  return [
    letterhead(shop),
    { text: `${text.packing_slip} ${slip.number}`, style: "title" },
    {
      text: `${text.placed_at} ${formatInstant(new Date(slip.placed_at), slip.locale)}`,
      style: "quiet",
      margin: [0, 0, 0, 12],
    },
    {
      columnGap: 24,
      margin: [0, 0, 0, 12],
      columns: [
        party(text.from, slip.seller.name, slip.seller.address, slip.seller.phone),
        party(text.recipient, slip.recipient.name, slip.recipient.address, slip.recipient.phone),
      ],
    },
    ...notes(slip, text),
    lines(slip, text),
    ...card(slip, text),
  ]
}

function party(title: string, name: string, address: string | null, phone: string | null): Content {
  return {
    stack: [
      { text: title, style: "quiet" },
      { text: name, style: "heading" },
      ...(address ? [{ text: address }] : []),
      ...(phone ? [{ text: phone }] : []),
    ],
  }
}

const HANDLING = {
  cold_chain: { vi: "GIỮ LẠNH", en: "KEEP COLD" },
  fragile: { vi: "DỄ VỠ", en: "FRAGILE" },
  bulky: { vi: "CỒNG KỀNH", en: "BULKY" },
} as const

function notes(slip: PackingSlip, text: Words): Content[] {
  const handling = (["cold_chain", "fragile", "bulky"] as const)
    .filter((kind) => slip.handling[kind])
    .map((kind) => HANDLING[kind][slip.locale])
  const wanted = slip.gift?.wanted_date
  const parts = [
    ...(slip.gift ? [text.gift_slip] : []),
    ...(wanted ? [`${text.wanted_date} ${formatDay(wanted, slip.locale)}`] : []),
    ...handling,
  ]
  return parts.length ? [{ text: parts.join("  ·  "), bold: true, margin: [0, 0, 0, 8] }] : []
}

function lines(slip: PackingSlip, text: Words): Content {
  return {
    layout: "lightHorizontalLines",
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ["*", 40, 50],
      body: [
        [
          { text: text.item, color: COLOURS.quiet },
          { text: text.quantity, color: COLOURS.quiet, alignment: "right" },
          { text: text.checked, color: COLOURS.quiet, alignment: "center" },
        ],
        ...slip.lines.map((line) => [
          { text: line.title },
          { text: String(line.quantity), bold: true, alignment: "right" as const },
          {
            canvas: [{ type: "rect" as const, x: 20, y: 1, w: 10, h: 10, lineColor: COLOURS.ink }],
          },
        ]),
      ],
    },
  }
}

function card(slip: PackingSlip, text: Words): Content[] {
  if (!slip.gift?.card) {
    return []
  }
  return [
    {
      pageBreak: "before",
      margin: [40, 150, 40, 0],
      alignment: "center",
      stack: [
        {
          canvas: [
            { type: "line", x1: 150, y1: 0, x2: 270, y2: 0, lineWidth: 1, lineColor: COLOURS.leaf },
          ],
        },
        { text: slip.recipient.name, fontSize: 13, margin: [0, 18, 0, 14] },
        { text: slip.gift.card, fontSize: 16, italics: true, lineHeight: 1.5 },
        { text: slip.gift.from, fontSize: 13, margin: [0, 18, 0, 0] },
        { text: text.gift_slip, style: "quiet", margin: [0, 24, 0, 0] },
      ],
    },
  ]
}
