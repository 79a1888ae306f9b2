import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reasonOf } from "@ocop/kit/reason"
import { scheduleRenewals } from "../certificates/renewals"
import { scheduleMonths } from "../figures/monthly"
import { type Lane, LANES } from "../outbox/handlers"
import { deliver } from "../outbox/worker"
import { settleMeanwhile } from "../search/feed/meanwhile"
import { scheduleDay } from "../search/feed/standing-day"
import { schedulePapersDue } from "../sellers/papers-due"

/** What has to be in the outbox before a lane is asked for the first time: messages of days to come. */
const FIRST: Partial<Record<Lane, readonly ((knex: Knex) => Promise<unknown>)[]>> = {
  search: [scheduleDay],
  letters: [schedulePapersDue, scheduleRenewals, scheduleMonths],
}

const begun = new Set<Lane>()

async function prepare(knex: Knex, lane: Lane): Promise<void> {
  if (!begun.has(lane)) {
    for (const schedule of FIRST[lane] ?? []) await schedule(knex)
    begun.add(lane)
  }
  if (lane === "search") await settleMeanwhile(knex)
}

/**
 * Delivers the outbox once a second, every lane by itself: none is waited for here, since a job is only called again when
 * it has ended, and a mail server that does not answer must not keep the search. One job for all, because each call of a
 * job is a workflow to Medusa, which costs more than to ask a lane that has nothing to do.
 */
export default async function drainOutbox(container: MedusaContainer): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const lane of Object.keys(LANES) as Lane[]) {
    deliver(container, lane, () => prepare(knex, lane)).catch((error: unknown) => {
      logger.error(`outbox: ${lane} failed: ${reasonOf(error)}`)
    })
  }
}

export const config = { name: "drain-outbox", schedule: { interval: 1_000 } }
