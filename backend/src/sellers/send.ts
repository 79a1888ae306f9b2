import type { MedusaContainer } from "@medusajs/framework/types"
import { type Channel, type Reachable, waysTo } from "@ocop/marketplace/modules/seller"
import { note, type Note, zalo } from "@ocop/vietnam/letters"
import { sendOnce } from "../letters/send-once"
import { shop } from "../orders/shop"

/** A letter, and the same as a text message. Only what offices and the platform's staff are told may do without one. */
export type SellerNotice = Note & { sms?: string }

/** Where somebody is reached, and how they chose to be. */
export type Address = Reachable

/** What a message is about; `reader` is who reads it, and nobody is told twice of one `id` and `type`. */
export interface About {
  id: string
  type: string
  template: string
  reader: string
}

/**
 * Writes to one reader by each way they chose, once about each thing. What is for letters only goes to letter boxes alone.
 *
 * @throws when the carrier refuses, so that the outbox tries again; readers already told are not told twice
 */
export async function send(
  container: MedusaContainer,
  address: Address,
  notice: SellerNotice,
  about: About,
): Promise<void> {
  const ways = notice.sms
    ? waysTo(address)
    : waysTo({ ...address, channels: ["email"] }).filter(({ channel }) => channel === "email")
  for (const { channel, to } of ways)
    await carry(container, channel, to, contentFor(channel, notice), about)
}

type Content = { text: string; subject?: string; html?: string }

function contentFor(channel: Channel, notice: SellerNotice): Content {
  if (channel === "email") return note(notice, shop())
  if (channel === "zalo") return { text: zalo(notice) }
  return { text: notice.sms ?? "" }
}

async function carry(
  container: MedusaContainer,
  channel: Channel,
  to: string,
  content: Content,
  { id, type, template, reader }: About,
): Promise<void> {
  // A letter's key is as it was before there were other ways, so that nobody is written to twice.
  const key = [type, id, reader, ...(channel === "email" ? [] : [channel])].join(":")
  await sendOnce(container, {
    to,
    channel,
    template,
    content,
    idempotency_key: key,
    resource_id: id,
    resource_type: type,
  })
}
