/**
 * What is stuck on a parcel, for whoever carries it: black on white without any grey, as thermal printers draw it, and in
 * Vietnamese, since carriers read it. On A6 a label is a page; on A4 four of them are a sheet that is cut in the middle.
 */
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces"
import type { Shop } from "../letters/shop"
import { formatDong } from "../money"
import { FONT } from "./page"
import { pdf } from "./pdf"

export const LABEL_SIZES = ["a6", "a4"] as const
export type LabelSize = (typeof LABEL_SIZES)[number]

/** One parcel as its carrier needs it. */
export interface ParcelLabel {
  number: string
  /** What the QR says: the address of the order in the sellers' portal, which ends with `number`. */
  link: string
  sender: {
    name: string
    phone: string | null
    street: string | null
    /** Where the parcel is fetched, and goes back to: commune and province; empty when it is not known. */
    place: string
  }
  recipient: {
    name: string
    phone: string | null
    street: string | null
    /** Commune, former district, province. */
    place: string
  }
  /** Cash to collect, đồng; null when there is none. */
  collect: number | null
  /** With packing; null when it is not known. */
  weight_grams: number | null
  handling: { cold_chain: boolean; fragile: boolean; bulky: boolean }
  lines: { title: string; quantity: number }[]
}

/** Points. A4 is 2 × 2 A6, but for the third of a point that rounding loses. */
const A6 = { width: 297.64, height: 419.53 }
const A4 = { width: 595.28, height: 841.89 }
const MARGIN = 14
const WIDTH = A6.width - 2 * MARGIN
const QR = 78
const BLACK = "#000000"

/** Characters that fit a label in the small hand, were they all the widest. A parcel whose place is cut goes astray. */
const ROOM = {
  sender: 60,
  senderAddress: 100,
  senderPlace: 60,
  name: 56,
  street: 140,
  place: 110,
  goods: 38,
}
const GOODS_LINES = 2

/** Sizes of letters in points: as large as there is room for. */
interface Hand {
  text: number
  name: number
  phone: number
  address: number
  amount: number
  mark: number
  goods: number
}
const LARGE: Hand = { text: 9, name: 16, phone: 17, address: 12, amount: 21, mark: 15, goods: 8 }
const SMALL: Hand = { text: 7.5, name: 11, phone: 14, address: 8.5, amount: 16, mark: 12, goods: 7 }

function handOf({ sender, recipient, lines, collect }: ParcelLabel): Hand {
  const long =
    recipient.name.length > 28 ||
    (recipient.street?.length ?? 0) + recipient.place.length > 110 ||
    sender.name.length + senderAddress(sender).length > 110 ||
    lines.some(({ title }) => title.length > 90) ||
    (collect ?? 0) >= 1_000_000_000
  return long ? SMALL : LARGE
}

/** @returns a PDF with one page for each label on A6, for each four on A4 */
export function parcelLabelsPdf(
  labels: readonly ParcelLabel[],
  size: LabelSize,
  shop: Shop,
): Promise<Buffer> {
  return pdf(parcelLabels(labels, size, shop))
}

/** The document as data. */
export function parcelLabels(
  labels: readonly ParcelLabel[],
  size: LabelSize,
  shop: Shop,
): TDocumentDefinitions {
  const page = size === "a6" ? A6 : A4
  const slots = size === "a6" ? [[0, 0]] : [0, 1, 2, 3].map((at) => [at % 2, Math.floor(at / 2)])
  return {
    pageSize: page,
    pageMargins: 0,
    language: "vi",
    info: { title: `Nhãn ${labels.map(({ number }) => number).join(", ")}`, author: shop.name },
    defaultStyle: { font: FONT, fontSize: 9, lineHeight: 1.2, color: BLACK },
    ...(size === "a4" ? { background: cuts } : {}),
    content: labels.map((label, index) => {
      const [column = 0, row = 0] = slots[index % slots.length] ?? []
      return {
        ...drawn(label, shop),
        absolutePosition: {
          x: (column * page.width) / (size === "a6" ? 1 : 2) + MARGIN,
          y: (row * page.height) / (size === "a6" ? 1 : 2) + MARGIN,
        },
        ...(index > 0 && index % slots.length === 0 ? { pageBreak: "before" as const } : {}),
      }
    }),
  }
}

/** Where scissors go. */
const cuts = (): Content => ({
  canvas: [
    { x1: A4.width / 2, y1: 0, x2: A4.width / 2, y2: A4.height },
    { x1: 0, y1: A4.height / 2, x2: A4.width, y2: A4.height / 2 },
  ].map((line) => ({
    type: "line",
    ...line,
    lineWidth: 0.5,
    lineColor: BLACK,
    dash: { length: 3 },
  })),
})

function drawn(label: ParcelLabel, shop: Shop) {
  const marks = MARKS.flatMap(([kind, words]) => (label.handling[kind] ? [words] : []))
  const hand = handOf(label)
  const rows: TableCell[][] = [
    [head(label, shop)],
    [sender(label)],
    [recipient(label, hand)],
    [money(label, hand)],
    ...(marks.length > 0 ? [[boxes(marks, hand)]] : []),
    [goods(label, hand)],
  ]
  return {
    fontSize: hand.text,
    layout: {
      hLineWidth: () => 1.25,
      vLineWidth: () => 1.25,
      hLineColor: () => BLACK,
      vLineColor: () => BLACK,
      paddingLeft: () => 6,
      paddingRight: () => 6,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    table: { widths: [WIDTH - 14], dontBreakRows: true, body: rows },
  }
}

function head({ number, link }: ParcelLabel, shop: Shop): TableCell {
  return {
    columnGap: 6,
    columns: [
      {
        width: "*",
        stack: [
          { text: shop.name, fontSize: 11, bold: true },
          { text: "Mã đơn", margin: [0, 6, 0, 0] },
          { text: number, fontSize: number.length > 9 ? 22 : 30, bold: true, lineHeight: 1.05 },
        ],
      },
      { width: QR, qr: link, fit: QR, eccLevel: "M", foreground: BLACK },
    ],
  }
}

/** The place whole: of a long address the end of the street is left out, by which no carrier finds a commune. */
function senderAddress({ street, place }: ParcelLabel["sender"]): string {
  const end = cut(place, ROOM.senderPlace)
  const rest = ROOM.senderAddress - end.length
  return [street ? cut(street, rest) : null, end].filter(Boolean).join(", ")
}

function sender({ sender: from }: ParcelLabel): TableCell {
  const { name, phone } = from
  const address = senderAddress(from)
  return {
    stack: [
      {
        text: ["Gửi: ", { text: cut(name, ROOM.sender), bold: true }, phone ? ` · ${phone}` : ""],
      },
      ...(address ? [{ text: address }] : []),
    ],
  }
}

function recipient(
  { recipient: { name, phone, street, place } }: ParcelLabel,
  hand: Hand,
): TableCell {
  return {
    stack: [
      { text: "Nhận:" },
      { text: cut(name, ROOM.name), fontSize: hand.name, bold: true },
      ...(phone ? [{ text: phone, fontSize: hand.phone, bold: true }] : []),
      ...(street ? [{ text: cut(street, ROOM.street), fontSize: hand.address }] : []),
      { text: cut(place, ROOM.place), fontSize: hand.address, bold: true },
    ],
  }
}

function money({ collect, weight_grams }: ParcelLabel, hand: Hand): TableCell {
  const weight = weight_grams
    ? [
        {
          width: "auto",
          alignment: "right" as const,
          stack: ["Nặng", bold(kilograms(weight_grams))],
        },
      ]
    : []
  const due =
    collect === null
      ? { text: "KHÔNG THU TIỀN", fontSize: 16, bold: true }
      : { text: formatDong(collect), fontSize: hand.amount, bold: true, lineHeight: 1.05 }
  return {
    columnGap: 6,
    columns: [
      {
        width: "*",
        stack: [collect === null ? "Người nhận đã trả đủ" : "THU TIỀN NGƯỜI NHẬN (COD)", due],
      },
      ...weight,
    ],
  }
}

const bold = (text: string) => ({ text, fontSize: 13, bold: true })

/** 1.250 g as "1,25 kg". */
const kilograms = (grams: number) =>
  `${(grams / 1_000).toLocaleString("vi-VN", { maximumFractionDigits: 2 })} kg`

const MARKS = [
  ["cold_chain", "GIỮ LẠNH"],
  ["fragile", "DỄ VỠ"],
  ["bulky", "CỒNG KỀNH"],
] as const

function boxes(words: readonly string[], hand: Hand): TableCell {
  return { text: words.join("   |   "), fontSize: hand.mark, bold: true, alignment: "center" }
}

function goods({ lines }: ParcelLabel, hand: Hand): TableCell {
  const shown = lines.length > GOODS_LINES ? lines.slice(0, GOODS_LINES - 1) : lines
  const others = lines.length - shown.length
  return {
    fontSize: hand.goods,
    stack: [
      ...shown.map(({ title, quantity }) =>
        cut(`${quantity} × ${title}`, hand === LARGE ? 2 * ROOM.goods : ROOM.goods),
      ),
      ...(others > 0 ? [`và ${others} mặt hàng khác`] : []),
    ],
  }
}

/** Composed, as a font draws a letter and its two marks only as one. */
function cut(text: string, room: number): string {
  const composed = text.normalize("NFC").replace(/\s+/g, " ").trim()
  return composed.length > room ? `${composed.slice(0, room - 1).trimEnd()}…` : composed
}
