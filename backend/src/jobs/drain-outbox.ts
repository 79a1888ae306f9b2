import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { drain } from "@ocop/kit/outbox-drain"
import { outboxHandlers } from "../outbox/handlers"
import { scheduleDay } from "../search/feed/standing-day"

/** Lag from which a drain is worth a line in the log at all levels. */
const SLOW_MS = 5_000

let running = false
let dayIsScheduled = false

/**
 * Delivers the outbox once a second. A run that takes longer goes on alone: the next ones return at once, and
 * other processes' runs take other messages.
 */
export default async function drainOutbox(container: MedusaContainer): Promise<void> {
  if (running) return
  running = true
  try {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    if (!dayIsScheduled) {
      await scheduleDay(knex)
      dayIsScheduled = true
    }
    const reports = await drain(knex, outboxHandlers(container), (topic, key, error) => {
      logger.error(
        `outbox: ${topic} ${key} failed: ${error instanceof Error ? error.message : String(error)}`,
      )
    })
    for (const report of reports) {
      const line = `outbox: ${JSON.stringify(report)}`
      if (report.failed || report.lag > SLOW_MS) logger.warn(line)
      else logger.debug(line)
    }
  } finally {
    running = false
  }
}

export const config = { name: "drain-outbox", schedule: { interval: 1_000 } }
