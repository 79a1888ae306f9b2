/**
 * What every letter looks like as HTML for mail programs: tables, inline styles, no web font, 600 px that shrink to a
 * phone; readable without pictures.
 */
import { html, type Html } from "./html"
import { COLOURS, type Shop } from "./shop"

const FONT = "font-family:'Be Vietnam Pro',-apple-system,'Segoe UI',Roboto,Arial,sans-serif"

export interface Framed {
  locale: "vi" | "en"
  subject: string
  /** What a mail program shows beside the subject before the letter is opened. */
  preview: string
  shop: Shop
  /** The notice under letters of a shop that shows demonstration data. */
  demo: string
  body: Html
}

export function frame({ locale, subject, preview, shop, demo, body }: Framed): Html {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${subject}</title>
      </head>
      <body style="margin:0;padding:0;background:${COLOURS.ground};${FONT}">
        <div style="display:none;max-height:0;overflow:hidden">${preview}</div>
        <table
          role="presentation"
          width="100%"
          cellspacing="0"
          cellpadding="0"
          style="background:${COLOURS.ground}"
        >
          <tr>
            <td align="center" style="padding:24px 12px">
              <table
                role="presentation"
                width="100%"
                cellspacing="0"
                cellpadding="0"
                style="max-width:600px;background:#ffffff;border:1px solid ${COLOURS.line};border-radius:6px"
              >
                <tr>
                  <td style="padding:20px 28px;border-bottom:3px solid ${COLOURS.leaf}">
                    <span
                      style="font-size:22px;line-height:32px;font-weight:700;color:${COLOURS.ink}"
                      >${shop.name}</span
                    ><br />
                    <span style="font-size:13px;line-height:20px;color:${COLOURS.quiet}"
                      >${shop.tagline}</span
                    >
                  </td>
                </tr>
                <tr>
                  <td style="padding:28px">${body}</td>
                </tr>
                <tr>
                  <td
                    style="padding:16px 28px;border-top:1px solid ${COLOURS.line};font-size:13px;line-height:20px;color:${COLOURS.quiet}"
                  >
                    ${shop.name} ·
                    <a href="${shop.url}" style="color:${COLOURS.leaf}"
                      >${shop.url.replace(/^https?:\/\//, "")}</a
                    >${shop.hotline && html` · ${shop.hotline}`}${shop.demonstration && html`<br />${demo}`}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `
}
