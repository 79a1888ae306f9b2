import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { LISTING_APPROVED } from "@ocop/marketplace/modules/listing-draft"
import { showDraft } from "./show-draft"

/** Failures after which staff have to look: more than an hour of attempts. */
const MOST_FAILURES = 20

/** Approved drafts are shown by the outbox alone: the way after a crash is the way of every day. */
export const listingHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: LISTING_APPROVED,
    coalesce: true,
    maxAttempts: MOST_FAILURES,
    handle: async (messages) => {
      for (const { key } of messages) await showDraft(container, key)
    },
  },
]
