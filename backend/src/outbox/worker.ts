import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { drain } from "@ocop/kit/outbox-drain"
import { reasonOf } from "@ocop/kit/reason"
import { type Lane, LANES } from "./handlers"

/** Lag from which a drain is worth a line in the log at all levels. */
const SLOW_MS = 5_000

const running = new Set<Lane>()

/**
 * Delivers what is due in one lane. A run that takes longer than the time to the next goes on alone: the next ones return
 * at once, and other processes' runs take other messages. Other lanes know nothing of it: a mail server that does not
 * answer makes letters late, never the search.
 *
 * @param prepare done before, and not while the lane's run before goes on
 */
export async function deliver(
  container: MedusaContainer,
  lane: Lane,
  prepare: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  if (running.has(lane)) return
  running.add(lane)
  try {
    await prepare()
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const reports = await drain(knex, LANES[lane](container), (topic, key, error) => {
      logger.error(`outbox: ${topic} ${key} failed: ${reasonOf(error)}`)
    })
    for (const report of reports) {
      const line = `outbox: ${JSON.stringify(report)}`
      if (report.failed || report.lag > SLOW_MS) logger.warn(line)
      else logger.debug(line)
    }
  } finally {
    running.delete(lane)
  }
}
