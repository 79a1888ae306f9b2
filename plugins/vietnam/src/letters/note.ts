import { frame } from "./frame"
import { html } from "./html"
import type { Letter } from "./shape"
import { COLOURS, type Shop } from "./shop"
import { words } from "./words"

/** A short letter about something other than an order of one's own. */
export interface Note {
  locale: "vi" | "en"
  subject: string
  title: string
  /** Paragraphs before the facts. */
  text: readonly string[]
  /** Label and value; buyers wrote some of the values, so they are printed as text. */
  facts?: readonly (readonly [label: string, value: string])[]
  /** What to press, and where it leads. */
  action?: { label: string; url: string }
  /** Said last, in small type. */
  remark?: string
}

const TEXT = `margin:0 0 16px;font-size:16px;line-height:26px;color:${COLOURS.ink}`
const CELL = `padding:6px 0;vertical-align:top;font-size:15px;line-height:22px;color:${COLOURS.ink}`

/** The letter as text and as HTML; both say the same. Pure. */
export function note(content: Note, shop: Shop): Letter {
  return { subject: content.subject, text: plain(content, shop), html: page(content, shop) }
}

function page({ locale, subject, title, text, facts = [], action, remark }: Note, shop: Shop) {
  const body = html`<h1
      style="margin:0 0 12px;font-size:24px;line-height:34px;color:${COLOURS.ink}"
    >
      ${title}
    </h1>
    ${text.map((paragraph) => html`<p style="${TEXT}">${paragraph}</p>`)}
    ${
      facts.length > 0 &&
      html`<table
        role="presentation"
        width="100%"
        cellspacing="0"
        cellpadding="0"
        style="margin:0 0 16px"
      >
        ${facts.map(
          ([label, value]) =>
            html`<tr>
              <td style="${CELL};width:34%;padding-right:12px;color:${COLOURS.quiet}">${label}</td>
              <td style="${CELL};white-space:pre-line">${value}</td>
            </tr>`,
        )}
      </table>`
    }
    ${
      action &&
      html`<p style="margin:0 0 16px">
        <a
          href="${action.url}"
          style="display:inline-block;padding:12px 22px;min-height:20px;background:${COLOURS.leaf};color:#ffffff;font-size:16px;line-height:20px;font-weight:600;text-decoration:none;border-radius:4px"
          >${action.label}</a
        >
      </p>`
    }
    ${remark && html`<p style="margin:0;font-size:13px;line-height:20px;color:${COLOURS.quiet}">${remark}</p>`}`
  const preview = text[0] ?? title
  return frame({ locale, subject, preview, shop, demo: words(locale).demo, body }).text
}

function plain({ locale, title, text, facts = [], action, remark }: Note, shop: Shop): string {
  const lines = [
    title.toLocaleUpperCase("vi"),
    "",
    ...text.flatMap((paragraph) => [paragraph, ""]),
    ...facts.map(([label, value]) => `${label}: ${value}`),
    ...(facts.length > 0 ? [""] : []),
    ...(action ? [`${action.label}: ${action.url}`, ""] : []),
    ...(remark ? [remark, ""] : []),
    "-- ",
    `${shop.name} · ${shop.tagline}`,
    shop.url,
    ...(shop.hotline ? [shop.hotline] : []),
    ...(shop.demonstration ? [words(locale).demo] : []),
  ]
  return `${lines.join("\n")}\n`
}
