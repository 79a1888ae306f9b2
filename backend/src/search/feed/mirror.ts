import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { MIRROR_TOPIC, searchMirror } from "@ocop/search/providers/resilient"
import { renewPages } from "../../storefront/pages"

/** Failures after which a change is put aside: about an hour of an engine that takes nothing. */
const MAX_ATTEMPTS = 16

/** Who keeps the second search engine a copy of the first; nobody where there is none. */
export function mirrorHandlers(container: MedusaContainer): OutboxHandler[] {
  const known = searchMirror()
  if (!known) return []
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return [
    {
      topic: MIRROR_TOPIC,
      coalesce: true,
      batch: 500,
      maxAttempts: MAX_ATTEMPTS,
      handle: async (messages) => {
        await known.mirror.send(messages.map(({ key }) => key))
        // Lists that were made anew after the first engine's write may have asked the second one too early.
        await renewPages(knex, [])
      },
    },
  ]
}
