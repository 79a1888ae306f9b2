import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Subject } from "./subject"

export interface StaffNotice {
  about:
    | Subject["about"]
    | { type: "listing_draft" | "certificate_submission" | "certificate_report"; id: string }
  title: string
  description: string
  /** Of the same key, only the first is shown. */
  key: string
}

/** Puts a notice into Medusa Admin's own feed (the bell), which every member of staff sees. */
export async function tellStaff(
  container: MedusaContainer,
  { about, title, description, key }: StaffNotice,
): Promise<void> {
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: "",
    channel: "feed",
    template: "admin-ui",
    data: { title, description },
    idempotency_key: key,
    resource_id: about.id,
    resource_type: about.type,
  })
}

export async function isCancelled(container: MedusaContainer, orderId: string): Promise<boolean> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const row = await knex("order").where({ id: orderId, status: "canceled" }).first("id")
  return row !== undefined
}
