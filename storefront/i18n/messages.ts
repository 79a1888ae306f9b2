import type { Locale } from "./edition"

/** One file per area of the shop, so that two people seldom edit the same one. */
const areas = [
  "common",
  "home",
  "search",
  "product",
  "place",
  "seller",
  "check",
  "legal",
  "age",
  "portal",
  "apply",
  "security",
  "listing",
  "assess",
  "certificate",
  "evidence",
  "decision",
  "officeProgramme",
  "inspection",
  "report",
  "figures",
  "basket",
  "checkout",
  "card",
  "order",
  "account",
  "gift",
  "enquiry",
  "demo",
  "promo",
] as const

export type Messages = Record<(typeof areas)[number], Record<string, unknown>>

const loaded = new Map<Locale, Promise<Messages>>()

/** All messages of a language, keyed by area: `t("search.title")`. Server only; nothing reaches the client. */
export function loadMessages(locale: Locale): Promise<Messages> {
  let messages = loaded.get(locale)
  if (!messages) {
    messages = Promise.all(
      areas.map(async (area) => {
        const file = (await import(`../messages/${locale}/${area}.json`)) as {
          default: Record<string, unknown>
        }
        return [area, file.default] as const
      }),
    ).then((entries) => Object.fromEntries(entries) as Messages)
    // In development the files change under us.
    if (process.env.NODE_ENV === "production") loaded.set(locale, messages)
  }
  return messages
}
