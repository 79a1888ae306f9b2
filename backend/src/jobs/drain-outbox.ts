import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { deliver } from "../outbox/worker"
import { settleMeanwhile } from "../search/feed/meanwhile"
import { scheduleDay } from "../search/feed/standing-day"

let dayIsScheduled = false

/**
 * Brings the search up to date once a second. Each lane of the outbox has a job of its own, since a job is only called
 * again when it has ended.
 */
export default async function drainOutbox(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (!dayIsScheduled) {
    await scheduleDay(knex)
    dayIsScheduled = true
  }
  await settleMeanwhile(knex)
  await deliver(container, "search")
}

export const config = { name: "drain-outbox", schedule: { interval: 1_000 } }
