import type { MedusaContainer } from "@medusajs/framework/types"
import { internationalPhone, vietnamesePhone } from "@ocop/vietnam/checkout/index"
import { type Note, note } from "@ocop/vietnam/letters"
import type { OrderView } from "@ocop/vietnam/order-view"
import { sendOnce } from "../letters/send-once"
import { shop } from "./shop"

/** A letter, and the same as a text message without a word of the goods or of where they go. */
export type ShopperNotice = Note & { sms: string }

/** What a message is about; nobody is told twice of one `key`. */
export interface AboutPart {
  key: string
  template: string
  seller_order_id: string
}

/**
 * Tells the buyer of an order by letter, or, without an address, by a text message to the buyer's own telephone: never to
 * that of whom a gift is for.
 *
 * @throws when the carrier refuses, so that the outbox tries again
 */
export async function tellShopper(
  container: MedusaContainer,
  { email, buyer }: Pick<OrderView, "email" | "buyer">,
  notice: ShopperNotice,
  { key, template, seller_order_id }: AboutPart,
): Promise<void> {
  const about = { template, resource_id: seller_order_id, resource_type: "seller_order" } as const
  if (email) {
    const content = note(notice, shop())
    await sendOnce(container, {
      ...about,
      to: email,
      channel: "email",
      content,
      idempotency_key: key,
    })
    return
  }
  await textBuyer(container, buyer, notice.sms, { ...about, key })
}

/** What a text message is about; nobody is told twice of one `key`. */
export interface AboutText {
  key: string
  template: string
  resource_id: string
  resource_type: "order" | "seller_order"
}

/**
 * Tells the buyer of an order who gave no e-mail address; nobody whose telephone takes no text messages.
 * @throws when the carrier refuses, so that the outbox tries again
 */
export async function textBuyer(
  container: MedusaContainer,
  { phone }: OrderView["buyer"],
  text: string,
  { key, ...about }: AboutText,
): Promise<void> {
  const to = textedAt(phone)
  if (!to) return
  await sendOnce(container, {
    ...about,
    to,
    channel: "sms",
    content: { text },
    idempotency_key: `${key}:sms`,
  })
}

/** E.164. Null for what takes no text messages, as the telephone of a house. */
function textedAt(phone: string | null): string | null {
  if (!phone || vietnamesePhone(phone)?.kind === "landline") return null
  return internationalPhone(phone)
}

/**
 * Where whoever reads a text message finds the order: the page that asks for the telephone, with the number filled in. Nobody
 * has proved that a number is theirs, so a message opens nothing by itself; the letters' signed link does.
 */
export function lookUpLink({ number, locale }: Pick<OrderView, "number" | "locale">): string {
  return `${shop().url}${locale === "en" ? "/en" : ""}/don-hang?so=${number}`
}
