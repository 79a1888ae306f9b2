import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { note, type Note } from "@ocop/vietnam/letters"
import { shop } from "../orders/shop"

/** A letter, and the same as a text message for who has a telephone alone; a notice without one is for letters only. */
export type SellerNotice = Note & { sms?: string }

/** Where somebody is reached: by letter, else by telephone. */
export interface Address {
  email: string | null
  /** +84… */
  phone?: string | null
}

/** What a message is about; `reader` is who reads it, and nobody is told twice of one `id` and `type`. */
export interface About {
  id: string
  type: string
  template: string
  reader: string
}

/**
 * Writes to one reader, once about each thing. Whoever has neither address, or only a telephone and it is nothing for a
 * text message, sees it in the portal.
 *
 * @throws when the carrier refuses, so that the outbox tries again; readers already told are not told twice
 */
export async function send(
  container: MedusaContainer,
  { email, phone }: Address,
  notice: SellerNotice,
  about: About,
): Promise<void> {
  if (email) await carry(container, "email", email, note(notice, shop()), about)
  else if (phone && notice.sms) await carry(container, "sms", phone, { text: notice.sms }, about)
}

async function carry(
  container: MedusaContainer,
  channel: "email" | "sms",
  to: string,
  content: { text: string; subject?: string; html?: string },
  { id, type, template, reader }: About,
): Promise<void> {
  const key = `${type}:${id}:${reader}`
  const sent = await container.resolve(Modules.NOTIFICATION).createNotifications({
    to,
    channel,
    template,
    content,
    idempotency_key: key,
    resource_id: id,
    resource_type: type,
  })
  if (sent?.status === "failure")
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${key} was not sent`)
}
