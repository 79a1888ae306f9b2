import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

export interface StaffNotice {
  title: string
  description: string
  /** Of the same key, only the first is shown. */
  key: string
  order_id: string
}

/** Puts a notice into Medusa Admin's own feed (the bell), which every member of staff sees. */
export async function tellStaff(
  container: MedusaContainer,
  { title, description, key, order_id }: StaffNotice,
): Promise<void> {
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: "",
    channel: "feed",
    template: "admin-ui",
    data: { title, description },
    idempotency_key: key,
    resource_id: order_id,
    resource_type: "order",
  })
}

export async function isCancelled(container: MedusaContainer, orderId: string): Promise<boolean> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const row = await knex("order").where({ id: orderId, status: "canceled" }).first("id")
  return row !== undefined
}

/** What people call an order. */
export async function orderNumber(container: MedusaContainer, orderId: string): Promise<string> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const row = await knex("order")
    .where("id", orderId)
    .first<{ display_id: number } | undefined>("display_id")
  return String(row?.display_id ?? orderId)
}
