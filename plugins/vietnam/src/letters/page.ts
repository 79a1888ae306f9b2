/** The letter about an order as HTML; `frame.ts` says for which programs. */
import { formatInstant } from "../dates"
import { formatAmount } from "../money"
import type { OrderView, SellerOrderView } from "../order-view"
import { frame } from "./frame"
import { html, type Html } from "./html"
import { asksForTransfer, factRows, lineTitle, rows, sellerName, transferRows, until } from "./rows"
import type { Head, LetterInput } from "./shape"
import { COLOURS } from "./shop"
import type { Words } from "./words"

const CELL = `padding:6px 0;vertical-align:top;font-size:15px;line-height:22px;color:${COLOURS.ink}`
const AMOUNT = `${CELL};text-align:right;white-space:nowrap;padding-left:12px`

export function page(input: LetterInput, head: Head, text: Words): Html {
  const { order, shop, link } = input
  const body = html`<h1 style="margin:0 0 4px;font-size:24px;line-height:34px;color:${COLOURS.ink}">
      ${head.title}
    </h1>
    <p style="margin:0 0 16px;font-size:14px;line-height:22px;color:${COLOURS.quiet}">
      ${text.order(order.number)} · ${formatInstant(new Date(order.placed_at), order.locale)}
    </p>
    <p style="margin:0 0 20px;font-size:16px;line-height:26px;color:${COLOURS.ink}">
      ${head.intro}
    </p>
    <p style="margin:0 0 8px">
      <a
        href="${link}"
        style="display:inline-block;padding:12px 22px;min-height:20px;background:${COLOURS.leaf};color:#ffffff;font-size:16px;line-height:20px;font-weight:600;text-decoration:none;border-radius:4px"
        >${text.open}</a
      >
    </p>
    <p style="margin:0 0 24px;font-size:13px;line-height:20px;color:${COLOURS.quiet}">
      ${text.keep}
    </p>
    ${asksForTransfer(input) && transferBlock(input, text)}
    ${order.seller_orders.map((part) => sellerBlock(part, order, text))} ${amounts(order, text)}
    ${facts(order, text)}`
  return frame({
    locale: order.locale,
    subject: head.subject,
    preview: head.intro,
    shop,
    demo: text.demo,
    body,
  })
}

const table = (body: Html[]) =>
  html`<table role="presentation" width="100%" cellspacing="0" cellpadding="0">
    ${body}
  </table>`

function transferBlock(input: LetterInput, text: Words): Html {
  return html`<div
    style="margin:0 0 24px;padding:20px;border:1px solid ${COLOURS.line};border-radius:4px;background:${COLOURS.ground}"
  >
    <h2 style="margin:0 0 8px;font-size:18px;line-height:26px;color:${COLOURS.ink}">
      ${text.transfer_title}
    </h2>
    <p style="margin:0 0 12px;font-size:15px;line-height:23px;color:${COLOURS.ink}">
      ${text.transfer_text(until(input))}
    </p>
    ${input.qrImage && html`<p style="margin:0 0 12px;text-align:center"><img src="${input.qrImage}" width="220" height="220" alt="VietQR" style="display:inline-block;background:#ffffff" /></p>`}
    ${table(
      transferRows(input.order, text).map(
        ([name, value]) =>
          html`<tr>
            <td style="${CELL};color:${COLOURS.quiet}">${name}</td>
            <td style="${AMOUNT};font-weight:600">${value}</td>
          </tr>`,
      ),
    )}
  </div> `
}

function sellerBlock(part: SellerOrderView, order: OrderView, text: Words): Html {
  return html`<h2
      style="margin:0;padding:12px 0 4px;border-top:1px solid ${COLOURS.line};font-size:16px;line-height:24px;color:${COLOURS.ink}"
    >
      ${sellerName(part, order)}
    </h2>
    <p style="margin:0 0 4px;font-size:13px;line-height:20px;color:${COLOURS.quiet}">
      ${text.parcel(part.number)}${part.seller.address && html` · ${part.seller.address}`}
    </p>
    ${table([
      ...part.lines.map(
        (line) =>
          html`<tr>
            <td style="${CELL}">${line.quantity} × ${lineTitle(line, order.locale)}</td>
            <td style="${AMOUNT}">${formatAmount(line.total, order)}</td>
          </tr>`,
      ),
      html`<tr>
        <td style="${CELL};color:${COLOURS.quiet}">${text.delivery}</td>
        <td style="${AMOUNT};color:${COLOURS.quiet}">
          ${part.delivery_total > 0 ? formatAmount(part.delivery_total, order) : text.free}
        </td>
      </tr>`,
    ])} `
}

function amounts(order: OrderView, text: Words): Html {
  return html`<div style="margin:8px 0 0;padding:8px 0 0;border-top:2px solid ${COLOURS.ink}">
      ${table([
        ...rows(order, text).map(
          ([name, value]) =>
            html`<tr>
              <td style="${CELL}">${name}</td>
              <td style="${AMOUNT}">${value}</td>
            </tr>`,
        ),
        html`<tr>
          <td style="${CELL};font-size:18px;font-weight:700">${text.total}</td>
          <td style="${AMOUNT};font-size:18px;font-weight:700;color:${COLOURS.gac}">
            ${formatAmount(order.total, order)}
          </td>
        </tr>`,
      ])}
    </div>
    <p style="margin:0 0 16px;font-size:13px;line-height:20px;color:${COLOURS.quiet}">
      ${text.vat}
    </p> `
}

function facts(order: OrderView, text: Words): Html {
  return table(
    factRows(order, text).map(
      ([name, value]) =>
        html`<tr>
          <td style="${CELL};width:34%;color:${COLOURS.quiet}">${name}</td>
          <td style="${CELL}">${value}</td>
        </tr>`,
    ),
  )
}
