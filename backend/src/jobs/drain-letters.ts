import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { deliver } from "../outbox/worker"
import { scheduleRenewals } from "../certificates/renewals"
import { schedulePapersDue } from "../sellers/papers-due"

let dayIsScheduled = false

/** Sends the outbox's letters once a second, as fast as the mail server takes them. */
export default async function drainLetters(container: MedusaContainer): Promise<void> {
  if (!dayIsScheduled) {
    const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    await schedulePapersDue(knex)
    await scheduleRenewals(knex)
    dayIsScheduled = true
  }
  await deliver(container, "letters")
}

export const config = { name: "drain-letters", schedule: { interval: 1_000 } }
