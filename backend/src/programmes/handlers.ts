import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { followProgrammes } from "./order"
import { PROGRAMME_USE } from "./triggers"

/** At most five minutes apart: about a week, in which staff see why a budget cannot follow. */
const ATTEMPTS = 2_000

/** Who has programmes follow the orders that use them. */
export function programmeHandlers(container: MedusaContainer): OutboxHandler[] {
  return [
    {
      topic: PROGRAMME_USE,
      coalesce: true,
      maxAttempts: ATTEMPTS,
      handle: async (messages) => {
        for (const { key } of messages) await followProgrammes(container, key)
      },
    },
  ]
}
