import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { note, type Note } from "@ocop/vietnam/letters"
import { shop } from "../orders/shop"

/**
 * Writes to one reader, once about each thing.
 * @throws when the mail server refuses, so that the outbox tries again; readers already told are not told twice
 */
export async function send(
  container: MedusaContainer,
  to: string,
  notice: Note,
  { id, type, template, reader }: { id: string; type: string; template: string; reader: string },
): Promise<void> {
  const key = `${type}:${id}:${reader}`
  const sent = await container.resolve(Modules.NOTIFICATION).createNotifications({
    to,
    channel: "email",
    template,
    content: note(notice, shop()),
    idempotency_key: key,
    resource_id: id,
    resource_type: type,
  })
  if (sent?.status === "failure")
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${key} was not sent`)
}
