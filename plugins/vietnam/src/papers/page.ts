import type { Content, DynamicContent, TDocumentDefinitions } from "pdfmake/interfaces"
import type { Locale } from "../checkout/locale"
import { COLOURS, type Shop } from "../letters/shop"
import type { Words } from "../letters/words"

/** The shop's own letters, which have all of Vietnamese. */
export const FONT = "BeVietnamPro"

/** A4 portrait in the shop's hand. Lines are set wide: Vietnamese letters carry two marks, one above the other. */
export function page(info: { title: string; author: string; locale: Locale }) {
  return {
    pageSize: "A4",
    pageMargins: [48, 48, 48, 56],
    language: info.locale,
    info: { title: info.title, author: info.author },
    defaultStyle: { font: FONT, fontSize: 9.5, lineHeight: 1.3, color: COLOURS.ink },
    styles: {
      title: { fontSize: 18, bold: true },
      heading: { fontSize: 11, bold: true },
      quiet: { fontSize: 8.5, color: COLOURS.quiet },
    },
  } satisfies Omit<TDocumentDefinitions, "content">
}

export function letterhead(shop: Shop): Content {
  return {
    margin: [0, 0, 0, 14],
    stack: [
      { text: shop.name, fontSize: 14, bold: true },
      { text: shop.tagline, style: "quiet" },
      {
        canvas: [
          { type: "line", x1: 0, y1: 6, x2: 499, y2: 6, lineWidth: 1.5, lineColor: COLOURS.leaf },
        ],
      },
    ],
  }
}

/** @param numbered whether all pages are of one paper */
export function footer(shop: Shop, text: Words, numbered = true): DynamicContent {
  return (current, pages) => ({
    margin: [48, 18, 48, 0],
    columns: [
      { text: [shop.url, shop.hotline ? ` · ${shop.hotline}` : ""].join(""), style: "quiet" },
      {
        text: numbered ? text.page(current, pages) : "",
        alignment: "right",
        style: "quiet",
      },
    ],
  })
}
